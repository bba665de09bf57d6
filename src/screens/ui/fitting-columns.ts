import type { LongColumn } from "./long-row.tsx";

/** A name needs so much to be told from the others; rem. */
const roomForName = 16;

/** The columns that fit in a width, in rem: the name keeps room enough, and what leaves first goes. */
export function fitting<Row>(columns: readonly LongColumn<Row>[], width: number): readonly LongColumn<Row>[] {
  // Nothing was measured yet.
  if (width === 0) return columns;
  const shown = new Set(columns);
  const leaving = columns
    .map((column, at) => ({ column, rank: column.leaves ?? at }))
    .filter(({ column }) => !column.isName)
    .toSorted((one, other) => other.rank - one.rank);
  const taken = () => [...shown].reduce((sum, { width: one = roomForName }) => sum + one, 0);
  for (const { column } of leaving) {
    if (taken() <= width) break;
    shown.delete(column);
  }
  return columns.filter((column) => shown.has(column));
}
