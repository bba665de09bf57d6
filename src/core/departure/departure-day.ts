import type { Dossier } from "#core/dossier/dossier.ts";
import { dayNumber, monthsLater, numberedDay } from "#core/kernel/day-number.ts";

/** How long we stay within reach after the end, unless a clause or an authorisation says otherwise. */
export const monthsAfterEnd = 3;

/** How many days the sweep of all tools may take before a departure is called late. */
export const sweepDays = 7;

/**
 * The day on which we are to leave a tool: three months after the end, or the day that somebody fixed. A month ends
 * where it ends: after 30 November comes 28 February. Nothing without an end.
 */
export function departureDay(endOn: string | null, fixed: string | null): string | null {
  return fixed ?? (endOn === null ? null : monthsLater(endOn, monthsAfterEnd));
}

/** The last day on which a departure due on this day is not late. */
export function lastDayOf(dueOn: string): string {
  return numberedDay(dayNumber(dueOn) + sweepDays);
}

/** The end that departures count from; none when the relationship goes on after all. */
export function endOf({ state, endOn }: Pick<Dossier, "state" | "endOn">): string | null {
  return state === "cancelled" ? null : endOn;
}
