import { strict as assert } from "node:assert";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { Calendar } from "#core/plan/calendar.ts";
import { type Schedule, type ScheduledStep, schedule } from "#core/plan/schedule.ts";
import type { Anchor } from "#core/playbook/playbook.ts";

// Steps and their days, for the rules of a plan.

/** No holiday: Monday to Friday. */
export const mondayToFriday: Calendar = {
  isWorkingDay: (day) => Temporal.PlainDate.from(day).dayOfWeek <= 5,
};

export const basis = { startOn: "2026-11-02", endOn: "2026-12-14" };
export const today = "2026-11-02";

export const end = (days: number): Anchor => ({ from: "end", offset: { days } });
export function step(key: string, due: Anchor, more: Partial<ScheduledStep> = {}): ScheduledStep {
  return { key, due, effort: 30, included: true, pinnedOn: null, status: { is: "to-do" }, ...more };
}
export const waiting = (days: number) => ({ days, why: { fr: "délai", en: "delay" } });

export function planned(
  steps: readonly ScheduledStep[],
  on: string = today,
  of: { startOn: string; endOn: string | null } = basis,
): Schedule {
  const found = schedule(steps, of, on, mondayToFriday);
  assert.ok(!isRefusal(found), JSON.stringify(found));
  return found;
}
export const dueOf = (found: Schedule, key: string) => found.steps.get(key)?.due.day;
export const whyOf = (found: Schedule, key: string) =>
  found.steps.get(key)?.due.why.map(({ kind, day }) => `${kind} ${day}`);
