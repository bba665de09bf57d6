import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import type { HeadedRow } from "./headed-table.ts";
import { headerLanguage } from "./header-language.ts";
import { dayOrder, writtenDate } from "./written-dates.ts";

/** The dates of a table, read with one order of day and month for all its columns. */
export type DateColumns = {
  /** The day or instant under the first of these headers that is filled; a warning when it is unreadable. */
  readonly read: (row: HeadedRow, ...headers: string[]) => string | undefined;
  /** The day or instant that a piece of a cell says, by the same order; undefined when it is no date. */
  readonly readText: (text: string) => string | undefined;
  /** What could not be read of this row so far, by column, so that the text is kept. */
  readonly unread: (row: HeadedRow) => Record<string, string>;
  readonly warnings: () => readonly ImportWarning[];
};

/**
 * Decides from every value of the date columns whether `03/04/2026` is in April or in March: a first
 * part above 12 says day first, else a second one above 12 says month first, else the language does, that of
 * the headers before that of the reader, and a warning says so.
 */
export function dateColumns(
  rows: readonly HeadedRow[],
  headers: readonly string[],
  { file, language }: { readonly file: string; readonly language: Language },
): DateColumns {
  const values = rows.flatMap((row) => headers.flatMap((header) => row.all(header)));
  const { order, doubtful } = dayOrder(
    values.filter((value) => writtenDate(value, "day-first") ?? writtenDate(value, "month-first")),
    headerLanguage(headersOf(rows), language),
  );
  const readText = (text: string) => writtenDate(text, order)?.start;
  const doubt = doubtful === undefined ? undefined : { value: doubtful, read: readText(doubtful) ?? "" };
  const warnings: ImportWarning[] =
    doubt === undefined ? [] : [{ key: "warning.date-ambiguous", file, params: doubt }];
  return {
    warnings: () => warnings,
    readText,
    unread: (row) =>
      Object.fromEntries(
        warnings.flatMap((one) =>
          one.row === row.number && one.column ? [[one.column, String(one.params.value)]] : [],
        ),
      ),
    read(row, ...names) {
      const column = names.find((name) => row.text(name) !== undefined);
      const value = column === undefined ? undefined : row.text(column);
      if (column === undefined || value === undefined) return undefined;
      const read = readText(value);
      if (read === undefined) {
        warnings.push({ key: "warning.date-unread", file, row: row.number, column, params: { value } });
      }
      return read;
    },
  };
}

/** The headers of a table, from rows enough to have a cell under each. */
const headersOf = (rows: readonly HeadedRow[]) => [
  ...new Set(rows.slice(0, 50).flatMap((row) => row.entries().map(([header]) => header))),
];
