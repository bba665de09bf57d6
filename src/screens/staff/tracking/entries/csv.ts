import { escapeFormula } from "#core/pack/formula-text.ts";

/**
 * A table as a CSV file, as the pack writes them: a byte order mark, so that Excel reads the accents;
 * commas, CRLF, and an apostrophe before what a spreadsheet would run.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(text: string): string {
  const safe = escapeFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
