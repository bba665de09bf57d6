import { type HeadedRow, headerKey } from "./headed-table.ts";

/** The cells of a row under headers that nobody has read, by header, as `WorkItem.other` holds them. */
export function remainingCells(row: HeadedRow, read: readonly string[]): Record<string, string> {
  const known = new Set(read.map(headerKey));
  return Object.fromEntries(row.entries().filter(([header]) => !known.has(headerKey(header))));
}

/** A whole row as one text, `header : value` a line, to be kept as it is. */
export function rowText(row: HeadedRow): string {
  return row
    .entries()
    .map((entry) => entry.join(" : "))
    .join("\n");
}

/** The parts of a cell that holds several values, cut at `separator`, blanks left out. */
export function listCell(text: string | undefined, separator: RegExp | string = ";"): readonly string[] {
  return (text ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
