import type { Wording } from "#core/tracking/said.ts";
import type { Kept } from "#core/tracking/tracking.ts";
import { type HeadedRow, headerKey } from "./headed-table.ts";
import { joined, labelled, type Tell } from "./tell.ts";

/** The cells of a row under headers that nobody has read, by header, as `WorkItem.other` holds them. */
export function remainingCells(row: HeadedRow, read: readonly string[]): Record<string, string> {
  const known = new Set(read.map(headerKey));
  return Object.fromEntries(row.entries().filter(([header]) => !known.has(headerKey(header))));
}

/** Columns and what they say, a line each. */
export const labelledLines = (entries: readonly (readonly [string, string])[]): Wording | undefined =>
  joined(
    entries.map(([label, value]) => labelled(label, value)),
    "\n",
  );

/** Rows as they stand, for what is not understood. */
export const keptRows = (rows: readonly HeadedRow[], tell: Tell): readonly Kept[] =>
  rows.map((row) => ({ where: String(row.number), ...tell({ text: labelledLines(row.entries()) ?? "" }) }));

/** The parts of a cell that holds several values, cut at `separator`, blanks left out. */
export function listCell(text: string | undefined, separator: RegExp | string = ";"): readonly string[] {
  return (text ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
