import { z } from "zod";
import { type CalendarKey, calendarKeys, type Weekday, weekdays } from "./calendar-keys.ts";

/** How sure a fact of law is: its text was read, somebody else says so, it is remembered, or it is our choice. */
export const confidences = ["text-read", "secondary", "recalled", "choice"] as const;
export type Confidence = (typeof confidences)[number];

/** Where a holiday lies in its year. */
export type Place =
  | { readonly by: "date"; readonly month: number; readonly day: number }
  | { readonly by: "easter"; readonly days: number }
  /** The last such weekday before that date. */
  | { readonly by: "before"; readonly weekday: Weekday; readonly month: number; readonly day: number }
  /** The nth such weekday of the month, and so many days later. */
  | {
      readonly by: "nth";
      readonly nth: number;
      readonly weekday: Weekday;
      readonly month: number;
      readonly days: number;
    };

const weekday = `(${weekdays.join("|")})`;
const forms: readonly (readonly [RegExp, (parts: readonly string[]) => Place])[] = [
  [/^(\d\d)-(\d\d)$/, ([month, day]) => ({ by: "date", month: Number(month), day: Number(day) })],
  [/^easter([+-]\d+)?$/, ([days = "0"]) => ({ by: "easter", days: Number(days) })],
  [
    new RegExp(`^${weekday} before (\\d\\d)-(\\d\\d)$`),
    ([name, month, day]) => ({
      by: "before",
      weekday: weekdayNamed(name),
      month: Number(month),
      day: Number(day),
    }),
  ],
  [
    new RegExp(`^([1-4]) ${weekday} (\\d\\d)(?: ([+-]\\d+))?$`),
    ([nth, name, month, days = "0"]) => ({
      by: "nth",
      nth: Number(nth),
      weekday: weekdayNamed(name),
      month: Number(month),
      days: Number(days),
    }),
  ],
];

const weekdayNamed = (name: string | undefined): Weekday =>
  weekdays.find((one) => one === name) ?? weekdays[0];

/** `05-01`, `easter+39`, `monday before 05-25`, `1 monday 09`, `3 sunday 09 +1`. */
const Where = z.string().transform((text, { issues }): Place => {
  for (const [form, read] of forms) {
    const found = form.exec(text);
    if (found) return read(found.slice(1));
  }
  issues.push({ code: "custom", message: `“${text}” is no place in a year`, input: text });
  return z.NEVER;
});

const HolidayRule = z.strictObject({
  on: Where,
  fr: z.string().min(1),
  en: z.string().min(1),
  /** The first year in which it is one. */
  from: z.number().int().optional(),
  /** Falls on a Sunday: the Monday is the holiday instead. */
  sunday: z.literal("next-day").optional(),
  /** Is one on these days of the week alone. */
  only: z.array(z.enum(weekdays)).optional(),
  /** Would fall there: it is a week later. */
  unless: Where.optional(),
});
export type Holiday = z.output<typeof HolidayRule>;

/** A file of `catalogue/calendars`: the holidays of a country, and which of them each of its parts has. */
export const CalendarFile = z.strictObject({
  source: z.string().min(1),
  read: z.iso.date(),
  confidence: z.enum(confidences),
  zone: z.string().min(1),
  holidays: z.record(z.string(), HolidayRule),
  calendars: z.partialRecord(
    z.enum(calendarKeys),
    z.strictObject({ fr: z.string().min(1), en: z.string().min(1), holidays: z.array(z.string()) }),
  ),
});

/** The holidays of one calendar, with where they come from. */
export type CalendarRules = {
  readonly key: CalendarKey;
  readonly fr: string;
  readonly en: string;
  readonly source: string;
  /** The day on which the source was last read. */
  readonly readOn: string;
  readonly confidence: Confidence;
  /** The time zone in which its days begin. */
  readonly zone: string;
  readonly holidays: readonly Holiday[];
};

/** Gives the rules of one calendar. */
export type Calendars = (key: CalendarKey) => Promise<CalendarRules>;

/** The calendars that a file of the catalogue holds. Throws when one names a holiday that the file has not. */
export function rulesIn(file: z.output<typeof CalendarFile>): readonly CalendarRules[] {
  const { source, read: readOn, confidence, zone } = file;
  return calendarKeys.flatMap((key) => {
    const one = file.calendars[key];
    if (!one) return [];
    const holidays = one.holidays.map((name) => {
      const holiday = file.holidays[name];
      if (!holiday) throw new Error(`the calendar ${key} names the unknown holiday “${name}”`);
      return holiday;
    });
    return [{ key, fr: one.fr, en: one.en, source, readOn, confidence, zone, holidays }];
  });
}
