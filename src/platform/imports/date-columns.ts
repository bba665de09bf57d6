import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Language } from "#messages/messages.ts";
import type { HeadedRow } from "./headed-table.ts";
import { momentOf } from "./json-values.ts";

/** The dates of a table, read with one order of day and month for all its columns. */
export type DateColumns = {
  /** The day or instant under the first of these headers that is filled; a warning when it is unreadable. */
  readonly read: (row: HeadedRow, ...headers: string[]) => string | undefined;
  readonly warnings: () => readonly ImportWarning[];
};

/**
 * Decides from every value of the date columns whether `03/04/2026` is in April or in March: a first
 * part above 12 says day first, else a second one above 12 says month first, else the language does.
 */
export function dateColumns(
  rows: readonly HeadedRow[],
  headers: readonly string[],
  { file, language }: { readonly file: string; readonly language: Language },
): DateColumns {
  const values = rows.flatMap((row) => headers.flatMap((header) => row.all(header)));
  const parts = values.flatMap((value) => {
    const found = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/.exec(value);
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst =
    parts.some(([first]) => first > 12) || (!parts.some(([, second]) => second > 12) && language === "fr");
  const warnings: ImportWarning[] = [];
  return {
    warnings: () => warnings,
    read(row, ...names) {
      const column = names.find((name) => row.text(name) !== undefined);
      const value = column === undefined ? undefined : row.text(column);
      if (column === undefined || value === undefined) return undefined;
      const read = readDate(value, dayFirst);
      if (read === undefined) {
        warnings.push({ key: "warning.date-unread", file, row: row.number, column, params: { value } });
      }
      return read;
    },
  };
}

/** The day is kept where the tool writes a time without its zone. */
function readDate(value: string, dayFirst: boolean): string | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d|$)/.exec(value);
  if (iso) return momentOf({ value, day: iso[1] }, "value", "day");
  const [, first = "", second = "", year = ""] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D|$)/.exec(value) ?? [];
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return momentOf({ day: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` }, "day");
}
