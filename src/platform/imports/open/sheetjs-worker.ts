import { parentPort, workerData } from "node:worker_threads";
import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import type { Cell } from "../document.ts";
import { cellTexts } from "./cell-text.ts";
import { dateKindOf, isoOfSerial } from "./date-serial.ts";
import { limits } from "./limits.ts";
import type { Merge } from "./merges.ts";

/** What this thread says of a workbook, in this order: a sheet, its rows, its merges, the next sheet… */
export type Said =
  | { readonly said: "sheet"; readonly name: string; readonly hidden: boolean }
  | {
      readonly said: "rows";
      readonly rows: readonly (readonly Cell[])[];
      readonly numbers: readonly number[];
    }
  | { readonly said: "merges"; readonly merges: readonly Merge[] }
  | { readonly said: "end"; readonly repaired: number; readonly notes: number }
  | { readonly said: "no"; readonly why: "encrypted" | "damaged" };

/** What Excel says of an error by its code ([MS-XLS] 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** Rows sent at once: few enough not to hold up the thread that receives them. */
const batch = 2_000;

// Workbooks before Excel 97 write their texts in the code page of the machine.
set_cptable(codePages);
const say = (message: Said) => parentPort?.postMessage(message);
const texts = cellTexts();
let notes = 0;

const book = opened(workerData);
if (book) {
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) continue;
    say({ said: "sheet", name, hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0 });
    sayRows(sheet, book.Workbook?.WBProps?.date1904 === true);
    say({ said: "merges", merges: mergesOf(sheet) });
  }
  say({ said: "end", repaired: texts.repaired(), notes });
}

function opened(bytes: unknown): WorkBook | undefined {
  try {
    if (!(bytes instanceof Uint8Array)) throw new Error("no bytes were given");
    const book = read(bytes, { type: "array", dense: true, cellText: false, cellHTML: false, cellNF: true });
    const sheets = book.SheetNames.flatMap((name) => book.Sheets[name] ?? []);
    if (sheets.length > 0 && sheets.every(isWithinLimits)) return book;
  } catch (error) {
    const encrypted = error instanceof Error && /password|encrypt/i.test(error.message);
    say({ said: "no", why: encrypted ? "encrypted" : "damaged" });
    return undefined;
  }
  say({ said: "no", why: "damaged" });
  return undefined;
}

function sayRows(sheet: WorkSheet, date1904: boolean): void {
  let rows: Cell[][] = [];
  let numbers: number[] = [];
  const send = () => {
    say({ said: "rows", rows, numbers });
    rows = [];
    numbers = [];
  };
  for (const [at, cellsOfRow] of (sheet["!data"] ?? []).entries()) {
    const cells: Cell[] = [];
    for (const [column, cell] of (cellsOfRow ?? []).entries()) {
      const value = cell ? valueIn(cell, date1904) : null;
      if (value === null) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = value;
    }
    if (cells.length === 0) continue;
    rows.push(cells);
    numbers.push(at + 1);
    if (rows.length >= batch) send();
  }
  send();
}

/** A damaged workbook may have its last cell anywhere; walking there would never end. */
function isWithinLimits(sheet: WorkSheet): boolean {
  const data = sheet["!data"] ?? [];
  if (data.length > limits.rows) return false;
  return data.every((cells) => (cells ?? []).length <= limits.columns);
}

function valueIn(cell: CellObject, date1904: boolean): Cell {
  const { v: value, f: formula } = cell;
  if (Array.isArray(cell.c)) notes += cell.c.length;
  if (cell.t === "e") return errors[Number(value)] ?? "#?";
  if (typeof value === "string") return texts.read(value) || null;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") {
    const kind = dateKindOf(String(cell.z ?? "General"));
    return (kind && isoOfSerial(value, kind, date1904)) ?? (Number.isFinite(value) ? value : null);
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : value.toISOString().replace(/T00:00:00\.000Z$|\.\d+Z$/, "");
  }
  return formula === undefined ? null : texts.read(`=${formula}`);
}

function mergesOf(sheet: WorkSheet): readonly Merge[] {
  return (sheet["!merges"] ?? []).flatMap(({ s: start, e: end }) =>
    start.c === end.c ? [{ column: start.c, from: start.r + 1, to: end.r + 1 }] : [],
  );
}
