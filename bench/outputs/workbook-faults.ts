import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import ExcelJS from "exceljs";
import type { Pack } from "../../src/core/pack/pack.ts";
import { type Cell, type Found, gridFaults, gridOf } from "./grid.ts";
import { type Fault, type Made, seen, someOf } from "./made.ts";

/** Both workbooks as SheetJS reads them, and the Excel one as exceljs does: same cells, same links. */
export async function workbookFaults({ folder, pack }: Made): Promise<readonly Fault[]> {
  const [xlsx, ods] = await Promise.all([
    readFile(join(folder, "passation.xlsx")),
    readFile(join(folder, "passation.ods")),
  ]);
  return [
    ...sheetJsFaults("passation.xlsx", xlsx, pack, sameInSheetJs),
    ...sheetJsFaults("passation.ods", ods, pack, sameInOpenDocument),
    ...(await exceljsFaults(xlsx, pack)),
  ];
}

function sheetJsFaults(
  document: string,
  bytes: Buffer,
  pack: Pack,
  same: (cell: Cell, found: Found) => boolean,
): readonly Fault[] {
  const reader = `${document} (SheetJS)`;
  const workbook = read(bytes, { cellDates: false, cellFormula: true });
  if (workbook.SheetNames.join("\n") !== pack.sheets.map(({ name }) => name).join("\n")) {
    return [{ document: reader, what: `its sheets are ${seen(workbook.SheetNames)}` }];
  }
  return pack.sheets.flatMap((sheet) => {
    const there = workbook.Sheets[sheet.name] ?? {};
    const at = (row: number, column: number) => there[utils.encode_cell({ r: row, c: column })];
    const grid = gridOf(pack, sheet);
    const cells = gridFaults(reader, sheet.name, grid, (row, column) => at(row, column)?.v, same);
    const others = grid.flatMap((row, down) =>
      row.flatMap((cell, across): readonly Fault[] => {
        const found = at(down, across);
        const place = `${sheet.name}, row ${down + 1}, column ${across + 1}`;
        if (found?.f !== undefined) return [{ document: reader, what: `${place}: a formula` }];
        const target = found?.l?.Target;
        return sameAddress(cell.url, target)
          ? []
          : [{ document: reader, what: `${place}: ${seen(cell.url)} leads to ${seen(target)}` }];
      }),
    );
    const last = utils.decode_range(there["!ref"] ?? "A1").e.r + 1;
    const long = last > grid.length ? [{ document: reader, what: `${sheet.name} has ${last} rows` }] : [];
    return [...someOf(cells), ...someOf(others), ...long];
  });
}

/** Addresses are written in ASCII, so that every reader follows the same one. */
const sameAddress = (url: string | undefined, found: string | undefined) =>
  url === undefined ? found === undefined : found === URL.parse(url.trim())?.href;

const day = (iso: string) => (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

function sameInSheetJs({ value, isDate }: Cell, found: Found): boolean {
  if (value === null) return (found ?? "") === "";
  // Excel has no day before 1 March 1900 that is right: such a day stays a text.
  if (isDate && typeof value === "string" && day(value) >= 61) return found === day(value);
  return found === value;
}

/**
 * OpenDocument has lines and no carriage return, and days before 1900. SheetJS takes any run of blanks
 * there for one, and drops those at the ends: LibreOffice alone tells whether each is kept.
 */
function sameInOpenDocument(cell: Cell, found: Found): boolean {
  const { value, isDate } = cell;
  // SheetJS counts the first days one less, as Excel does.
  if (isDate && typeof value === "string") return found === day(value) - (day(value) < 60 ? 1 : 0);
  if (typeof value !== "string" || typeof found !== "string") return sameInSheetJs(cell, found);
  return words(found) === words(value);
}

const words = (text: string) => text.replace(/[\s\ufeff]+/g, " ").trim();

async function exceljsFaults(bytes: Buffer, pack: Pack): Promise<readonly Fault[]> {
  const document = "passation.xlsx (exceljs)";
  const workbook = new ExcelJS.Workbook();
  const whole = new ArrayBuffer(bytes.length);
  new Uint8Array(whole).set(bytes);
  await workbook.xlsx.load(whole);
  return pack.sheets.flatMap((sheet) => {
    const there = workbook.getWorksheet(sheet.name);
    if (!there) return [{ document, what: `${sheet.name} is not there` }];
    const at = (row: number, column: number): Found => {
      const { value } = there.getRow(row + 1).getCell(column + 1);
      if (value === null || typeof value !== "object" || value instanceof Date) {
        return typeof value === "boolean" ? String(value) : value;
      }
      return "hyperlink" in value ? value.text : seen(value);
    };
    return someOf(gridFaults(document, sheet.name, gridOf(pack, sheet), at, sameInExceljs));
  });
}

function sameInExceljs(cell: Cell, found: Found): boolean {
  const { value } = cell;
  if (!(found instanceof Date)) return sameInSheetJs(cell, found);
  return cell.isDate && found.toISOString() === `${value}T00:00:00.000Z`;
}
