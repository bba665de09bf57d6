import type { Calendar, DayOff } from "#core/kernel/calendar.ts";
import type { PeriodRule } from "./period-rules.ts";
import { type Computed, plus, told } from "./period-steps.ts";

/** When a period that has run its length really ends. */
export type EndRule =
  | { readonly at: "same-day" | "end-of-month" | "end-of-quarter" }
  /** The first yearly return of that day. */
  | { readonly at: "anniversary"; readonly of: string };

/** The end of the month, of the quarter or of the contract's year in which a day lies. */
export function endedBy(end: EndRule, day: string): string {
  const date = Temporal.PlainDate.from(day);
  if (end.at === "anniversary") {
    const of = Temporal.PlainDate.from(end.of);
    const thisYear = of.add({ years: date.year - of.year });
    const isPast = Temporal.PlainDate.compare(thisYear, date) < 0;
    return (isPast ? of.add({ years: date.year - of.year + 1 }) : thisYear).toString();
  }
  const months = end.at === "end-of-quarter" ? (12 - date.month) % 3 : 0;
  const last = date.with({ day: 1 }).add({ months });
  return end.at === "same-day" ? day : last.with({ day: last.daysInMonth }).toString();
}

/** The last end of a month or of a quarter on a day or before it. */
export function lastEndBy(at: "end-of-month" | "end-of-quarter", day: string): string {
  if (endedBy({ at }, day) === day) return day;
  const date = Temporal.PlainDate.from(day);
  const months = at === "end-of-month" ? 1 : ((date.month - 1) % 3) + 1;
  const last = date.with({ day: 1 }).subtract({ months });
  return last.with({ day: last.daysInMonth }).toString();
}

/** The day, or the later one on which the period after `start` holds enough working days. */
export function leastReached(start: string, day: string, least: number, calendar: Calendar): string {
  let at = start;
  for (let held = 0; held < least; ) {
    at = plus(at, 1);
    if (calendar.isWorkingDay(at)) held += 1;
  }
  return at > day ? at : day;
}

/** The day moved off those that nobody works, with each of them. */
export function rolled(
  at: Computed,
  way: "none" | "next" | "previous",
  rule: PeriodRule,
  calendar: Calendar,
): Computed {
  if (way === "none") return at;
  const over: { day: string; off: DayOff }[] = [];
  let to = at.day;
  for (let off = calendar.dayOff(to); off; off = calendar.dayOff(to)) {
    over.push({ day: to, off });
    to = plus(to, way === "next" ? 1 : -1);
  }
  return over.length === 0 ? at : told(at, { rule, kind: "rolled", way, from: at.day, to, over }, to);
}
