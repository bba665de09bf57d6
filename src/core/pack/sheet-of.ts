import { cellText, lineText } from "./cells.ts";
import type { Column, Plot, Sheet, SheetCell } from "./pack.ts";
import type { Words } from "./words.ts";

/** A column with how its cells are read from a row. */
export type ColumnOf<Row> = Omit<Column, "title"> & {
  readonly title?: string;
  readonly cell: (row: Row) => SheetCell;
  /** Left out when no row fills it: tools differ in what they know. */
  readonly optional?: true;
};

/** The rows of a sheet in Excel (1,048,576) under its header; LibreOffice has the same. */
export const mostRows = 1_048_575;

/** A sheet from its rows; when they are too many for a spreadsheet, its note says how many it shows. */
export function sheetOf<Row>(
  id: Sheet["id"],
  words: Words,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  { plots = [], most = mostRows }: { readonly plots?: readonly Plot[]; readonly most?: number } = {},
): Sheet {
  const shown = rows.length > most ? rows.slice(0, most) : rows;
  const cells = shown.map((row) => columns.map((column) => clean(column.cell(row), words)));
  const kept = columns.flatMap((column, at) =>
    column.optional && cells.every((row) => row[at] === null) ? [] : [at],
  );
  const name = words.say("pack", `sheet.${id}`);
  const note = words.say("pack", "sheet.cut", { sheet: name, shown: shown.length, total: rows.length });
  return {
    id,
    name,
    columns: kept.flatMap((at) => titled(columns[at], words)),
    rows: kept.length === columns.length ? cells : cells.map((row) => kept.map((at) => row[at] ?? null)),
    plots,
    ...(shown.length < rows.length ? { note } : {}),
  };
}

function titled<Row>(column: ColumnOf<Row> | undefined, words: Words): readonly Column[] {
  if (column === undefined) return [];
  const { key, kind, width } = column;
  return [{ key, kind, width, title: lineText(column.title ?? words.column(key)) }];
}

function clean(cell: SheetCell, { say }: Words): SheetCell {
  if (typeof cell === "string") return cellText(cell, say);
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (cell === null) return null;
  return { text: cellText(cell.text, say) ?? cellText(cell.url, say) ?? "", url: cell.url };
}
