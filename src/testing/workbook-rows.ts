import { read, utils } from "@e965/xlsx";

type Cell = string | number | null | { readonly text: string; readonly url: string };
type Shown = {
  readonly name: string;
  readonly columns: readonly { readonly kind: string }[];
  readonly rows: readonly (readonly Cell[])[];
};

/** The last rows of each sheet of a workbook, as another library reads them: as many as are asked for. */
export function workbookRows(bytes: Uint8Array, counts: ReadonlyMap<string, number>) {
  const workbook = read(bytes, { cellDates: false });
  return new Map(
    [...counts].map(([name, count]) => {
      const all: unknown[][] = utils.sheet_to_json(workbook.Sheets[name] ?? {}, {
        ...{ header: 1, raw: true, defval: null, blankrows: true },
      });
      return [name, count === 0 ? [] : all.slice(-count)];
    }),
  );
}

/** The rows of a shown sheet as a workbook holds them: days as numbers, links as their words. */
export const asInWorkbook = ({ columns, rows }: Shown): unknown[][] =>
  rows.map((row) =>
    row.map((cell, at) => {
      if (typeof cell === "object" && cell !== null) return cell.text;
      const isDay = columns[at]?.kind === "date" && typeof cell === "string";
      return isDay ? (Date.parse(cell) - Date.UTC(1899, 11, 30)) / 86_400_000 : cell;
    }),
  );
