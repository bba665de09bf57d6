import type { Cell, Table } from "./document.ts";
import { headerKey } from "./headed-table.ts";

export type ColumnRow = { readonly number: number; readonly cells: readonly Cell[] };

/**
 * A table read column by column: figures come by the hundred thousand rows, where looking a header
 * up at each cell would take most of the time.
 */
export type ColumnTable = {
  readonly name: string;
  readonly headers: readonly string[];
  /** The headers as they compare: without case, accents or doubled blanks. */
  readonly keys: readonly string[];
  readonly headerRow: number;
  /** Blank rows are left out. */
  readonly rows: readonly ColumnRow[];
};

/** The table under the header at `rows[at]`, down to `rows[end]`, which is not part of it. */
export function columnTable(table: Table, at: number, end = table.rows.length): ColumnTable {
  const headers = (table.rows[at] ?? []).map(headerText);
  const rows: ColumnRow[] = [];
  for (let index = at + 1; index < end; index += 1) {
    const cells = table.rows[index] ?? [];
    if (!isBlankRow(cells)) rows.push({ number: table.rowNumber(index), cells });
  }
  return { name: table.name, headers, keys: headers.map(headerKey), headerRow: table.rowNumber(at), rows };
}

/** The first of the first 30 rows whose cells, as compared, satisfy `test`; -1 when there is none. */
export function headerAt(table: Table, test: (keys: readonly string[]) => boolean): number {
  return table.rows.slice(0, 30).findIndex((row) => test(row.map((cell) => headerKey(headerText(cell)))));
}

/** Ahrefs quotes its first header twice, so that the quotes are part of it: `"Keyword"`. */
const headerText = (cell: Cell) =>
  String(cell ?? "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^"([^"]+)"$/, "$1");

/** Where the first of these headers stands; undefined when none does. */
export function columnAt(table: ColumnTable, ...names: string[]): number | undefined {
  for (const name of names) {
    const at = table.keys.indexOf(headerKey(name));
    if (at >= 0) return at;
  }
  return undefined;
}

/** The cell as trimmed text without line breaks, which quoted URLs sometimes hold; undefined when blank. */
export function cellText(cells: readonly Cell[], at: number | undefined): string | undefined {
  const cell = at === undefined ? null : (cells[at] ?? null);
  const text = typeof cell === "string" ? cell.replace(/[\r\n]+/g, "").trim() : String(cell ?? "");
  return text === "" ? undefined : text;
}

export const isBlankRow = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === ""));
