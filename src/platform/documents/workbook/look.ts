import type { Column, Pack, Sheet, SheetCell } from "#core/pack/pack.ts";

/** The colours of a workbook: paper, and one deep blue-green for what leads. */
export const colours = {
  accent: 0x0f4c5c,
  head: 0xe4eeee,
  rule: 0xd9d9d2,
  faint: 0x6b6b66,
} as const;

/** A colour as CSS and OpenDocument write it. */
export const hex = (colour: number): string => `#${colour.toString(16).padStart(6, "0")}`;

/** In pixels and in rows of 20 pixels: one plot below the other, to the right of the table. */
export const chartSize = { width: 560, height: 240, rows: 13 } as const;

/** How a sheet stands on its grid: the summary is a text under a title, the others are tables. */
export type Layout = {
  /** The row of the header, none on the summary. */
  readonly header: number | undefined;
  /** The row of the first cells. */
  readonly first: number;
  /** Whether long cells go on over several lines; a table of figures keeps one line for each row. */
  readonly wraps: boolean;
};

export function layoutOf(sheet: Sheet): Layout {
  if (sheet.id === "summary") return { header: undefined, first: 2, wraps: true };
  return { header: 0, first: 1, wraps: sheet.id !== "performance" };
}

/** How a cell is drawn. */
export type CellStyle = "text" | "number" | "decimal" | "percent" | "date";

/** Figures of a column that has only whole ones are written without decimals. */
export function styleOf(column: Column, rows: Sheet["rows"], at: number): CellStyle {
  if (column.kind === "percent" || column.kind === "date") return column.kind;
  if (column.kind !== "number") return "text";
  const whole = rows.every((row) => {
    const cell = row[at] ?? null;
    return typeof cell !== "number" || Number.isInteger(cell);
  });
  return whole ? "number" : "decimal";
}

/** Number formats, as Excel writes them; dates follow the habit of the reader. */
export function numberFormat(style: CellStyle, column: Column, lang: Pack["lang"]): string {
  switch (style) {
    case "date":
      return lang === "fr" ? "dd/mm/yyyy" : "d mmm yyyy";
    case "percent":
      return column.key === "completeness" ? "0%" : "0.0%";
    case "number":
      return "#,##0";
    case "decimal":
      return "#,##0.00";
    case "text":
      return "General";
    default:
      return style satisfies never;
  }
}

/** A row is never higher than this many lines: the cell still holds the whole text. */
export const mostLines = 8;
/** The height of a line of the workbook's font, in points. */
export const lineHeight = 15;

/**
 * How many lines a row needs. Said in the file, since Excel finds the height of wrapped rows by
 * itself when it opens them but LibreOffice and others do not.
 */
export function linesOf(row: readonly SheetCell[], columns: readonly Column[]): number {
  let most = 1;
  for (let at = 0; at < row.length; at++) {
    const cell = row[at] ?? null;
    if (cell === null || typeof cell === "number") continue;
    const text = typeof cell === "string" ? cell : cell.text;
    const width = columns[at]?.width ?? 10;
    if (text.length <= width && !text.includes("\n")) continue;
    most = Math.max(most, wrappedLines(text, width));
    if (most >= mostLines) return mostLines;
  }
  return most;
}

/** The lines of the header: bold, and beside the button of its filter. */
export function headLines(columns: readonly Column[]): number {
  return Math.max(1, ...columns.map(({ title, width }) => Math.ceil((title.length + 3) / width)));
}

/** A column is as wide as so many digits of its font; letters are narrower, and words do not break. */
const lettersForDigits = 1.1;

function wrappedLines(text: string, width: number): number {
  const room = width * lettersForDigits;
  let lines = 0;
  for (const line of text.split("\n", mostLines)) {
    let used = 0;
    lines++;
    if (line.length <= room) continue;
    for (const word of line.slice(0, room * mostLines).split(" ")) {
      if (used > 0 && used + 1 + word.length > room) {
        lines++;
        used = 0;
      }
      used += used === 0 ? word.length : word.length + 1;
      lines += Math.floor(used / (room + 1));
      used %= Math.ceil(room + 1);
    }
  }
  return lines;
}

/** On how many A4 pages a sheet is laid side by side: text stays readable, at two thirds of its size. */
export function pagesAcross(columns: readonly Column[]): number {
  return Math.max(1, Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / 230));
}

/** What the foot of each printed page says on the left; Excel allows 255 characters, each & counting twice. */
export function footOf(pack: Pack): string {
  return pack.title.length > 100 ? `${pack.title.slice(0, 99).toWellFormed()}…` : pack.title;
}

/** The day of a cell as spreadsheets count days, from 30 December 1899; undefined before they start. */
export function serialDay(iso: string): number | undefined {
  const days = Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / 86_400_000 + 25_569;
  return days >= 61 ? days : undefined;
}
