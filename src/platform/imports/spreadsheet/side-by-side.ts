import type { Table } from "../document.ts";
import { cellText } from "./cells.ts";
import { headsByItself } from "./header.ts";

/** So many rows tell whether tables stand beside each other. */
const looked = 30;

/** The parts of a sheet at both sides of an empty column, when each of them has a header of its own. */
export function sideBySide(table: Table): readonly Table[] {
  const widest = table.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const used = new Set<number>();
  for (const cells of table.rows) {
    for (const [at, cell] of cells.entries()) if (!used.has(at) && cellText(cell) !== "") used.add(at);
  }
  const parts: (readonly [number, number])[] = [];
  for (let from = 0; from < widest; from += 1) {
    if (!used.has(from)) continue;
    let to = from;
    while (used.has(to + 1)) to += 1;
    parts.push([from, to + 1]);
    from = to;
  }
  const cut = parts.map(([from, to]) => ({
    ...table,
    rows: table.rows.map((cells) => cells.slice(from, to)),
  }));
  const headed = cut.every(({ rows }) => rows.slice(0, looked).some(headsByItself));
  return cut.length > 1 && headed ? cut : [table];
}
