import type { Calendar as FullCalendar } from "#core/kernel/calendar.ts";
import { dayNumber, monthsLater, numberedDay } from "#core/kernel/day-number.ts";
import type { Anchor, Offset } from "#core/playbook/playbook.ts";

/** Which days the agency works; days are `2026-12-14`, in the agency's time zone. */
export type Calendar = Pick<FullCalendar, "isWorkingDay">;

/** How far one looks for a working day: a calendar that has none is a fault, not an endless search. */
const longestPause = 366;

/** The day so many calendar days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return numberedDay(dayNumber(day) + days);
}

/** Calendar days from one day to another, negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day itself when it is worked, else the nearest one that is, in the direction given. */
export function rolled(day: string, to: "previous" | "next", calendar: Calendar): string {
  const way = to === "next" ? 1 : -1;
  for (let tried = 0, one = day; tried < longestPause; tried += 1, one = addDays(one, way)) {
    if (calendar.isWorkingDay(one)) return one;
  }
  throw new Error(`the calendar has no working day within a year of ${day}`);
}

/** The n-th working day after (or before, when negative) a day that counts for nothing; zero is the day itself. */
export function addWorkingDays(day: string, days: number, calendar: Calendar): string {
  const way = days < 0 ? "previous" : "next";
  let at = day;
  for (let left = Math.abs(days); left > 0; left -= 1) {
    at = rolled(addDays(at, way === "next" ? 1 : -1), way, calendar);
  }
  return at;
}

/** The day an offset leads to; a month ends where it ends: one month after 31 January is 28 February. */
export function offsetFrom(day: string, offset: Offset, calendar: Calendar): string {
  if ("months" in offset) return monthsLater(day, offset.months);
  return offset.counted === "working"
    ? addWorkingDays(day, offset.days, calendar)
    : addDays(day, offset.days);
}

/** Whether a day that is not worked gives way to one before: on the day of the end it does; nothing comes before the start. */
export function isBackwards({ from, offset }: Anchor): boolean {
  const amount = "months" in offset ? offset.months : offset.days;
  return amount < 0 || (amount === 0 && from === "end");
}
