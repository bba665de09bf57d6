import type { Cell, Table } from "../document.ts";
import { limits } from "./limits.ts";

/** Cells of one column (from 0) merged over the rows `from` to `to` of the file. */
export type Merge = { readonly column: number; readonly from: number; readonly to: number };

/**
 * Says a cell that is merged over several rows again in each of them, where they have none of their
 * own: people merge the project beside its tasks. Cells merged over several columns are left alone,
 * since that is how titles are centred, and so is what a merge hides.
 */
export function fillMerges(table: Table, merges: readonly Merge[]): Table {
  if (merges.length === 0) return table;
  const rows: (readonly Cell[])[] = [...table.rows];
  let left: number = limits.cells;
  for (const { column, from, to } of merges) {
    const first = indexAt(table, from);
    const cell = rows[first]?.[column] ?? null;
    if (cell === null || table.rowNumber(first) !== from) continue;
    for (let at = first + 1; at < rows.length && table.rowNumber(at) <= to && left > 0; at++, left--) {
      const row = rows[at] ?? [];
      if (row.length === 0 || (row[column] ?? null) !== null) continue;
      const filled: Cell[] = [...row];
      while (filled.length < column) filled.push(null);
      filled[column] = cell;
      rows[at] = filled;
    }
  }
  return { ...table, rows };
}

/** The first row whose number is at least `number`; numbers only grow. */
function indexAt(table: Table, number: number): number {
  let [low, high] = [0, table.rows.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (table.rowNumber(middle) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
