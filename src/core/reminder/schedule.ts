import { dayIn } from "#core/kernel/calendar.ts";
import { addDays, type Calendar, daysBetween } from "#core/plan/calendar.ts";

/** How often somebody is reminded. */
export const rhythms = ["daily", "weekly", "off"] as const;

/** When somebody wants to be reminded: an hour of their own day, on days that are worked. */
export type Rhythm = {
  readonly every: (typeof rhythms)[number];
  /** A whole hour, 7 to 19: outside, nobody is written to. */
  readonly hour: number;
  /** Of a weekly reminder: 1 is Monday, 7 is Sunday; the next worked day when it is not worked. */
  readonly weekday: number;
  /** An IANA name: `Europe/Paris`. */
  readonly timeZone: string;
};

/** One digest that is to be: its day where the reader is, and the instant. */
export type Turn = { readonly day: string; readonly at: Temporal.Instant };

/** A turn that has come; the ones missed before it are told with it, not one by one. */
export type DueTurn = Turn & {
  /** True when it comes an hour or more after its time, or others before it never came. */
  readonly late: boolean;
  readonly missed: number;
};

/** The first and the last hour at which somebody may be written to. */
export const firstHour = 7;
export const lastHour = 19;
/** A calendar with holidays of more than a year is a fault elsewhere, not an endless search here. */
const longestSearch = 400;

/** Whether this is a day on which a digest is due. */
export function isTurnDay(day: string, { every, weekday }: Rhythm, calendar: Calendar): boolean {
  if (every === "off" || !calendar.isWorkingDay(day)) return false;
  if (every === "daily") return true;
  // A week of which the day is not worked is told on the next one that is.
  for (let at = day; ; ) {
    if (Temporal.PlainDate.from(at).dayOfWeek === weekday) return true;
    at = addDays(at, -1);
    if (calendar.isWorkingDay(at)) return false;
    if (daysBetween(at, day) > 7) return true;
  }
}

/** The instant of a day's digest; an hour that summer time skips is the one after. */
export function turnOn(day: string, { hour, timeZone }: Rhythm): Turn {
  const at = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant();
  return { day, at };
}

/** The first digest after an instant; none when they are off. */
export function nextTurn(rhythm: Rhythm, after: Temporal.Instant, calendar: Calendar): Turn | undefined {
  let day = dayIn(rhythm.timeZone, after);
  for (let tried = 0; tried < longestSearch && rhythm.every !== "off"; tried += 1, day = addDays(day, 1)) {
    if (!isTurnDay(day, rhythm, calendar)) continue;
    const turn = turnOn(day, rhythm);
    if (Temporal.Instant.compare(turn.at, after) > 0) return turn;
  }
  return undefined;
}

/** Whether somebody is left alone at this instant: before 7, from 20 on, on days that are not worked. */
export function isQuiet(timeZone: string, now: Temporal.Instant, calendar: Calendar): boolean {
  const { hour } = now.toZonedDateTimeISO(timeZone);
  return hour < firstHour || hour > lastHour || !calendar.isWorkingDay(dayIn(timeZone, now));
}

/**
 * The digest to send now, when the one planned for `plannedAt` has come. However long nothing was sent, it is
 * one digest, of the latest turn, that says how many were missed. Nothing in quiet hours: it waits for them to end.
 */
export function dueTurn(
  rhythm: Rhythm,
  plannedAt: Temporal.Instant,
  now: Temporal.Instant,
  calendar: Calendar,
): DueTurn | undefined {
  if (Temporal.Instant.compare(plannedAt, now) > 0 || isQuiet(rhythm.timeZone, now, calendar))
    return undefined;
  const first = dayIn(rhythm.timeZone, plannedAt);
  const isDue = ({ at }: Turn) =>
    Temporal.Instant.compare(at, plannedAt) >= 0 && Temporal.Instant.compare(at, now) <= 0;
  let latest: Turn | undefined;
  let missed = 0;
  for (let day = dayIn(rhythm.timeZone, now); day >= first; day = addDays(day, -1)) {
    if (!isTurnDay(day, rhythm, calendar)) continue;
    const turn = turnOn(day, rhythm);
    if (!isDue(turn)) continue;
    if (latest) missed += 1;
    else latest = turn;
  }
  if (!latest) return undefined;
  const hoursLate = latest.at.until(now).total("hours");
  return { ...latest, missed, late: missed > 0 || hoursLate >= 1 };
}
