import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { translator } from "#messages/translator.ts";
import type { Cell, Document, Table } from "../document.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { growingTable } from "./rows.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export const looksLikeHtml = (text: string) =>
  /^[\s\ufeff]*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b/i.test(
    text,
  );

/** No table that a tool saves as HTML is this large; parse5 takes some 100 bytes for each of these. */
const largest = 30_000_000;

/**
 * The tables of an HTML file, which many tools save under the name of a spreadsheet. A page whose words
 * are mostly outside tables is a web page, and no export.
 */
export function openHtml(
  file: string,
  html: string,
  warnings: Document["warnings"],
  { language }: Opening,
): Document | Refusal {
  if (html.length > largest) return refuseSize(file, "megabytes", largest, language);
  const { tables, deep, words } = survey(parse(html));
  if (deep) return refuseSize(file, "levels", limits.levels, language);
  const used = { cells: 0, rows: 0 };
  const read: Table[] = [];
  let inTables = 0;
  for (const [index, element] of tables.slice(0, limits.sheets).entries()) {
    const rows = growingTable(file, language, used);
    inTables += fillRows(element, rows.push);
    const refusal = rows.refusal();
    if (refusal) return refusal;
    const stem = file.replace(/^.*\//, "").replace(/\.\w+$/, "");
    const table = rows.table(captionOf(element) ?? (tables.length > 1 ? `${stem} ${index + 1}` : stem));
    if (table.rows.length > 0) read.push(table);
  }
  const largestTable = Math.max(0, ...read.map((table) => table.rows.length));
  if (largestTable < 2 || inTables < words / 2) {
    const what = translator(language)("imports", "format.web-page");
    return refuse("import.other-format", { file, what });
  }
  return { file, warnings, form: "tables", container: "xls", tables: read };
}

/** Tables without a table inside, which lay out no page, and how many letters the whole page shows. */
function survey(document: DefaultTreeAdapterTypes.Document) {
  const tables: Element[] = [];
  let words = 0;
  let deep = false;
  const waiting: { readonly node: Node; readonly depth: number; readonly table?: Element }[] =
    document.childNodes.map((node) => ({ node, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth, table } = next;
    if (node.nodeName === "#text" && "value" in node) words += node.value.trim().length;
    if (!("tagName" in node) || /^(?:script|style|template|noscript|title)$/.test(node.tagName)) continue;
    if (depth > limits.levels) {
      deep = true;
      continue;
    }
    const isTable = node.tagName === "table";
    if (isTable) {
      if (table) tables.splice(tables.indexOf(table), tables.includes(table) ? 1 : 0);
      tables.push(node);
    }
    for (const child of node.childNodes.toReversed()) {
      const inside = isTable ? node : table;
      waiting.push({ node: child, depth: depth + 1, ...(inside ? { table: inside } : {}) });
    }
  }
  return { tables, deep, words };
}

/** Pushes the rows of a table; answers how many letters they hold. */
function fillRows(table: Element, push: (cells: readonly Cell[], row: number) => boolean): number {
  let letters = 0;
  let number = 0;
  /** By column, a cell that goes on below and for how many rows. */
  const spanning = new Map<number, { readonly cell: string; rows: number }>();
  for (const row of below(table, "tr")) {
    number++;
    const cells: Cell[] = [];
    const fill = () => {
      for (let span = spanning.get(cells.length); span; span = spanning.get(cells.length)) {
        span.rows--;
        if (span.rows === 0) spanning.delete(cells.length);
        cells.push(span.cell);
      }
    };
    for (const element of row.childNodes) {
      if (!("tagName" in element) || !/^t[dh]$/.test(element.tagName)) continue;
      fill();
      const cell = textIn(element);
      letters += cell.length;
      const rows = spanOf(element, "rowspan");
      if (rows > 1) spanning.set(cells.length, { cell, rows: rows - 1 });
      cells.push(cell, ...new Array<Cell>(spanOf(element, "colspan") - 1).fill(""));
    }
    fill();
    if (!push(cells, number)) break;
  }
  return letters;
}

const spanOf = (cell: Element, name: string) => {
  const written = Number.parseInt(cell.attrs.find((one) => one.name === name)?.value ?? "1", 10);
  return Math.min(Math.max(written || 1, 1), 1_000);
};

function captionOf(table: Element): string | undefined {
  const [caption] = below(table, "caption");
  return (caption && textIn(caption)) || undefined;
}

/** The elements of a name inside a table, in order. */
function below(table: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  const waiting: Node[] = table.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (!("tagName" in node)) continue;
    if (node.tagName === name) found.push(node);
    else waiting.push(...node.childNodes.toReversed());
  }
  return found;
}

/** What a cell shows: blanks run together, `<br>` and paragraphs as line breaks. */
function textIn(element: Element): string {
  let text = "";
  const waiting: Node[] = element.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === "#text" && "value" in node) text += node.value.replace(/\s+/g, " ");
    if (!("tagName" in node)) continue;
    if (/^(?:br|p|div|li)$/.test(node.tagName) && text.trim() !== "") text += "\n";
    waiting.push(...node.childNodes.toReversed());
  }
  return text.replace(/ *\n */g, "\n").trim();
}
