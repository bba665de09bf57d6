import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";

const silent = new Set(["script", "style", "head", "title", "template", "noscript"]);
const blocks = new Set(
  "p div section article header footer ul ol table tr h1 h2 h3 h4 h5 h6 blockquote pre figure hr".split(" "),
);

/** What a reader sees of a piece of HTML, as plain text: one line a block, list items dashed, links kept. */
export function markupText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  return write(parseFragment(html).childNodes, false)
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function write(nodes: readonly DefaultTreeAdapterTypes.ChildNode[], verbatim: boolean): string {
  let text = "";
  for (const node of nodes) {
    const piece = writeNode(node, verbatim);
    text += text.endsWith("\n") && piece.startsWith("\n") ? piece.replace(/^\n/, "") : piece;
  }
  return text;
}

function writeNode(node: DefaultTreeAdapterTypes.ChildNode, verbatim: boolean): string {
  if (defaultTreeAdapter.isTextNode(node)) {
    return verbatim ? node.value : node.value.replace(/[\s\u00a0]+/g, " ");
  }
  if (!defaultTreeAdapter.isElementNode(node) || silent.has(node.tagName)) return "";
  const inner = write(node.childNodes, verbatim || node.tagName === "pre");
  const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value ?? "";
  switch (node.tagName) {
    case "br":
      return "\n";
    case "li":
      return `\n- ${inner.trim()}\n`;
    case "td":
    case "th":
      return `${inner.trim()} `;
    case "img":
      return attribute("alt");
    case "a": {
      const href = attribute("href");
      const shown = inner.trim();
      const told = /^https?:/i.test(href) && !href.includes(shown.replace(/…$/, "")) && shown !== "";
      return told ? `${inner} (${href})` : inner || href;
    }
    default:
      return blocks.has(node.tagName) ? `\n${inner.trim()}\n` : inner;
  }
}
