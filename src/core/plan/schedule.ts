import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { Guard } from "#core/playbook/playbook.ts";
import { addDays, addWorkingDays, type Calendar, daysBetween } from "./calendar.ts";
import { type DatedStep, type Due, dueDays, undated } from "./due.ts";
import type { Basis } from "./included.ts";
import { comesAfter, countingBefore, followersOf, inOrder } from "./order.ts";
import { daysOf, later, type Reached, reachOf } from "./reach.ts";
import { isSettled, type StepStatus } from "./step.ts";

/** A step as a schedule takes it. */
export type ScheduledStep = DatedStep & {
  readonly status: StepStatus;
  readonly guard?: Guard;
};

/** Whether a step can still be done by its day, and its effect be there by the end. */
export type Verdict =
  | { readonly is: "settled" | "undated" }
  /** How many days are to spare. */
  | { readonly is: "in-time"; readonly days: number }
  /** It can be done so many days after its day at the earliest, still before the end. */
  | { readonly is: "late"; readonly days: number }
  /** Its effect can be there so many days after the end at the earliest, and why. */
  | { readonly is: "too-late"; readonly days: number; readonly because: "end-passed" | "wait" | "work" };

/** A step with its days; all of them are `2026-12-14`. */
export type Planned = {
  readonly key: string;
  readonly due: Due;
  /** The last day to start it and be done by its day. */
  readonly startBy: string | null;
  /** The first day to start it, and to be done with it, going on from today. */
  readonly earliestStart: string;
  readonly earliestDone: string;
  readonly verdict: Verdict;
  /** The nearest steps of the plan that it comes after. */
  readonly after: readonly string[];
  /** Those of them that are still open. */
  readonly waitsFor: readonly string[];
  /** The day from which nothing is in its way; null while a step is, or an end that it waits for and nobody knows. */
  readonly readyOn: string | null;
  /** How many open steps wait for it, directly or not. */
  readonly blocks: number;
};

/** The chain of steps that decides when everything before the end can be there, the first to do first. */
export type CriticalPath = { readonly steps: readonly string[]; readonly effectOn: string };

/** A whole plan with its days. */
export type Schedule = {
  readonly steps: ReadonlyMap<string, Planned>;
  readonly critical: CriticalPath | null;
};

/** Plans every step that is in the plan: backwards from its day, and forwards from today. */
export function schedule(
  steps: readonly ScheduledStep[],
  basis: Pick<Basis, "endOn" | "startOn">,
  today: string,
  calendar: Calendar,
): Schedule | Refusal {
  const dues = dueDays(steps, basis, calendar);
  if (isRefusal(dues)) return dues;
  const ordered = inOrder(steps, comesAfter);
  if (isRefusal(ordered)) return ordered;
  const counts = ({ included, status }: ScheduledStep) =>
    included && status.is !== "not-applicable" && status.is !== "waived";
  const before = countingBefore(ordered, counts);
  const byKey = new Map(ordered.map((step) => [step.key, step]));
  const reached = new Map<string, Reached>();
  const isOpen = (key: string) => {
    const step = byKey.get(key);
    return step?.included === true && !isSettled(step.status);
  };
  const blocked = blockedBy(
    ordered.map(({ key }) => key),
    followersOf(before),
    isOpen,
  );
  const planned = new Map<string, Planned>();
  for (const step of ordered) {
    if (!step.included) continue;
    const links = before.get(step.key) ?? [];
    const reach =
      step.status.is === "done"
        ? doneOn(step.status.on, step.wait?.days ?? 0)
        : reachOf(step, links, reached, today, calendar);
    reached.set(step.key, reach);
    const due = dues.get(step.key) ?? undated;
    const waitsFor = links.filter(isOpen);
    const first = step.guard === "end-passed" ? basis.endOn : basis.startOn;
    const readyOn = first && links.map((key) => reached.get(key)?.effect ?? "").reduce(later, first);
    planned.set(step.key, {
      key: step.key,
      due,
      startBy: due.day && addWorkingDays(due.day, 1 - daysOf(step), calendar),
      earliestStart: reach.start,
      earliestDone: reach.done,
      verdict: verdictOf(step, due, reach, basis.endOn, today),
      after: links,
      waitsFor,
      readyOn: waitsFor.length > 0 ? null : readyOn,
      blocks: blocked.get(step.key)?.size ?? 0,
    });
  }
  return { steps: planned, critical: criticalPath(planned, reached, basis.endOn) };
}

const doneOn = (on: string, wait: number): Reached => ({
  start: on,
  done: on,
  effect: addDays(on, wait),
  by: null,
  waited: wait > 0,
});

function verdictOf(
  step: ScheduledStep,
  due: Due,
  { done, effect, waited }: Reached,
  endOn: string | null,
  today: string,
): Verdict {
  if (isSettled(step.status)) return { is: "settled" };
  if (due.day === null) return { is: "undated" };
  if (endOn !== null && due.byEnd && effect > endOn) {
    const because = endOn < today ? "end-passed" : waited ? "wait" : "work";
    return { is: "too-late", days: daysBetween(endOn, effect), because };
  }
  const days = daysBetween(done, due.day);
  return days < 0 ? { is: "late", days: -days } : { is: "in-time", days };
}

/** For each step, the open steps that wait for it, directly or by way of others. */
function blockedBy(
  ordered: readonly string[],
  followers: ReadonlyMap<string, readonly string[]>,
  isOpen: (key: string) => boolean,
): ReadonlyMap<string, ReadonlySet<string>> {
  const blocked = new Map<string, Set<string>>();
  for (const key of ordered.toReversed()) {
    const all = new Set<string>();
    for (const follower of followers.get(key) ?? []) {
      if (isOpen(follower)) all.add(follower);
      for (const one of blocked.get(follower) ?? []) all.add(one);
    }
    blocked.set(key, isOpen(key) ? all : new Set());
  }
  return blocked;
}

function criticalPath(
  planned: ReadonlyMap<string, Planned>,
  reached: ReadonlyMap<string, Reached>,
  endOn: string | null,
): CriticalPath | null {
  let last: { readonly key: string; readonly effect: string } | undefined;
  for (const { key, due, verdict } of planned.values()) {
    if (verdict.is === "settled" || due.day === null || (endOn !== null && !due.byEnd)) continue;
    const effect = reached.get(key)?.effect ?? "";
    // Of two that end together, the one that comes after: its chain is the longer one.
    if (!last || effect >= last.effect) last = { key, effect };
  }
  if (!last) return null;
  const steps: string[] = [];
  for (let key: string | null = last.key; key !== null; key = reached.get(key)?.by ?? null) {
    if (planned.get(key)?.verdict.is !== "settled") steps.unshift(key);
  }
  return { steps, effectOn: last.effect };
}
