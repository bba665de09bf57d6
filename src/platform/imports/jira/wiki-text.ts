/** Stands for a piece of code while the rest is read: a character that no font has. */
const mark = "\ue000";

/**
 * Jira's wiki markup as a reader sees it: headings, lists, links and code without their signs. What
 * it does not know is left as written. Notation: Atlassian's "Text Formatting Notation Help".
 */
export function wikiText(markup: string): string {
  const verbatim: string[] = [];
  const set = (text: string) => `${mark}${verbatim.push(text) - 1}${mark}`;
  return markup
    .replace(/\r\n?/g, "\n")
    .replace(/\{(noformat|code)(?::[^}\n]{0,200})?\}([\s\S]*?)\{\1\}/g, (_, _name: string, inner: string) =>
      set(inner.replace(/^\n|\n$/g, "")),
    )
    .replace(/\{(?:quote|panel|color|anchor|expand|adf)(?:[:=][^}\n]{0,300})?\}/g, "")
    .replace(/^h[1-6]\. +/gm, "")
    .replace(/^bq\. +/gm, "> ")
    .replace(/^-{4,}$/gm, "")
    .replace(/^([*#-]{1,6}) +/gm, (_, signs: string) => `${"  ".repeat(signs.length - 1)}- `)
    .replace(/\[~(?:accountid:)?([^\]\n]{1,200})\]/g, "@$1")
    .replace(
      /\[([^|\]\n]{1,500})\|([^|\]\n]{1,1000})(?:\|[^\]\n]{0,100})?\]/g,
      (_, shown: string, target: string) => (shown === target ? target : `${shown} (${target})`),
    )
    .replace(/\[((?:https?|mailto):[^\]\s]{1,1000})\]/g, "$1")
    .replace(/!([^!\s|][^!\n|]{0,200}\.\w{2,5})(?:\|[^!\n]{0,200})?!/g, "📎 $1")
    .replace(/(?<![\p{L}\p{N}*])\*(\S(?:[^*\n]{0,500}\S)?)\*(?![\p{L}\p{N}*])/gu, "$1")
    .replace(/\\([{}[\]*_|!-])/g, "$1")
    .replace(/\ue000(\d+)\ue000/g, (_, at: string) => verbatim[Number(at)] ?? "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
