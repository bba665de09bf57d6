import { stringify } from "csv-stringify/sync";
import { escapeFormula } from "#core/pack/formula-text.ts";
import type { Pack, Sheet, SheetCell } from "#core/pack/pack.ts";
import { fileNames } from "../file-names.ts";

/**
 * One CSV for each sheet, RFC 4180: UTF-8, commas, CRLF. They start with a byte order mark: without
 * it Excel reads UTF-8 as the machine's own encoding and breaks every accent, while other readers
 * skip it. Commas and not semicolons, since these files are for other tools; whoever wants to read
 * opens the workbook. Dates are ISO, rates are fractions, and a column of links is followed by one
 * of addresses. Texts that look like formulas carry an apostrophe (see `formula-text.ts`).
 */
export function csvFiles(pack: Pack): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  const utf8 = new TextEncoder();
  return pack.sheets.map((sheet, at) => ({
    path: `${fileNames.csvFolder}/${String(at + 1).padStart(2, "0")}-${fileName(sheet.name)}.csv`,
    bytes: utf8.encode(csvText(sheet)),
  }));
}

/** `Chantiers en cours` → `chantiers-en-cours`: plain letters survive any zip and any file system. */
function fileName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function csvText(sheet: Sheet): string {
  const links = sheet.columns.map(
    (column, at) => column.kind === "link" && sheet.rows.some((row) => urlOf(row[at]) !== undefined),
  );
  const header = sheet.columns.flatMap(({ title }, at) => (links[at] ? [title, `${title} (URL)`] : [title]));
  const rows = sheet.rows.map((row) =>
    row.flatMap((cell, at) => (links[at] ? [plain(cell), urlOf(cell) ?? ""] : [plain(cell)])),
  );
  // A line break of any kind is quoted: readers end the record at a lone CR or LF as well.
  return stringify([header.map(escapeFormula), ...rows], {
    bom: true,
    record_delimiter: "windows",
    quoted_match: /[\r\n]/,
  });
}

/** A number is written as such: a negative one is no formula. */
function plain(cell: SheetCell): string | number {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  return escapeFormula(typeof cell === "string" ? cell : cell.text);
}

function urlOf(cell: SheetCell | undefined): string | undefined {
  if (typeof cell !== "object" || cell === null) return undefined;
  // The text of a mail link is the address itself.
  return cell.url === `mailto:${cell.text}` ? undefined : cell.url;
}
