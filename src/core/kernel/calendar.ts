import { type Weekday, weekdays } from "./calendar-keys.ts";
import type { CalendarRules, Holiday } from "./calendar-rules.ts";
import { dayNumber, weekdayOf } from "./day-number.ts";

/** The same words in both languages. */
type InBoth = { readonly fr: string; readonly en: string };

/** Why nobody works on a day. */
export type DayOff =
  | { readonly why: "saturday" | "sunday" | "closure" }
  | { readonly why: "holiday"; readonly name: InBoth };

/** Which days are worked. A day is `2026-12-14`: it has no hour, and no time zone can move it. */
export type Calendar = {
  /** Monday to Friday, and neither a holiday nor a closure. */
  readonly isWorkingDay: (day: string) => boolean;
  /** The holiday of that day, whichever day of the week it is. */
  readonly nameOfHoliday: (day: string) => InBoth | undefined;
  /** Why nobody works on it: the holiday first, else the end of the week, else the closure; nothing when one does. */
  readonly dayOff: (day: string) => DayOff | undefined;
};

const made = new WeakMap<CalendarRules, Calendar>();

/** The calendar that these rules make; each year is worked out once for as long as the rules are kept. */
export function calendarOf(rules: CalendarRules): Calendar {
  return made.getOrInsertComputed(rules, newCalendar);
}

function newCalendar(rules: CalendarRules): Calendar {
  const years = new Map<number, ReadonlyMap<string, InBoth>>();
  const nameOfHoliday = (day: string) => {
    const year = Number(day.slice(0, 4));
    const kept = years.get(year) ?? holidaysOf(rules, year);
    years.set(year, kept);
    return kept.get(day);
  };
  const known = new Map<string, DayOff | undefined>();
  const found = (day: string): DayOff | undefined => {
    const name = nameOfHoliday(day);
    if (name) return { why: "holiday", name };
    const weekday = weekdayOf(dayNumber(day));
    if (weekday < 6) return undefined;
    return { why: weekday === 6 ? "saturday" : "sunday" };
  };
  const dayOff = (day: string) => known.getOrInsertComputed(day, found);
  return { nameOfHoliday, dayOff, isWorkingDay: (day) => dayOff(day) === undefined };
}

/**
 * The same calendar where the agency is closed besides. It is for its own work and for the last safe
 * day to send something: a closure of one side never gives it more time than the law or the contract does.
 */
export function withClosures(calendar: Calendar, closures: readonly string[]): Calendar {
  const closed = new Set(closures);
  const dayOff = (day: string) =>
    calendar.dayOff(day) ?? (closed.has(day) ? ({ why: "closure" } as const) : undefined);
  return { ...calendar, dayOff, isWorkingDay: (day) => dayOff(day) === undefined };
}

/** The day that it is at an instant, in a time zone such as `Europe/Paris`. */
export function dayIn(zone: string, instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The holidays of one year by their day. */
export function holidaysOf({ holidays }: CalendarRules, year: number): ReadonlyMap<string, InBoth> {
  return new Map(
    holidays.flatMap((holiday): [string, InBoth][] => {
      const day = year >= (holiday.from ?? year) ? dayOfHoliday(holiday, year) : undefined;
      return day ? [[day.toString(), { fr: holiday.fr, en: holiday.en }]] : [];
    }),
  );
}

function dayOfHoliday(holiday: Holiday, year: number): Temporal.PlainDate | undefined {
  const first = placed(holiday.on, year);
  const day = holiday.unless && first.equals(placed(holiday.unless, year)) ? first.add({ days: 7 }) : first;
  if (holiday.sunday === "next-day" && day.dayOfWeek === 7) return day.add({ days: 1 });
  const { only } = holiday;
  return only && !only.some((one) => numberOf(one) === day.dayOfWeek) ? undefined : day;
}

const numberOf = (weekday: Weekday) => weekdays.indexOf(weekday) + 1;

function placed(on: Holiday["on"], year: number): Temporal.PlainDate {
  switch (on.by) {
    case "date":
      return Temporal.PlainDate.from({ year, month: on.month, day: on.day });
    case "easter":
      return easterOf(year).add({ days: on.days });
    case "before": {
      const limit = Temporal.PlainDate.from({ year, month: on.month, day: on.day });
      return limit.subtract({ days: (limit.dayOfWeek - numberOf(on.weekday) + 6) % 7 }).subtract({ days: 1 });
    }
    case "nth": {
      const first = Temporal.PlainDate.from({ year, month: on.month, day: 1 });
      const toFirst = (numberOf(on.weekday) - first.dayOfWeek + 7) % 7;
      return first.add({ days: toFirst + 7 * (on.nth - 1) + on.days });
    }
    default:
      return on satisfies never;
  }
}

/** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
function easterOf(year: number): Temporal.PlainDate {
  const part = (dividend: number, divisor: number) => Math.floor(dividend / divisor);
  const golden = year % 19;
  const century = part(year, 100);
  const ofCentury = year % 100;
  const correction = part(century - part(century + 8, 25) + 1, 3);
  const epact = (19 * golden + century - part(century, 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * part(ofCentury, 4) - epact - (ofCentury % 4)) % 7;
  const late = part(golden + 11 * epact + 22 * weekday, 451);
  const since = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: part(since, 31), day: (since % 31) + 1 });
}
