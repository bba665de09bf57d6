import { headerKey } from "#core/tracking/mapping.ts";
import type { Cell, Document, Table } from "./document.ts";

/** One row of a table under its header. */
export type HeadedRow = {
  /** The row of the file, from 1, for warnings. */
  readonly number: number;
  /** The first cell under any of these headers that is not empty, as trimmed text. */
  readonly text: (...headers: string[]) => string | undefined;
  /** Every non-empty cell under this header: Jira repeats `Labels` thirteen times. */
  readonly all: (header: string) => readonly string[];
  /** The raw cell, when its type matters. */
  readonly cell: (...headers: string[]) => Cell | undefined;
  /** All non-empty cells by header as the file spells it, repeated headers joined by " · ". */
  readonly entries: () => readonly (readonly [string, string])[];
};

export type HeadedTable = {
  readonly table: Table;
  readonly headers: readonly string[];
  readonly headerRow: number;
  readonly has: (...headers: string[]) => boolean;
  readonly rows: readonly HeadedRow[];
};

export { headerKey };

/** The tables of a document that has any, hidden sheets included. */
export function tablesOf(document: Document): readonly Table[] {
  return document.form === "tables" ? document.tables : [];
}

/**
 * The table under its header, which is the first of its first 30 rows to hold every wanted header.
 * Wanted names are alternatives separated by `|`: `"Clics|Clicks"`. Undefined when there is none.
 */
export function headed(table: Table, ...wanted: string[]): HeadedTable | undefined {
  const groups = wanted.map((names) => names.split("|").map(headerKey));
  const at = table.rows.slice(0, 30).findIndex((row) => {
    const keys = new Set(row.map((cell) => headerKey(String(cell ?? ""))));
    return groups.every((names) => names.some((name) => keys.has(name)));
  });
  return at < 0 ? undefined : headedAt(table, at);
}

/** The table under the header that stands at `rows[at]`; blank rows below it are left out. */
export function headedAt(table: Table, at: number): HeadedTable {
  const headers = (table.rows[at] ?? []).map((cell) => String(cell ?? "").trim());
  const columns = new Map<string, number[]>();
  for (const [index, header] of headers.entries()) {
    const key = headerKey(header);
    columns.set(key, [...(columns.get(key) ?? []), index]);
  }
  const rows = table.rows.flatMap((cells, index) =>
    index <= at || cells.every(isBlank) ? [] : [headedRow(cells, headers, columns, table.rowNumber(index))],
  );
  return {
    table,
    headers,
    headerRow: table.rowNumber(at),
    has: (...names) => names.every((name) => name.split("|").some((one) => columns.has(headerKey(one)))),
    rows,
  };
}

function headedRow(
  cells: readonly Cell[],
  headers: readonly string[],
  columns: ReadonlyMap<string, readonly number[]>,
  number: number,
): HeadedRow {
  const all = (header: string) =>
    (columns.get(headerKey(header)) ?? []).flatMap((at) => {
      const cell = cells[at] ?? null;
      return isBlank(cell) ? [] : [cell];
    });
  const cell = (...names: string[]) => {
    for (const name of names) {
      for (const at of columns.get(headerKey(name)) ?? []) {
        const found = cells[at] ?? null;
        if (!isBlank(found)) return found;
      }
    }
    return undefined;
  };
  return {
    number,
    cell,
    all: (header) => all(header).map(asText),
    text: (...names) => {
      const found = cell(...names);
      return found === undefined ? undefined : asText(found);
    },
    entries: () => {
      const seen = new Map<string, string>();
      for (const [at, value] of cells.entries()) {
        if (isBlank(value)) continue;
        const header = headers[at] || `#${at + 1}`;
        const before = seen.get(header);
        seen.set(header, before === undefined ? asText(value) : `${before} · ${asText(value)}`);
      }
      return [...seen];
    },
  };
}

const isBlank = (cell: Cell) => cell === null || (typeof cell === "string" && cell.trim() === "");
const asText = (cell: Cell) => (typeof cell === "string" ? cell.trim() : String(cell));
