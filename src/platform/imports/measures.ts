import type { ImportWarning } from "#core/tracking/ports.ts";
import type { PerformanceRow } from "#core/tracking/tracking.ts";
import { type ColumnTable, cellText } from "./column-table.ts";
import type { Cell } from "./document.ts";
import { headerKey } from "./headed-table.ts";
import { type Metric, metricNamed, unitOf } from "./metrics.ts";
import { isBlankNumber, looksNumeric, provenMark, readDuration, readNumber, type Unit } from "./numbers.ts";
import { currencyIn, type DecimalMark } from "./written-numbers.ts";

/** How one tool writes its figures. */
export type Habits = {
  readonly file: string;
  /** What its own words mean, by compared header, before the common vocabulary. */
  readonly own?: Readonly<Record<string, Metric>>;
  /** What `1.25` is in a rate without percent sign. */
  readonly bareRate: "fraction" | "percent";
  /** Figures in whose place the tool may write words, kept without a remark: `Using ad set budget`. */
  readonly wordy?: readonly Metric[];
  /** Columns, by compared header, that are text whatever they hold. */
  readonly text?: (header: string) => boolean;
};

/** The figures of a table, once each column has been told to be numbers or text. */
export type Measures = {
  /** What the row at this index of `table.rows` says. */
  readonly at: (index: number) => Pick<PerformanceRow, "values" | "other">;
  /** The keys of the columns that are figures. */
  readonly keys: readonly string[];
  /** The currency that a header (`Cost (EUR)`) or the cells of an amount (`12 €`) name. */
  readonly currency: string | undefined;
  readonly warnings: readonly ImportWarning[];
};

type Column = {
  readonly key: string;
  readonly header: string;
  readonly at: number;
  /** Undefined for a column of text. */
  readonly numbers: readonly (number | undefined)[] | undefined;
};

/** A header that names its currency or its unit at its end: `Montant dépensé (EUR)`. */
const codeAtEnd = /\s*\(([A-Z]{3})\)$/;
const identifier = /(?:^|\s)(?:id|ids|identifiant|hash|hachage|uid)(?:\s|$)/;

/**
 * Reads every column but those in `taken` (the item, its dates). The decimal mark is decided column
 * by column from what its cells prove, else from what the other columns of the table prove:
 * `300,489` next to `0,399` is 300.489, next to `64.20` it is 300489. A column without a known name
 * is figures when all its cells are; everything else is kept as text in `other`.
 */
export function measuresOf(
  table: ColumnTable,
  taken: readonly (number | undefined)[],
  habits: Habits,
): Measures {
  const columns = table.headers.flatMap((header, at) => (taken.includes(at) ? [] : [{ header, at }]));
  const cells = columns.map(({ at }) => table.rows.map((row) => row.cells[at]));
  const proven = cells.map((one) => provenMark(one));
  const balance = proven.reduce((sum, mark) => sum + (mark === "," ? 1 : mark === "." ? -1 : 0), 0);
  const elsewhere: DecimalMark | undefined = balance === 0 ? undefined : balance > 0 ? "," : ".";
  const warnings: ImportWarning[] = [];
  const used = new Map<string, number>();
  let currency: string | undefined;
  const read = columns.map(({ header, at }, index): Column => {
    const named = header === "" || header === "__proto__" ? `#${at + 1}` : header;
    const known = metricNamed(header.replace(codeAtEnd, ""), habits.own);
    const column = cells[index] ?? [];
    const unit = known === undefined ? guessUnit(header, column, habits) : unitOf(known);
    const mark = proven[index] ?? elsewhere;
    const bareRate = known === undefined ? "percent" : habits.bareRate;
    const numbers = unit && column.map((cell) => readNumber(cell, { unit, mark, bareRate }));
    const unread = numbers === undefined ? [] : unreadRows(column, numbers);
    const isText = numbers === undefined || (unread.length > 0 && unread.length * 2 > filledCount(column));
    if (isText) return { key: named, header: named, at, numbers: undefined };
    if (unit === "money") currency ??= codeAtEnd.exec(header)?.[1] ?? currencyOf(column);
    const isWordy = known !== undefined && (habits.wordy ?? []).includes(known);
    for (const row of isWordy ? [] : unread.slice(0, 3)) {
      warnings.push(unreadWarning(habits.file, table.rows[row]?.number, named, String(column[row])));
    }
    return { key: freeKey(known ?? named, named, used), header: named, at, numbers };
  });
  return {
    at: (index) => rowOf(read, table.rows[index]?.cells ?? [], index),
    keys: read.flatMap(({ key, numbers }) => (numbers === undefined ? [] : [key])),
    currency,
    warnings,
  };
}

function rowOf(columns: readonly Column[], cells: readonly Cell[], index: number) {
  const values: Record<string, number> = {};
  const other: Record<string, string> = {};
  let texts = false;
  for (const { key, header, at, numbers } of columns) {
    const number = numbers?.[index];
    if (number !== undefined) values[key] = number;
    else if (!isBlankNumber(cells[at])) {
      const text = cellText(cells, at);
      if (text === undefined) continue;
      other[header] = Object.hasOwn(other, header) ? `${other[header]} · ${text}` : text;
      texts = true;
    }
  }
  return texts ? { values, other } : { values };
}

/** Figures when every filled cell is a number, or a length of time; text otherwise. */
function guessUnit(
  header: string,
  cells: readonly (Cell | undefined)[],
  { bareRate, text }: Habits,
): Unit | undefined {
  const compared = headerKey(header);
  if (identifier.test(compared) || text?.(compared)) return undefined;
  let found: Unit | undefined;
  for (const cell of cells) {
    if (isBlankNumber(cell)) continue;
    if (typeof cell === "string" && /^\d+:\d\d(?::\d\d)?$/.test(cell)) {
      if (found === "decimal" || readDuration(cell) === undefined) return undefined;
      found = "duration";
    } else if (typeof cell === "number" || (typeof cell === "string" && looksNumeric(cell.trim()))) {
      if (found === "duration") return undefined;
      found = "decimal";
    } else return undefined;
  }
  const isRate = bareRate === "percent" ? /%|\bctr\b|\brate\b|\btaux\b/i.test(header) : /%/.test(header);
  return found === "decimal" && isRate ? "rate" : found;
}

/** Rows whose cell is neither blank nor read; a bound (`< 10 %`) is left as text without a remark. */
function unreadRows(cells: readonly (Cell | undefined)[], numbers: readonly (number | undefined)[]) {
  return numbers.flatMap((number, row) => {
    const cell = cells[row];
    const bound = typeof cell === "string" && /^\s*[<>]/.test(cell);
    return number === undefined && !isBlankNumber(cell) && !bound ? [row] : [];
  });
}

const filledCount = (cells: readonly (Cell | undefined)[]) =>
  cells.reduce<number>((sum, cell) => sum + (isBlankNumber(cell) ? 0 : 1), 0);

/** The currency of the first amount that names one; a lone `$` is many countries' and tells nothing. */
function currencyOf(cells: readonly (Cell | undefined)[]): string | undefined {
  const filled = cells.find((cell) => !isBlankNumber(cell));
  return typeof filled === "string" && !/\$/.test(filled) ? currencyIn(filled) : undefined;
}

/** A key used once in a row: a second column of the same figure goes by its own header. */
function freeKey(key: string, header: string, used: Map<string, number>): string {
  const free = used.has(key) ? header : key;
  const times = (used.get(free) ?? 0) + 1;
  used.set(free, times);
  return times === 1 ? free : `${free} (${times})`;
}

function unreadWarning(file: string, row: number | undefined, column: string, value: string): ImportWarning {
  return {
    key: "warning.number-unread",
    file,
    ...(row === undefined ? {} : { row }),
    column,
    params: { value },
  };
}
