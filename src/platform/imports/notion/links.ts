import { resolveLink } from "./names.ts";

/** A page that a cell or a text points to. */
export type PageLink = { readonly name: string; readonly id: string };

const page = "\\S{0,500}?([0-9a-f]{32})(?:_all)?\\.(?:md|csv|html)";
const address = "https://(?:www\\.|app\\.)?notion\\.(?:so|site|com)/\\S{0,500}?([0-9a-f]{32})[^\\s)]{0,100}";
const related = new RegExp(`\\s?\\((?:${page}|${address})\\)`, "gi");

/** True when a cell names pages by their files, as only Notion does: `Refonte (Projets%20…/Refonte%2076aa….md)`. */
export const holdsRelation = (cell: string): boolean => cell.search(related) >= 0;

/** A relation as a reader sees it, `Refonte, Blog`, and the pages that it names. */
export function relationIn(cell: string): { readonly text: string; readonly links: readonly PageLink[] } {
  const links: PageLink[] = [];
  let text = "";
  let from = 0;
  for (const found of cell.matchAll(related)) {
    const before = cell.slice(from, found.index);
    text += before;
    from = found.index + found[0].length;
    links.push({
      name: before.replace(/^\s*,\s*/, "").trim(),
      id: (found[1] ?? found[2] ?? "").toLowerCase(),
    });
  }
  return { text: `${text}${cell.slice(from)}`.trim(), links };
}

const markdownLink = /(!?)\[((?:\\.|[^\]\\]){0,500})\]\(((?:[^()\s]|\([^()\s]{0,200}\)){1,1000})\)/g;

/**
 * A Markdown text as a reader sees it: links to other pages are their titles, pictures and files of the
 * archive are taken out and given apart by their places, links to the web stay.
 */
export function readableMarkdown(
  markdown: string,
  folder: string,
): { readonly text: string; readonly files: readonly string[] } {
  const files: string[] = [];
  const text = markdown.replace(markdownLink, (whole, image: string, shown: string, target: string) => {
    const label = shown.replace(/\\(.)/g, "$1");
    if (new RegExp(`^(?:${page}|${address})$`, "i").test(target)) return label;
    const place = resolveLink(target, folder);
    if (place === undefined) return whole;
    files.push(place);
    return image === "" ? label : "";
  });
  return { text: text.replace(/\n{3,}/g, "\n\n").trim(), files };
}
