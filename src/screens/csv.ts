import { escapeFormula } from "#core/pack/formula-text.ts";

/**
 * A table as a CSV file, as the pack writes them: a byte order mark, so that Excel reads the accents;
 * commas unless it says otherwise, CRLF, and an apostrophe before what a spreadsheet would run.
 */
export function csvText(rows: readonly (readonly string[])[], separator: "," | ";" = ","): string {
  const line = (row: readonly string[]) => row.map((text) => cell(text, separator)).join(separator);
  return `\ufeff${rows.map((row) => `${line(row)}\r\n`).join("")}`;
}

function cell(text: string, separator: string): string {
  const safe = escapeFormula(text);
  return /[",\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
