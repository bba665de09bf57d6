import type { Language } from "#messages/messages.ts";
import { dayOrder, writtenPeriod } from "./written-dates.ts";
import { compactDay, type Period, writtenRange } from "./written-ranges.ts";

/** What a column of times counts in. */
export type TimeUnit = "hour" | "day" | "week" | "month" | "year" | "range";

/**
 * The days of one line: a date (`20260131`, `31/01/2026`, `202601`, `1 janv. 2026 - 31 janv. 2026`) or
 * a rank since the start of the report (`0003` is the fourth day). Undefined when it is neither.
 */
export function indexedTime(
  text: string,
  unit: TimeUnit | undefined,
  { period, language }: { readonly period: Period | undefined; readonly language: Language },
): (Period & { readonly item: string }) | undefined {
  if (unit === undefined || text === "") return undefined;
  const day = compactDay(text);
  if (day !== undefined) return { item: day, from: day, to: day };
  const hour = /^(\d{8})(\d{2})$/.exec(text);
  const hourDay = compactDay(hour?.[1]);
  if (hour && hourDay !== undefined) return { item: `${hourDay}T${hour[2]}`, from: hourDay, to: hourDay };
  if (/^\d{1,6}$/.test(text) && !(text.length === 6 && unit === "month") && unit !== "year") {
    return period && ranked(Number(text), unit, period);
  }
  const month = /^(\d{4})(\d{2})$/.exec(text);
  const { order } = dayOrder([text, period?.from ?? ""], language);
  const written =
    writtenRange(text, language) ?? writtenPeriod(month ? `${month[1]}-${month[2]}` : text, order);
  return written && { item: written.from === written.to ? written.from : text, ...written };
}

/** The days of the rank-th hour, day, week or month of the period, which it does not leave. */
function ranked(
  rank: number,
  unit: TimeUnit,
  period: Period,
): (Period & { readonly item: string }) | undefined {
  const start = Temporal.PlainDate.from(period.from);
  if (unit === "hour") {
    const day = start.add({ days: Math.floor(rank / 24) }).toString();
    return { item: `${day}T${String(rank % 24).padStart(2, "0")}`, from: day, to: day };
  }
  if (unit === "year" || unit === "range") return undefined;
  const first = start.add({ [`${unit}s`]: rank });
  const last = start
    .add({ [`${unit}s`]: rank + 1 })
    .subtract({ days: 1 })
    .toString();
  const from = first.toString();
  if (from > period.to) return undefined;
  if (last > period.to) return { item: from, from, to: period.to };
  return { item: from, from, to: last };
}
