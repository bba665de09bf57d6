import type { DayOff } from "#core/kernel/calendar.ts";
import { dayNumber, numberedDay } from "#core/kernel/day-number.ts";
import type { Length, StartEvent } from "./clause.ts";
import type { PeriodRule } from "./period-rules.ts";

/** One step of a computation: what was done and the days it went from and to. Days are `2026-12-14`. */
export type PeriodStep = { readonly rule: PeriodRule } & (
  | { readonly kind: "from"; readonly event: StartEvent; readonly day: string }
  | { readonly kind: "usual-start"; readonly event: StartEvent }
  | { readonly kind: "stated-day"; readonly day: string }
  | { readonly kind: "first-day"; readonly counts: boolean; readonly day: string }
  | {
      readonly kind: "counted";
      readonly way: "forward" | "backward";
      readonly amount: number;
      readonly unit: Length["unit"] | "working-day-or-saturday";
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "skipped";
      readonly holidays: readonly { readonly day: string; readonly fr: string; readonly en: string }[];
    }
  /** The last month has no day of this number: its last day is taken. */
  | { readonly kind: "no-such-day"; readonly number: number; readonly to: string }
  | {
      readonly kind: "clear" | "end-of-month" | "end-of-quarter" | "anniversary";
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "least-working-days";
      readonly amount: number;
      readonly from: string;
      readonly to: string;
    }
  | {
      readonly kind: "rolled";
      readonly way: "next" | "previous";
      readonly from: string;
      readonly to: string;
      readonly over: readonly { readonly day: string; readonly off: DayOff }[];
    }
  | {
      readonly kind: "renewed";
      readonly times: number;
      /** How many renewals the contract allows; null where it sets no limit. */
      readonly most: number | null;
      readonly from: string;
      readonly to: string;
    }
  /** The last day to object passed without notice, or before it: the terms that follow are certain. */
  | {
      readonly kind: "renewed-unopposed";
      readonly times: number;
      readonly notice: string | null;
      readonly last: string;
      readonly from: string;
      readonly to: string;
    }
  /** Notice came in time: no renewal follows. */
  | { readonly kind: "opposed"; readonly notice: string; readonly last: string }
  | { readonly kind: "renewals-used"; readonly most: number; readonly to: string }
  | {
      readonly kind: "overridden";
      readonly from: string | null;
      readonly to: string;
      readonly reason: string;
    }
);

/** A day, and how one comes to it. */
export type Computed = { readonly day: string; readonly steps: readonly PeriodStep[] };

/** The day so many days later, or earlier. */
export const plus = (day: string, days: number) => numberedDay(dayNumber(day) + days);

/** One more step, which leads to a day or stays where one was. */
export const told = (at: Computed, one: PeriodStep, day = at.day): Computed => ({
  day,
  steps: [...at.steps, one],
});

/** The step of counting a length. */
export const step = (
  rule: PeriodRule,
  way: "forward" | "backward",
  amount: number,
  unit: Extract<PeriodStep, { readonly kind: "counted" }>["unit"],
  from: string,
  to: string,
): PeriodStep => ({ rule, kind: "counted", way, amount, unit, from, to });
