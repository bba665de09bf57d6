import type { PerformanceRow } from "#core/tracking/tracking.ts";
import type { Language } from "#messages/messages.ts";
import { type ColumnTable, cellText } from "../column-table.ts";
import { filled } from "../imported-source.ts";
import { type Habits, measuresOf } from "../measures.ts";
import { writtenDate } from "../written-dates.ts";
import { type Period, writtenRange } from "../written-ranges.ts";
import { figureIn } from "./sheets.ts";

/** One period of a table: its columns, and where the table compares two, what it calls each. */
type Compared = { readonly period: string; readonly columns: readonly number[] };

/**
 * The rows of one performance table. A comparison gives each item twice, once a period. Two URLs that
 * differ only by `&amp;` for `&` stay two items: Google counts them apart, and sums must stay true.
 */
export function readPerformance(
  table: ColumnTable,
  dimension: string,
  about: { readonly period: Period | undefined; readonly language: Language },
  habits: Habits,
) {
  const groups = comparedIn(table);
  const days = dimension === "date" ? daysOf(table) : undefined;
  const current = (groups[0] && writtenRange(groups[0].period, about.language)) ?? about.period ?? days;
  const rows: PerformanceRow[] = [];
  const warnings = groups.flatMap(({ period, columns }, order) => {
    const own: ColumnTable = {
      ...table,
      headers: table.headers.map((header, at) => nameIn(header, at, columns)),
    };
    const measures = measuresOf(own, [0, ...notIn(table, columns)], habits);
    const shift = order === 0 ? undefined : shiftTo(period, current, about.language);
    const range = order === 0 ? current : current && shift && moved(current, shift);
    for (const [index, row] of table.rows.entries()) {
      const item = cellText(row.cells, 0);
      const { values, other } = measures.at(index);
      if (item === undefined || (groups.length > 1 && Object.keys(values).length === 0)) continue;
      const isShared = groups[0]?.columns.some((at) => cellText(row.cells, at) !== undefined);
      const day = days && shift && isShared ? moved({ from: item, to: item }, shift).from : item;
      const dates = days ? { from: day, to: day } : range;
      rows.push(filled({ dimension, item: day, from: dates?.from, to: dates?.to, values, other }));
    }
    return measures.warnings;
  });
  return { rows, warnings, current };
}

function comparedIn(table: ColumnTable): readonly Compared[] {
  const groups = new Map<string, number[]>();
  for (const [at, header] of table.headers.entries()) {
    const period = at === 0 || header === "" ? undefined : (figureIn(header)?.period ?? "");
    if (period !== undefined) groups.set(period, [...(groups.get(period) ?? []), at]);
  }
  return [...groups].map(([period, columns]) => ({ period, columns }));
}

const nameIn = (header: string, at: number, columns: readonly number[]) =>
  (columns.includes(at) ? figureIn(header)?.metric : undefined) ?? header;

const notIn = (table: ColumnTable, columns: readonly number[]) =>
  table.headers.map((_, at) => at).filter((at) => !columns.includes(at));

/** The first and last day that a table by date lists; undefined when its items are not all days. */
export function daysOf(table: ColumnTable): Period | undefined {
  const days = table.rows.flatMap((row) => cellText(row.cells, 0) ?? []).sort();
  const [from, to] = [days[0], days.at(-1)];
  return from !== undefined &&
    to !== undefined &&
    days.every((day) => writtenDate(day, "day-first")?.start === day)
    ? { from, to }
    : undefined;
}

/** How far before the current period the compared one stands: its own dates, a year, or its length. */
function shiftTo(label: string, current: Period | undefined, language: Language) {
  if (current === undefined) return undefined;
  const from = Temporal.PlainDate.from(current.from);
  const own = writtenRange(label, language);
  if (own !== undefined) return Temporal.PlainDate.from(own.from).until(from);
  if (/year|ann[ée]e/i.test(label)) return Temporal.Duration.from({ years: 1 });
  return from.until(Temporal.PlainDate.from(current.to)).add({ days: 1 });
}

function moved({ from, to }: Period, back: Temporal.Duration): Period {
  const before = (day: string) => Temporal.PlainDate.from(day).subtract(back).toString();
  return { from: before(from), to: before(to) };
}
