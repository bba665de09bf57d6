import type { Language } from "#messages/messages.ts";
import { type ColumnTable, cellText, columnAt } from "./column-table.ts";
import type { Cell } from "./document.ts";
import { headerLanguage } from "./header-language.ts";
import { type DayOrder, dayOrder, writtenDate, writtenPeriod } from "./written-dates.ts";
import type { Period } from "./written-ranges.ts";

type Unit = "days" | "weeks" | "months" | "years";

const columns: readonly (readonly [Unit, readonly string[]])[] = [
  ["days", ["Day", "Jour", "Tag", "Date", "Data", "Día"]],
  ["weeks", ["Week", "Semaine", "Woche", "Week (Mon to Sun)", "Semaine (du lundi au dimanche)"]],
  ["months", ["Month", "Mois", "Monat"]],
  ["years", ["Year", "Année", "Jahr"]],
];

/** The column by which an advertising report is cut in days, weeks, months or years, and how it reads. */
export type AdTimes = { readonly at: number; readonly read: (cells: readonly Cell[]) => Period | undefined };

/** Weeks, months and years are written as their first day (`2026-01-05`) or in words (`janvier 2026`). */
export function adTimes(table: ColumnTable, language: Language): AdTimes | undefined {
  for (const [unit, names] of columns) {
    const at = columnAt(table, ...names);
    if (at === undefined) continue;
    const { order } = dayOrder(
      table.rows.flatMap((row) => cellText(row.cells, at) ?? []),
      headerLanguage(table.headers, language),
    );
    return { at, read: (cells) => spanOf(cellText(cells, at) ?? "", unit, order) };
  }
  return undefined;
}

function spanOf(text: string, unit: Unit, order: DayOrder): Period | undefined {
  const day = writtenDate(text, order)?.start.slice(0, 10);
  if (day === undefined) return writtenPeriod(text, order);
  const next = Temporal.PlainDate.from(day).add({ [unit]: 1 });
  return { from: day, to: next.subtract({ days: 1 }).toString() };
}
