import type { Calendar } from "#core/kernel/calendar.ts";
import { dayNumber, monthsLater, weekdayOf } from "#core/kernel/day-number.ts";
import type { Length, StartEvent } from "./clause.ts";
import { type EndRule, endedBy, lastEndBy, leastReached, rolled } from "./period-end.ts";
import { type Regime, rulesOfRegime } from "./period-rules.ts";
import { type Computed, plus, step, told } from "./period-steps.ts";

/** How a period is counted, apart from its length. */
export type Counting = {
  readonly regime: Regime;
  /** Whether the day of the event is the first one counted. */
  readonly startDay: "excluded" | "included";
  /** Clear days (francs): the last day does not count either. */
  readonly clear: boolean;
  /** Which days `working-day` counts: ouvrés, or ouvrables; never a holiday. */
  readonly workingWeek: "monday-to-friday" | "monday-to-saturday";
  /** Days that are added once months are counted: “one month and fifteen days”. */
  readonly andDays: number;
};

/**
 * A period of law or contract. Forwards it gives the last day, which ends at midnight. Backwards it
 * gives the last safe day to act so that the whole period lies before the end of the target day:
 * a type of its own, because such a day is never moved later.
 */
export type Period = { readonly length: Length; readonly counting: Counting } & (
  | {
      readonly direction: "forward";
      readonly end: EndRule;
      readonly rollover: "none" | "next" | "previous";
      /** It holds so many working days at least, or is made longer. */
      readonly leastWorkingDays: number;
    }
  | {
      readonly direction: "backward";
      readonly rollover: "none" | "previous";
      /** The only days on which it may run out: the last one on the target day or before it. */
      readonly end?: "end-of-month" | "end-of-quarter" | undefined;
    }
);

/**
 * The day that a period gives from a start. `rolling` is the calendar by which a day is moved when it
 * is another than the one that counts: the agency's closures move its own last day to send, nothing else.
 * Throws when the length is no whole number from 1.
 */
export function computePeriod(
  period: Period,
  start: { readonly event: StartEvent; readonly day: string },
  calendar: Calendar,
  rolling: Calendar = calendar,
): Computed {
  if (!Number.isInteger(period.length.amount) || period.length.amount < 1) {
    throw new RangeError(`a period lasts a whole number from 1, not ${period.length.amount}`);
  }
  const isPost = start.event === "receipt-of-notice" || start.event === "sending-of-notice";
  const rule = isPost ? "cpc-668" : "contract";
  const begun: Computed = { day: start.day, steps: [{ rule, kind: "from", ...start }] };
  return period.direction === "forward"
    ? forward(period, begun, calendar, rolling)
    : backward(period, begun, calendar, rolling);
}

/** The same day put right by a person, who says why; the computation stays to be seen. */
export function overridden(computed: Computed | undefined, day: string, reason: string): Computed {
  const step = {
    rule: "contract",
    kind: "overridden",
    from: computed?.day ?? null,
    to: day,
    reason,
  } as const;
  return { day, steps: [...(computed?.steps ?? []), step] };
}

type Going<Way> = Extract<Period, { readonly direction: Way }>;

function forward(period: Going<"forward">, begun: Computed, calendar: Calendar, rolling: Calendar): Computed {
  const { counting, end, length } = period;
  const { count, roll } = rulesOfRegime[counting.regime];
  const included = counting.startDay === "included";
  const rule = included ? "contract" : count;
  let at = told(begun, { rule, kind: "first-day", counts: included, day: begun.day });
  at = countedForward(at, length, counting, calendar);
  if (counting.andDays > 0) {
    const to = plus(at.day, counting.andDays);
    at = told(at, step(count, "forward", counting.andDays, "day", at.day, to), to);
  }
  if (counting.clear) {
    const to = nextCounted(plus(at.day, 1), 1, length, counting, calendar);
    at = told(at, { rule: "clear-days", kind: "clear", from: at.day, to }, to);
  }
  if (end.at !== "same-day") {
    const to = endedBy(end, at.day);
    at = told(at, { rule: "contract", kind: end.at, from: at.day, to }, to);
  }
  const least = leastReached(begun.day, at.day, period.leastWorkingDays, calendar);
  if (least !== at.day) {
    const amount = period.leastWorkingDays;
    at = told(at, { rule: count, kind: "least-working-days", amount, from: at.day, to: least }, least);
  }
  return rolled(at, period.rollover, roll, rolling);
}

function backward(
  period: Going<"backward">,
  begun: Computed,
  calendar: Calendar,
  rolling: Calendar,
): Computed {
  const { counting, length } = period;
  const { count } = rulesOfRegime[counting.regime];
  let at = begun;
  const last = period.end && lastEndBy(period.end, at.day);
  if (period.end && last && last !== at.day)
    at = told(at, { rule: "contract", kind: period.end, from: at.day, to: last }, last);
  if (counting.clear) {
    const to = plus(nextCounted(at.day, -1, length, counting, calendar), -1);
    at = told(at, { rule: "clear-days", kind: "clear", from: at.day, to }, to);
  }
  if (counting.andDays > 0) {
    const to = plus(at.day, -counting.andDays);
    at = told(at, step(count, "backward", counting.andDays, "day", at.day, to), to);
  }
  return rolled(countedBackward(at, length, counting, calendar), period.rollover, "safe-backwards", rolling);
}

function countedForward(at: Computed, { amount, unit }: Length, counting: Counting, calendar: Calendar) {
  const { count } = rulesOfRegime[counting.regime];
  const included = counting.startDay === "included" ? 1 : 0;
  if (unit === "working-day") {
    return workingDays(at, amount, counting, calendar, plus(at.day, 1 - included), 1, 0);
  }
  if (unit === "day" || unit === "week") {
    const to = plus(at.day, daysIn[unit] * amount - included);
    return told(at, step(count, "forward", amount, unit, at.day, to), to);
  }
  const same = monthsLater(at.day, monthsIn[unit] * amount);
  const clamped = dateOf(same) !== dateOf(at.day);
  const to = clamped ? same : plus(same, -included);
  const counted = told(at, step(count, "forward", amount, unit, at.day, to), to);
  return clamped ? told(counted, { rule: count, kind: "no-such-day", number: dateOf(at.day), to }) : counted;
}

function countedBackward(at: Computed, { amount, unit }: Length, counting: Counting, calendar: Calendar) {
  const { count } = rulesOfRegime[counting.regime];
  const included = counting.startDay === "included" ? 1 : 0;
  if (unit === "working-day") return workingDays(at, amount, counting, calendar, at.day, -1, included - 1);
  if (unit === "day" || unit === "week") {
    const to = plus(at.day, included - daysIn[unit] * amount);
    return told(at, step(count, "backward", amount, unit, at.day, to), to);
  }
  const from = plus(at.day, included);
  const to = monthsLater(from, -monthsIn[unit] * amount);
  const counted = told(at, step(count, "backward", amount, unit, at.day, to), to);
  if (dateOf(to) === dateOf(from)) return counted;
  return told(counted, { rule: count, kind: "no-such-day", number: dateOf(from), to });
}

/** Goes from `first` day by day until the last working day wanted, then `beyond` days further. */
function workingDays(
  at: Computed,
  amount: number,
  counting: Counting,
  calendar: Calendar,
  first: string,
  way: 1 | -1,
  beyond: number,
): Computed {
  const holidays: { day: string; fr: string; en: string }[] = [];
  let left = amount;
  let day = first;
  for (;;) {
    if (counts(day, counting, calendar)) left -= 1;
    else if (isHolidayOfWeek(day, counting, calendar)) holidays.push({ day, ...nameOn(day, calendar) });
    if (left === 0) break;
    day = plus(day, way);
  }
  const to = plus(day, beyond);
  const unit = counting.workingWeek === "monday-to-saturday" ? "working-day-or-saturday" : "working-day";
  const counted = told(
    at,
    step("working-days", way === 1 ? "forward" : "backward", amount, unit, at.day, to),
    to,
  );
  return holidays.length > 0 ? told(counted, { rule: "working-days", kind: "skipped", holidays }) : counted;
}

/** Whether a day is one that `working-day` counts. */
function counts(day: string, counting: Counting, calendar: Calendar): boolean {
  const off = calendar.dayOff(day);
  return off === undefined || (off.why === "saturday" && counting.workingWeek === "monday-to-saturday");
}

/** A holiday that takes away a day which would have counted. */
function isHolidayOfWeek(day: string, counting: Counting, calendar: Calendar): boolean {
  const last = counting.workingWeek === "monday-to-saturday" ? 6 : 5;
  return calendar.nameOfHoliday(day) !== undefined && weekdayOf(dayNumber(day)) <= last;
}

const nameOn = (day: string, calendar: Calendar) => calendar.nameOfHoliday(day) ?? { fr: "", en: "" };

/** That day, or the nearest one this way that such a length counts. */
function nextCounted(
  day: string,
  way: 1 | -1,
  { unit }: Length,
  counting: Counting,
  calendar: Calendar,
): string {
  let to = day;
  while (unit === "working-day" && !counts(to, counting, calendar)) to = plus(to, way);
  return to;
}

const daysIn = { day: 1, week: 7 } as const;
const monthsIn = { month: 1, year: 12 } as const;
/** The number of a day in its month. */
const dateOf = (day: string) => Number(day.slice(8));
