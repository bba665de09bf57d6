import { headerWord } from "#core/tracking/header-words.ts";
import { headerKey } from "#core/tracking/mapping.ts";
import type { Cell } from "../document.ts";
import { cellText, cellType } from "./cells.ts";

type Row = readonly Cell[];
/** Where a header stands in a run of rows, and the name it gives to each column. */
export type Header = { readonly from: number; readonly to: number; readonly names: readonly string[] };

/** Headers are looked for so far down a run of rows. */
const searched = 15;
const longestHeader = 80;

/**
 * The header of a run of rows without a blank one: the first row half of whose words are known to head
 * columns, else the first row of texts that stands above rows at least as wide. A header may take
 * several rows: groups of columns above, and below, texts over columns of figures.
 */
export function findHeader(rows: readonly Row[]): Header | undefined {
  const first = rows.slice(0, searched);
  const known = first.findIndex((row) => isHeaded(row, 0.5, 1));
  const at = known >= 0 ? known : findLabels(rows);
  if (at < 0) return undefined;
  const to = known >= 0 ? at : lastLevel(rows, at);
  const from = firstLevel(rows, at);
  return { from, to, names: namesOf(rows.slice(from, to + 1)) };
}

/** True when this row surely heads columns, even in the midst of others: nearly all its words are known to. */
export const headsByItself = (row: Row): boolean => isHeaded(row, 0.75, width(row) > 3 ? 2 : 1);

/** Labels of which a share, and two at least, are known to head columns; `surely` of them always do. */
function isHeaded(row: Row, share: number, surely: number): boolean {
  const filled = row.filter((cell) => cellText(cell) !== "");
  // Most rows of a table say so by one cell: no word of theirs need be looked up.
  if (filled.some((cell) => cellText(cell).length > longestHeader)) return false;
  let [known, sure, unknown] = [0, 0, 0];
  for (const cell of filled) {
    const word = typeof cell === "string" ? headerWord(cell) : "unknown";
    if (word === "unknown") unknown += 1;
    else known += 1;
    if (word === "header") sure += 1;
    if (unknown > filled.length * (1 - share)) return false;
  }
  return sure >= surely && known >= 2 && isLabels(row);
}

/** Texts, short, most of them different, none that announces a value (`Région :`); years count as labels. */
function isLabels(row: Row): boolean {
  const filled = row.filter((cell) => cellText(cell) !== "");
  const texts = filled.map(cellText);
  return (
    filled.length > 0 &&
    new Set(texts.map(headerKey)).size * 2 >= texts.length &&
    filled.every((cell) => cellType(cell) === "text" || isYear(cell)) &&
    filled.some((cell) => cellType(cell) === "text" || texts.length > 2) &&
    texts.every((text) => text.length <= longestHeader && !/:$|^\[[ x]?\]$|^[☐☑✓✔✅]/iu.test(text))
  );
}

const isYear = (cell: Cell) => /^(?:19|20)\d{2}$/.test(cellText(cell));
const width = (row: Row | undefined) => (row ?? []).filter((cell) => cellText(cell) !== "").length;

function findLabels(rows: readonly Row[]): number {
  return rows.slice(0, searched).findIndex((row, at) => {
    const below = rows.slice(at + 1, at + 1 + searched);
    const widths = below.map(width).toSorted((a, b) => a - b);
    const usual = widths[Math.floor(widths.length / 2)] ?? 0;
    return isLabels(row) && width(row) >= Math.max(2, usual / 2) && usual > 0;
  });
}

/** Rows of labels below belong to the header where the columns under them hold figures. */
function lastLevel(rows: readonly Row[], at: number): number {
  let to = at;
  while (to + 2 < rows.length) {
    const row = rows[to + 1] ?? [];
    const below = rows.slice(to + 2);
    const overFigures = row.some((cell, column) => cellText(cell) !== "" && holdsFigures(below, column));
    if (!isLabels(row) || !overFigures) break;
    to += 1;
  }
  return to;
}

function holdsFigures(rows: readonly Row[], column: number): boolean {
  const types = rows.map((row) => cellType(row[column])).filter((type) => type !== "blank");
  return types.length > 1 && types.filter((type) => type !== "text").length > types.length * 0.6;
}

/** A row above belongs to the header when its texts stand over several columns of it. */
function firstLevel(rows: readonly Row[], at: number): number {
  const above = rows[at - 1];
  if (above === undefined) return at;
  const texts = above.map(cellText).filter((text) => text !== "");
  const figures = above.some((cell) => cellText(cell) !== "" && cellType(cell) !== "text" && !isYear(cell));
  const spans = texts.length >= 2 && (texts.length < width(rows[at]) || new Set(texts).size < texts.length);
  return spans && !figures && texts.every((text) => text.length <= longestHeader) ? at - 1 : at;
}

/** One name a column, levels joined; a group's name stands for the blank columns at its right. */
function namesOf(levels: readonly Row[]): readonly string[] {
  const columns = Math.max(...levels.map((level) => level.length));
  const lowest = levels.at(-1) ?? [];
  const texts = levels.map((level) => {
    let group = "";
    const spreads = level !== lowest && width(level) < width(lowest);
    return Array.from({ length: columns }, (_, at) => {
      const text = cellText(level[at]);
      if (text !== "") group = text;
      return text !== "" || !spreads ? text : group;
    });
  });
  const taken = new Map<string, number>();
  return Array.from({ length: columns }, (_, at) => {
    const parts = [...new Set(texts.map((level) => level[at] ?? "").filter((text) => text !== ""))];
    const name = parts.join(" · ").replace(/\s+/g, " ");
    const times = (taken.get(headerKey(name)) ?? 0) + 1;
    taken.set(headerKey(name), times);
    return name === "" || times === 1 ? name : `${name} (${times})`;
  });
}
