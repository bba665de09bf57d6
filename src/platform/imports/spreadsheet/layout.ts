import { headerWord } from "#core/tracking/header-words.ts";
import { columnName, headerKey } from "#core/tracking/mapping.ts";
import { isSecretHeader } from "#core/tracking/secret-columns.ts";
import type { Cell, Table } from "../document.ts";
import { type HeadedTable, headedAt } from "../headed-table.ts";
import { removedMark } from "../private-values.ts";
import { cellText, cellType } from "./cells.ts";
import { findHeader, headsByItself } from "./header.ts";
import { sideBySide } from "./side-by-side.ts";

type Row = { readonly cells: readonly Cell[]; readonly number: number };
/** A row that stands under no header: a title, a note, a table without one. */
export type Line = { readonly number: number; readonly text: string };
/** One table of a sheet, each column with a name of its own. */
export type SheetTable = {
  readonly headed: HeadedTable;
  /** The line right above the header, when there is one. */
  readonly title?: string;
  /** Rows, by their number in the file, where the header is written again. */
  readonly repeats: readonly number[];
  /** The cells under a header like « Mot de passe » that were left out, by the row of the file and its first words. */
  readonly secrets: readonly { readonly row: number; readonly item: string }[];
};
export type Sheet = { readonly tables: readonly SheetTable[]; readonly lines: readonly Line[] };

type Growing = {
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly number: number;
  readonly title: string | undefined;
  readonly rows: Row[];
  readonly repeats: number[];
};
/** What a sheet has given so far; `alone` when it is one run of rows from top to bottom. */
type Laid = { readonly tables: Growing[]; readonly lines: Line[]; readonly alone: boolean };

/** Cuts a sheet into its tables and the lines around them, which are none. */
export function layOut(table: Table): Sheet {
  const sheets = sideBySide(table).map(layOutOne);
  return { tables: sheets.flatMap(({ tables }) => tables), lines: sheets.flatMap(({ lines }) => lines) };
}

function layOutOne(table: Table): Sheet {
  const runs = runsOf(table);
  const laid: Laid = { tables: [], lines: [], alone: runs.length === 1 };
  for (const run of runs) layOutRun(run, laid);
  const tables = laid.tables.filter(({ rows }) => rows.length > 0);
  return {
    tables: tables.map(({ names, number, title, rows, repeats }) => ({
      ...under(table, names, number, rows),
      repeats,
      ...(title === undefined ? {} : { title }),
    })),
    lines: [...laid.lines, ...laid.tables.flatMap(emptyHeader)],
  };
}

/** A header above nothing says nothing, unless one of its words is not known to head columns. */
function emptyHeader({ names, number, rows }: Growing): readonly Line[] {
  const words = names.flatMap((name) => name.split(" · ")).filter((word) => word !== "");
  const says = rows.length === 0 && words.some((word) => !isHeaderWord(word));
  return says ? [{ number, text: names.filter((name) => name !== "").join(" · ") }] : [];
}

/** A known word and nothing else: « Page » may head a column, « Page 404 » says something. */
const isHeaderWord = (word: string) => headerWord(word) !== "unknown" && !/\d/.test(word);

function layOutRun(run: readonly Row[], laid: Laid): void {
  for (let at = 0; at < run.length; ) at = layOutTable(run, at, laid);
}

/** Lays out the table, or the lines that are none, from a row on; gives where the next header stands. */
function layOutTable(run: readonly Row[], at: number, laid: Laid): number {
  const current = laid.tables.at(-1);
  const follows = at === 0 && current !== undefined && goesOn(run, current);
  const header =
    at === 0
      ? headerOf(run, current, follows, laid.alone)
      : findHeader(run.slice(at, at + 2).map((row) => row.cells));
  if (header === undefined) {
    if (follows) for (const row of run) addRow(row, current);
    else for (const row of run.slice(at)) laid.lines.push(lineOf(row));
    return run.length;
  }
  const above = run.slice(at, at + header.from);
  if (current && above.length > 0 && goesOn(above, current)) for (const row of above) addRow(row, current);
  else laid.lines.push(...above.map(lineOf));
  const keys = header.names.map((name) => headerKey(name));
  const number = run[at + header.from]?.number ?? 1;
  const title = titleAbove(number, laid);
  const headed: Growing = { names: header.names, keys, number, title, rows: [], repeats: [] };
  laid.tables.push(headed);
  for (let below = at + header.to + 1; below < run.length; below += 1) {
    const row = run[below];
    if (row && headsByItself(row.cells) && !isHeader(row.cells, headed)) return below;
    if (row) addRow(row, headed);
  }
  return run.length;
}

/**
 * The header of a run, unless the run goes on with the table above. Two rows without a known word are
 * a title and its subtitle where other runs follow, and one row alone heads something only by known words. The same
 * header again heads a new table below a title, else it is the same table printed page by page.
 */
function headerOf(run: readonly Row[], current: Growing | undefined, follows: boolean, alone: boolean) {
  const titles = run.findIndex(({ cells }) => cells.filter((cell) => cellText(cell) !== "").length > 1);
  const known = run.some(
    ({ cells }, at) => headsByItself(cells) && ((at > 0 && at === titles) || !isHeader(cells, current)),
  );
  if (follows && !known) return undefined;
  const header = findHeader(run.map((row) => row.cells));
  if (header === undefined || known) return header;
  const below = run.length - 1 - header.to;
  return below >= (alone ? 1 : 2) ? header : undefined;
}

/** A table's title is the line just above it, or above the blank line before it. */
function titleAbove(number: number, { lines }: Laid): string | undefined {
  const last = lines.at(-1);
  return last !== undefined && number - last.number <= 2 && last.text.length <= 120 ? last.text : undefined;
}

/** Rows that follow each other, blank ones and rules of stars left out. */
function runsOf(table: Table): readonly (readonly Row[])[] {
  const runs: Row[][] = [];
  let blank = true;
  for (const [index, cells] of table.rows.entries()) {
    const empty = cells.every((cell) => cellText(cell) === "");
    const row = { cells, number: table.rowNumber(index) };
    if (!empty && blank) runs.push([row]);
    else if (!empty) runs.at(-1)?.push(row);
    blank = empty;
  }
  return runs;
}

/** Rows below a blank line belong to the table above when they are as wide and of the same types. */
function goesOn(run: readonly Row[], { names, rows }: Growing): boolean {
  const filled = run.filter(({ cells }) => isWithin(cells, names));
  if (filled.length < run.length) return false;
  if (names.filter((name) => name !== "").length === 1) return true;
  const wide = run.filter(({ cells }) => cells.filter((cell) => cellText(cell) !== "").length > 1);
  return wide.length * 2 >= run.length && wide.every(({ cells }) => sameTypes(cells, rows));
}

const isWithin = (cells: readonly Cell[], names: readonly string[]) =>
  cells.every((cell, at) => cellText(cell) === "" || at < names.length);

function sameTypes(cells: readonly Cell[], rows: readonly Row[]): boolean {
  const last = rows.slice(-20);
  return cells.every((cell, at) => {
    const types = last.map((row) => cellType(row.cells[at])).filter((type) => type !== "blank");
    const type = cellType(cell);
    return type === "blank" || types.length < 2 || types.includes(type);
  });
}

function addRow(row: Row, table: Growing): void {
  if (isHeader(row.cells, table)) table.repeats.push(row.number);
  else table.rows.push(row);
}

/** A header written again, as exports printed page by page do. */
function isHeader(cells: readonly Cell[], table: Growing | undefined): boolean {
  return (
    table?.keys.some((key) => key !== "") === true &&
    table.keys.every((key, at) => key === headerKey(cellText(cells[at]))) &&
    cells.slice(table.keys.length).every((cell) => cellText(cell) === "")
  );
}

function lineOf({ cells, number }: Row): Line {
  const texts = cells.map(cellText).filter((text) => text !== "");
  return { number, text: texts.join(" · ") };
}

/** The rows under a header of one line, whose columns all have a name, without what opens doors. */
function under(
  table: Table,
  names: readonly string[],
  headerRow: number,
  rows: readonly Row[],
): Pick<SheetTable, "headed" | "secrets"> {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), names.length);
  const header = Array.from({ length: widest }, (_, at) => columnName(names[at] ?? "", at));
  const numbers = [headerRow, ...rows.map((row) => row.number)];
  const hidden = new Set(header.flatMap((name, at) => (isSecretHeader(name) ? [at] : [])));
  const secrets: { readonly row: number; readonly item: string }[] = [];
  const shown = ({ cells, number }: Row) =>
    cells.map((cell, at) => {
      if (!hidden.has(at) || cellText(cell) === "") return cell;
      const item = cells
        .map((one, place) => (hidden.has(place) ? "" : cellText(one)))
        .find((text) => text !== "");
      secrets.push({ row: number, item: item ?? "" });
      return removedMark;
    });
  const body = rows.map((row) => (hidden.size > 0 ? shown(row) : row.cells));
  const { name, hidden: hiddenSheet } = table;
  const rowNumber = (index: number) => numbers[index] ?? headerRow;
  return { headed: headedAt({ name, hidden: hiddenSheet, rows: [header, ...body], rowNumber }, 0), secrets };
}
