import type { ColumnMapping, ImportWarning } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import type { Cell } from "../document.ts";
import type { HeadedRow, HeadedTable } from "../headed-table.ts";
import { headerLanguage } from "../header-language.ts";
import { remainingCells } from "../remaining-cells.ts";
import type { Tell } from "../tell.ts";
import { dayOrder, type WrittenDate, writtenDate } from "../written-dates.ts";
import { cellText, saysNothing } from "./cells.ts";

/** One row by the fields of its mapping. */
export type MappedRow = {
  readonly row: HeadedRow;
  /** The column that gives a field, as the file heads it. */
  readonly column: (field: string) => string;
  readonly text: (field: string) => string | undefined;
  readonly cell: (field: string) => Cell | undefined;
  /** The date under a field; a warning, and the text among the others, when it cannot be read. */
  readonly date: (field: string) => WrittenDate | undefined;
  /** The cells that no field takes, and those that could not be read, by header. */
  readonly other: () => Record<string, string>;
  /** Leaves the cell of a field among the others: it does not hold what its field does. */
  readonly leave: (field: string) => void;
};

export type MappedTable = {
  readonly headed: HeadedTable;
  readonly mapping: ColumnMapping;
  readonly rows: readonly MappedRow[];
};

/** Where a table is, how its doubtful dates read, and who hears of what is doubtful. */
export type TableContext = {
  readonly file: string;
  readonly language: Language;
  readonly tell: Tell;
  readonly warn: (warning: ImportWarning) => void;
};

/** Warnings about one column stop here: a hundred thousand of them help nobody. */
const mostWarnings = 20;

/** Reads the rows of a table by the fields of a mapping; `warn` is told what is doubtful. */
export function mapTable(headed: HeadedTable, mapping: ColumnMapping, context: TableContext): MappedTable {
  const { file, language, warn } = context;
  const written = headerLanguage(headed.headers, language);
  const mapped = Object.values(mapping).filter((column) => column !== "");
  const valuesOf = (column: string) => headed.rows.flatMap((row) => row.text(column) ?? []);
  const orders = new Map<string, ReturnType<typeof dayOrder>["order"]>();
  const unread = new Map<string, number>();
  // A project has some hundred days, each on many rows.
  const days = new Map<string, WrittenDate | undefined>();
  const dateOf = (value: string, column: string) => {
    const key = `${orderOf(column)} ${value}`;
    if (!days.has(key)) days.set(key, writtenDate(value, orderOf(column)));
    return days.get(key);
  };

  const orderOf = (column: string) => {
    const before = orders.get(column);
    if (before !== undefined) return before;
    const { order, doubtful } = dayOrder(valuesOf(column), written, mapped.flatMap(valuesOf));
    orders.set(column, order);
    if (doubtful !== undefined) {
      const row = headed.rows.find((one) => one.text(column) === doubtful)?.number;
      const read = writtenDate(doubtful, order)?.start ?? "";
      warn({
        key: "warning.date-ambiguous",
        file,
        column,
        params: { value: doubtful, read },
        ...(row ? { row } : {}),
      });
    }
    return order;
  };
  const cannotRead = (row: HeadedRow, column: string, value: string) => {
    const times = (unread.get(column) ?? 0) + 1;
    unread.set(column, times);
    if (times > mostWarnings) return;
    warn({ key: "warning.date-unread", file, row: row.number, column, params: { value } });
  };

  const rows = headed.rows.map((row): MappedRow => {
    const left = new Set<string>();
    const columnOf = (field: string) => mapping[field] ?? "";
    const text = (field: string) => {
      const column = columnOf(field);
      const found = column === "" ? "" : cellText(row.cell(column));
      return found === "" ? undefined : found;
    };
    return {
      row,
      column: columnOf,
      text,
      cell: (field) => (text(field) === undefined ? undefined : row.cell(columnOf(field))),
      leave: (field) => left.add(columnOf(field)),
      other: () =>
        remainingCells(
          row,
          mapped.filter((column) => !left.has(column)),
        ),
      date(field) {
        const value = text(field);
        if (value === undefined) return undefined;
        const read = dateOf(value, columnOf(field));
        if (read !== undefined) return read;
        left.add(columnOf(field));
        if (!saysNothing(value)) cannotRead(row, columnOf(field), value);
        return undefined;
      },
    };
  });
  return { headed, mapping, rows };
}
