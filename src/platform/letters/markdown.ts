import MarkdownIt, { type Token } from "markdown-it";

const markdown = new MarkdownIt("default", { html: false, linkify: true, breaks: true });
markdown.disable(["image", "table"]);
const addresses = /^(?:https?:\/\/|mailto:)/i;
markdown.validateLink = (url) => addresses.test(url.trim());

/** Markdown as HTML without pictures, scripts, styles or addresses other than web and mail. */
export const htmlOf = (body: string) => markdown.render(body);

/** Markdown as people write plain mail: links after their words, lists with their signs. */
export function textOf(body: string): string {
  const lines: string[] = [];
  const lists: { readonly isOrdered: boolean; next: number }[] = [];
  let bullet = "";
  for (const token of markdown.parse(body, {})) {
    switch (token.type) {
      case "bullet_list_open":
      case "ordered_list_open":
        lists.push({ isOrdered: token.type.startsWith("o"), next: Number(token.attrGet("start") ?? 1) });
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        lists.pop();
        if (lists.length === 0) lines.push("");
        break;
      case "list_item_open":
        bullet = bulletOf(lists);
        break;
      case "inline":
        lines.push(
          ...inlineText(token)
            .split("\n")
            .map((line, at) => before(line, at, bullet, lists.length)),
        );
        bullet = "";
        break;
      case "fence":
      case "code_block":
        lines.push(token.content.trimEnd(), "");
        break;
      case "hr":
        lines.push("---", "");
        break;
      case "paragraph_close":
      case "heading_close":
        if (lists.length === 0) lines.push("");
        break;
      default:
    }
  }
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function bulletOf(lists: { readonly isOrdered: boolean; next: number }[]): string {
  const list = lists.at(-1);
  if (!list?.isOrdered) return "- ";
  list.next += 1;
  return `${list.next - 1}. `;
}

const before = (line: string, at: number, bullet: string, depth: number) =>
  `${"  ".repeat(Math.max(0, depth - 1))}${at === 0 ? bullet : " ".repeat(bullet.length)}${line}`;

/** The words of one paragraph; an address that its words do not say is added after them. */
function inlineText({ children }: Token): string {
  let text = "";
  let link: { readonly href: string; readonly from: number } | undefined;
  for (const child of children ?? []) {
    if (child.type === "link_open") link = { href: String(child.attrGet("href") ?? ""), from: text.length };
    else if (child.type === "link_close" && link) {
      const said = text.slice(link.from);
      const { href } = link;
      if (said !== href && `mailto:${said}` !== href && decoded(href) !== said) text += ` (${href})`;
      link = undefined;
    } else if (child.type === "softbreak" || child.type === "hardbreak") text += "\n";
    else text += child.content;
  }
  return text;
}

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
