/** A mail's text: what its author wrote, what was quoted under it, and the signature. */
export type Reply = { readonly own: string; readonly quoted: string; readonly signature: string };

/** Lines after which a mail program puts the message that is answered. */
const announcements = [
  /^\s*(?:Le|On)\s.{6,200}\s(?:a écrit|wrote)\s?:\s*$/i,
  /^\s*-{2,}\s*(?:Message d['’]origine|Message transféré|Original Message|Forwarded message|Message original)\s*-{2,}\s*$/i,
  /^\s*_{20,}\s*$/,
];
/** The headers that Outlook repeats above a quoted message, in French and in English. */
const outlook = /^\s*\*?(?:De|From)\s?:\*?\s.*\n(?:.*\n){0,2}\s*\*?(?:Envoyé|Date|Sent)\s?:\*?\s/i;

/**
 * Takes a mail's text apart. Only a quote that ends the text is told apart: where somebody answered
 * between the quoted lines, the quotes are needed to understand and everything is `own`.
 */
export function takeApart(text: string): Reply {
  const lines = text.split("\n");
  const quoteAt = startOfQuote(lines);
  const above = lines.slice(0, quoteAt);
  const quoted = lines.slice(quoteAt).join("\n").trim();
  const signatureAt = above.findIndex((line) => /^--\s?$/.test(line));
  const own = above.slice(0, signatureAt < 0 ? above.length : signatureAt);
  const signature =
    signatureAt < 0
      ? ""
      : above
          .slice(signatureAt + 1)
          .join("\n")
          .trim();
  return own.join("\n").trim() === ""
    ? { own: text.trim(), quoted: "", signature: "" }
    : { own: own.join("\n").trim(), quoted, signature };
}

function startOfQuote(lines: readonly string[]): number {
  for (const [index, line] of lines.entries()) {
    const wrapped = `${line} ${lines[index + 1] ?? ""}`;
    if (announcements.some((announcement) => announcement.test(line) || announcement.test(wrapped))) {
      return onlyQuotes(lines.slice(index + 1), /^>/.test(firstText(lines.slice(index + 2))))
        ? index
        : lines.length;
    }
    if (outlook.test(lines.slice(index, index + 5).join("\n"))) return index;
    if (/^>/.test(line) && onlyQuotes(lines.slice(index), true)) return index;
  }
  return lines.length;
}

const firstText = (lines: readonly string[]) => lines.find((line) => line.trim() !== "") ?? "";

/** True when nothing but quoted lines follows, or when the program quotes without marking its lines. */
function onlyQuotes(lines: readonly string[], marked: boolean): boolean {
  const signatureAt = lines.findIndex((line) => /^--\s?$/.test(line));
  const body = lines.slice(0, signatureAt < 0 ? lines.length : signatureAt);
  const firstMark = body.findIndex((line) => /^>/.test(line));
  return !marked || body.slice(Math.max(firstMark, 0)).every((line) => line.trim() === "" || /^>/.test(line));
}
