import type { ImportWarning } from "#core/tracking/ports.ts";
import type { PerformanceRow } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";
import { type ColumnRow, type ColumnTable, cellText, isBlankRow } from "./column-table.ts";
import { headerKey } from "./headed-table.ts";
import { filled } from "./imported-source.ts";
import { type Habits, measuresOf } from "./measures.ts";
import { metricNamed } from "./metrics.ts";
import { dimensionNamed } from "./report-dimensions.ts";
import { indexedTime } from "./report-times.ts";
import type { Period } from "./written-ranges.ts";

export type ReportRows = {
  readonly rows: readonly PerformanceRow[];
  readonly totals: number;
  readonly warnings: readonly ImportWarning[];
};

/**
 * The rows of one table of Google Analytics. Its dimensions are the columns before the first figure:
 * one that tells a time gives the period, the first of the others is the item, the rest stays as text.
 * A table without dimension is the total of `name`. Lines of totals are counted and left out.
 */
export function reportRows(
  table: ColumnTable,
  about: { readonly name: string; readonly period: Period | undefined; readonly language: Language },
  habits: Habits,
): ReportRows {
  const first = table.headers.findIndex((header) => metricNamed(header, habits.own) !== undefined);
  const count = first < 0 ? 1 : first;
  const leading = table.headers
    .slice(0, count)
    .map((header, at) => ({ at, header, ...dimensionNamed(header) }));
  const listed = table.rows.filter((row) => !isTotal(row, count));
  const measures = measuresOf(
    { ...table, rows: listed },
    leading.map(({ at }) => at),
    habits,
  );
  const clock = leading.find(({ time }) => time !== undefined);
  const main = leading.find(({ time }) => time === undefined) ?? clock;
  const rows = listed.flatMap((row, index): PerformanceRow[] => {
    const told = clock && indexedTime(cellText(row.cells, clock.at) ?? "", clock.time, about);
    const item = main === undefined ? about.name : main === clock ? told?.item : cellText(row.cells, main.at);
    if (item === undefined) return [];
    const { values, other } = measures.at(index);
    const beside = leading.flatMap(({ at, header }): (readonly [string, string])[] => {
      const text = at === main?.at || (at === clock?.at && told) ? undefined : cellText(row.cells, at);
      return text === undefined ? [] : [[header, text]];
    });
    const period = told ?? about.period;
    const texts = { ...Object.fromEntries(beside), ...other };
    return [
      filled({
        dimension: main?.dimension ?? "total",
        item,
        from: period?.from,
        to: period?.to,
        currency: measures.currency,
        values,
        other: Object.keys(texts).length > 0 ? texts : undefined,
      }),
    ];
  });
  return { rows, totals: table.rows.length - listed.length, warnings: measures.warnings };
}

const totalWords = /^(?:grand total|totals?|total general|totaux|gesamt|gesamtsumme)$/;

/** A line of totals names no item, or says so: `,,211078,847833,Grand total`. */
function isTotal({ cells }: ColumnRow, dimensions: number): boolean {
  if (dimensions > 0 && isBlankRow(cells.slice(0, dimensions))) return true;
  return [...cells.slice(0, dimensions), cells.at(-1) ?? null].some(
    (cell) => typeof cell === "string" && totalWords.test(headerKey(cell)),
  );
}
