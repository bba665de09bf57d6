import type { Language } from "#messages/messages.ts";
import { once } from "#messages/once.ts";
import { asWritten } from "#messages/written-days.ts";

/** British order for English: a day before its month, as in French, never 12/14. */
const locales = { fr: "fr-FR", en: "en-GB" } as const satisfies Record<Language, string>;

const dayLength = 86_400_000;

/** Dates as people of one language write them. */
export function openDates(language: Language) {
  const locale = locales[language];
  const ofDay = (options: Intl.DateTimeFormatOptions) =>
    once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }));
  const day = ofDay({ weekday: "short", day: "numeric", month: "long", year: "numeric" });
  const longDay = ofDay({ day: "numeric", month: "long", year: "numeric" });
  const shortDay = ofDay({ day: "numeric", month: "short", year: "numeric" });
  const onAxis = {
    day: ofDay({ day: "numeric", month: "short" }),
    month: ofDay({ month: "short", year: "numeric" }),
    year: ofDay({ year: "numeric" }),
  };
  const inWeek = ofDay({ weekday: "short", day: "numeric", month: "short" });
  const moment = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }));
  const clocks = new Map<string, Intl.DateTimeFormat>();
  const said = (format: Intl.DateTimeFormat, at: Date) => asWritten(format.format(at), language);
  const apart = once(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  const number = once(() => new Intl.NumberFormat(locale));
  return {
    /** `lun. 14 décembre 2026`, of a day or of the day that an instant begins with. */
    day: (iso: string) => said(day(), midnight(iso)),
    /** `14 décembre 2026`, inside a sentence. */
    longDay: (iso: string) => said(longDay(), midnight(iso)),
    /** `14 déc. 2026`. */
    shortDay: (iso: string) => said(shortDay(), midnight(iso)),
    /** `14 décembre 2026`, the day of an instant on the clock of the person who looks. */
    longDayAt: (instant: string) => said(longDay(), midnight(todayIn(undefined, new Date(instant)))),
    /** `14 déc. 2026`, the same. */
    shortDayAt: (instant: string) => said(shortDay(), midnight(todayIn(undefined, new Date(instant)))),
    /** Under a plot: `14 déc.`, `déc. 2026` or `2026`. */
    onAxis: (iso: string, unit: "day" | "month" | "year") => said(onAxis[unit](), midnight(iso)),
    /** `lun. 14 déc.`, in a calendar. */
    inWeek: (iso: string) => said(inWeek(), midnight(iso)),
    /** `14 déc. 2026, 09:30`, on the clock of the person who looks. */
    moment: (iso: string) => said(moment(), new Date(iso)),
    /** The same on the clock of a time zone. */
    momentIn(iso: string, timeZone: string) {
      const options = { dateStyle: "medium", timeStyle: "short", timeZone } as const;
      const format = clocks.get(timeZone) ?? new Intl.DateTimeFormat(locale, options);
      clocks.set(timeZone, format);
      return said(format, new Date(iso));
    },
    /** `dans 12 jours`; days up to two months, then months, then years. */
    apart(iso: string, today: string) {
      const days = Math.round((midnight(iso).getTime() - midnight(today).getTime()) / dayLength);
      if (Math.abs(days) < 60) return apart().format(days, "day");
      const months = Math.round(days / 30.44);
      return Math.abs(months) < 24
        ? apart().format(months, "month")
        : apart().format(Math.round(days / 365.25), "year");
    },
    number: (value: number) => number().format(value),
  };
}

/** The start of a day in UTC, where counting days knows no change of hour. */
function midnight(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

const ofZone = new Map<string | undefined, Intl.DateTimeFormat>();

/** The day that it is in a time zone, `2026-12-14`; here, when none is known. */
export function todayIn(timeZone: string | undefined, now = new Date()): string {
  const numbers = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const format = ofZone.get(timeZone) ?? new Intl.DateTimeFormat("en", { timeZone, ...numbers });
  ofZone.set(timeZone, format);
  const parts = format.formatToParts(now).map(({ type, value }) => [type, value]);
  const { year, month, day } = Object.fromEntries(parts);
  return `${year}-${month}-${day}`;
}

/** Whether clocks here show another time than those of a zone at an instant. */
export function isElsewhere(timeZone: string, iso: string): boolean {
  const clock = { dateStyle: "short", timeStyle: "short" } as const;
  const at = new Date(iso);
  return (
    new Intl.DateTimeFormat("en", clock).format(at) !==
    new Intl.DateTimeFormat("en", { ...clock, timeZone }).format(at)
  );
}
