import type { Cell, Table } from "../document.ts";
import { type HeadedRow, headedAt, headerKey } from "../headed-table.ts";

/** One item or sub-item of a board, under the header of its own block. */
export type Line = {
  readonly kind: "item" | "subitem";
  readonly row: HeadedRow;
  readonly headers: readonly string[];
  readonly group: string | undefined;
};

/** What a sheet says, in the order in which monday.com writes it. */
export type BoardSheet = {
  readonly name: string | undefined;
  readonly lines: readonly Line[];
  /** Lines above the first group that are not the board's name: its description. */
  readonly about: readonly string[];
  /** Sums and counts at the foot of the groups. */
  readonly totals: number;
};

const textOf = (cell: Cell | undefined) => String(cell ?? "").trim();
const isBlank = (cells: readonly Cell[]) => cells.every((cell) => textOf(cell) === "");
const isAlone = (cells: readonly Cell[]) =>
  textOf(cells[0]) !== "" && cells.slice(1).every((cell) => textOf(cell) === "");
const isName = (cell: Cell | undefined) =>
  /^(?:name|nom|item|element|task|tache)$/.test(headerKey(textOf(cell)));
const isSubitems = (cell: Cell | undefined) => /^(?:subitems|sous-elements)$/.test(headerKey(textOf(cell)));
/** `Item ID (auto generated)`, which only monday.com writes. */
export const isItemId = (header: string) =>
  /^(?:item id|pulse id|id (?:de l'|d'|de )?element|identifiant (?:de l'|d')element)(?: \(.*\))?$/.test(
    headerKey(header),
  );

/** A header names the items first and at least one more column. */
const isHeader = (cells: readonly Cell[]) =>
  isName(cells[0]) && cells.filter((cell) => textOf(cell) !== "").length > 1;

/**
 * True for a sheet that is surely a board: its name alone on the first line, a group's name alone
 * above a header that starts with the name of the items, and a mark of monday.com's own: sub-items,
 * numbers of items, the same header again for the next group, or a status.
 */
export function isBoard(table: Table): boolean {
  const filled = table.rows.filter((cells) => !isBlank(cells));
  const at = filled.slice(0, 12).findIndex(isHeader);
  if (at < 1 || !filled.slice(0, at).every(isAlone)) return false;
  const header = (filled[at] ?? []).map(textOf);
  if (header.some(isItemId) || header.some(isSubitems)) return true;
  if (at < 2) return false;
  const again = filled.slice(at + 1).some((cells) => sameCells(cells, filled[at] ?? []));
  return again || header.some((name) => /^(?:status|statut)$/.test(headerKey(name)));
}

const sameCells = (one: readonly Cell[], two: readonly Cell[]) =>
  one.map(textOf).join("\t").trimEnd() === two.map(textOf).join("\t").trimEnd();

/**
 * Sorts the lines of a board: groups come back with their header, sub-items stand under a header of
 * their own that starts with `Subitems`, and a line without a name is the foot of a group.
 */
export function readSheet(table: Table): BoardSheet {
  const rows = table.rows.flatMap((cells, index) => (isBlank(cells) ? [] : [{ cells, index }]));
  const lines: Line[] = [];
  const about: string[] = [];
  let name: string | undefined;
  let group: string | undefined;
  let header: readonly Cell[] | undefined;
  let below: readonly Cell[] | undefined;
  let totals = 0;
  for (const [at, { cells, index }] of rows.entries()) {
    const next = rows[at + 1]?.cells;
    if (isSubitems(cells[0]) && isName(cells[1])) below = cells;
    else if (
      isHeader(cells) &&
      (header === undefined || isAlone(rows[at - 1]?.cells ?? []) || sameCells(cells, header))
    ) {
      header = cells;
      below = undefined;
    } else if (isAlone(cells) && next !== undefined && isHeader(next)) {
      if (at === 0) name = textOf(cells[0]);
      else group = textOf(cells[0]);
    } else if (header === undefined) {
      const text = cells.map(textOf).filter(Boolean).join(" ");
      if (at === 0) name = text;
      else about.push(text);
    } else if (textOf(cells[0]) !== "") {
      lines.push(lineAt("item", table, header, index, group));
    } else if (below !== undefined && textOf(cells[1]) !== "") {
      lines.push(lineAt("subitem", table, below, index, group));
    } else totals += 1;
  }
  return { name, lines, about, totals };
}

function lineAt(
  kind: Line["kind"],
  table: Table,
  header: readonly Cell[],
  index: number,
  group: string | undefined,
): Line {
  const rowNumber = () => table.rowNumber(index);
  const headed = headedAt({ ...table, rows: [header, table.rows[index] ?? []], rowNumber }, 0);
  const [row] = headed.rows;
  if (row === undefined) throw new Error("a line that is not blank has a row");
  return { kind, row, headers: headed.headers, group };
}
