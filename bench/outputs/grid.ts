import type { Pack, Sheet, SheetCell } from "../../src/core/pack/pack.ts";
import type { Fault } from "./made.ts";
import { parted } from "./made.ts";

/** A sheet as every reader must find it: the first row is its header, or the title of the summary. */
export type Cell = {
  readonly value: string | number | null;
  readonly url?: string;
  readonly isDate: boolean;
};
export type Grid = readonly (readonly Cell[])[];

export function gridOf(pack: Pack, sheet: Sheet): Grid {
  const text = (value: string | null): Cell => ({ value, isDate: false });
  const head =
    sheet.id === "summary"
      ? [
          sheet.columns.map((_, at) => text(at === 0 ? pack.title : null)),
          sheet.columns.map(() => text(null)),
        ]
      : [sheet.columns.map(({ title }) => text(title))];
  return [
    ...head,
    ...sheet.rows.map((row) => row.map((cell, at) => cellOf(cell, sheet.columns[at]?.kind === "date"))),
  ];
}

function cellOf(cell: SheetCell, isDate: boolean): Cell {
  if (typeof cell === "object" && cell !== null) return { value: cell.text, url: cell.url, isDate: false };
  return { value: cell, isDate: isDate && cell !== null };
}

/** What a reader found in a cell. */
export type Found = string | number | Date | null | undefined;

/** Says where a reader found something else than the grid; `same` knows how this reader writes. */
export function gridFaults(
  document: string,
  sheet: string,
  grid: Grid,
  found: (row: number, column: number) => Found,
  same: (cell: Cell, found: Found) => boolean,
): readonly Fault[] {
  return grid.flatMap((row, down) =>
    row.flatMap((cell, across) => {
      const there = found(down, across);
      if (same(cell, there)) return [];
      const what = `${sheet}, row ${down + 1}, column ${across + 1}: ${parted(cell.value, there)}`;
      return [{ document, what }];
    }),
  );
}
