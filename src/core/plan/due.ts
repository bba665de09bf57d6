import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { Offset, PlaybookStep } from "#core/playbook/playbook.ts";
import { addDays, type Calendar, isBackwards, offsetFrom, rolled } from "./calendar.ts";
import type { Basis } from "./included.ts";
import { comesAfter, countedFrom, countingBefore, followersOf, inOrder } from "./order.ts";
import { later, type Reached, reachOf } from "./reach.ts";

/** One line of how a day was computed: what was done, and the day it led to. */
export type Reckoning =
  | { readonly kind: "end" | "start" | "pinned"; readonly day: string }
  /** The day another step is due by its own count. */
  | { readonly kind: "step"; readonly step: string; readonly day: string }
  | { readonly kind: "offset"; readonly offset: Offset; readonly day: string }
  /** The day is not worked: the one before, or the one after, is taken. */
  | { readonly kind: "previous" | "next"; readonly day: string }
  /** Its effect, so many days later, must be there by the end. */
  | { readonly kind: "effect-by-end"; readonly wait: number; readonly day: string }
  /** It must be done, and its effect be there, before a step that needs it and is due on `stepDay`. */
  | {
      readonly kind: "before-step";
      readonly step: string;
      readonly stepDay: string;
      readonly wait: number;
      readonly day: string;
    }
  /** Nobody could have done it before, from the day the plan began. */
  | { readonly kind: "soonest"; readonly startOn: string; readonly day: string }
  /** That is after the end, which it was to be done by: the last day before it is kept. */
  | { readonly kind: "kept-to-end"; readonly day: string };

/** A step as dates are computed for it. */
export type DatedStep = Pick<PlaybookStep, "key" | "due" | "after" | "wait" | "effort"> & {
  /** The day a person fixed by hand; null when the plan computes it. */
  readonly pinnedOn: string | null;
  /** Whether it is in the plan: one that is not still lends its day to those counted from it. */
  readonly included: boolean;
};

/** When a step is due, and how that was found; no day while the end that it is counted from is unknown. */
export type Due = {
  readonly day: string | null;
  readonly why: readonly Reckoning[];
  /** Whether it was to be done by the end, were the plan begun early enough. */
  readonly byEnd: boolean;
};

/**
 * The day each step is due. First by its own count: anchor, offset, working day. Then pulled earlier, never
 * later, so that what needs it, and the delays that tools impose, fit in behind; but never before somebody could
 * have done it since the plan began, for nothing is late as it begins. A day fixed by hand stays.
 */
export function dueDays(
  steps: readonly DatedStep[],
  basis: Pick<Basis, "endOn" | "startOn">,
  calendar: Calendar,
): ReadonlyMap<string, Due> | Refusal {
  const byCount = inOrder(steps, countedFrom);
  if (isRefusal(byCount)) return byCount;
  const own = new Map<string, Due>();
  for (const step of byCount) own.set(step.key, ownDue(step, own, basis, calendar));

  const byNeed = inOrder(steps, comesAfter);
  if (isRefusal(byNeed)) return byNeed;
  const before = countingBefore(byNeed, ({ included }) => included);
  const followers = followersOf(before);
  const reached = new Map<string, Reached>();
  for (const step of byNeed)
    reached.set(step.key, reachOf(step, before.get(step.key) ?? [], reached, basis.startOn, calendar));
  const isIncluded = new Set(steps.filter(({ included }) => included).map(({ key }) => key));
  const found = new Map<string, Due>();
  for (const step of byNeed.toReversed()) {
    const due = own.get(step.key) ?? undated;
    if (step.pinnedOn !== null || !step.included) {
      found.set(step.key, due);
      continue;
    }
    const dates = (followers.get(step.key) ?? [])
      .filter((key) => isIncluded.has(key))
      .map((key) => ({ key, ...(found.get(key) ?? undated) }));
    const pulled = pulledBefore(due, step.wait?.days ?? 0, dates, calendar);
    found.set(step.key, notBefore(reached.get(step.key)?.done ?? basis.startOn, pulled, basis, calendar));
  }
  return found;
}

/** While nobody knows the day. */
export const undated: Due = { day: null, why: [], byEnd: false };

function ownDue(
  step: DatedStep,
  own: ReadonlyMap<string, Due>,
  { endOn, startOn }: Pick<Basis, "endOn" | "startOn">,
  calendar: Calendar,
): Due {
  const isByEnd = (day: string) => endOn !== null && day <= endOn;
  if (step.pinnedOn !== null)
    return {
      day: step.pinnedOn,
      why: [{ kind: "pinned", day: step.pinnedOn }],
      byEnd: isByEnd(step.pinnedOn),
    };
  const { due } = step;
  const anchor = due.from === "step" ? own.get(due.step)?.day : due.from === "end" ? endOn : startOn;
  if (anchor === null || anchor === undefined) return undated;
  const why: Reckoning[] = [
    due.from === "step" ? { kind: "step", step: due.step, day: anchor } : { kind: due.from, day: anchor },
  ];
  let day = offsetFrom(anchor, due.offset, calendar);
  if (day !== anchor) why.push({ kind: "offset", offset: due.offset, day });
  const settle = (to: "previous" | "next") => {
    const worked = rolled(day, to, calendar);
    if (worked === day) return;
    day = worked;
    why.push({ kind: to, day });
  };
  settle(isBackwards(due) ? "previous" : "next");
  const wait = step.wait?.days ?? 0;
  if (endOn !== null && wait > 0 && day <= endOn && addDays(day, wait) > endOn) {
    day = addDays(endOn, -wait);
    why.push({ kind: "effect-by-end", wait, day });
    settle("previous");
  }
  return { day, why, byEnd: isByEnd(day) };
}

function pulledBefore(
  due: Due,
  wait: number,
  followers: readonly (Due & { readonly key: string })[],
  calendar: Calendar,
): Due {
  let { day } = due;
  let pull: readonly Reckoning[] = [];
  for (const follower of followers) {
    if (follower.day === null) continue;
    const latest = addDays(follower.day, -wait);
    if (day !== null && day <= latest) continue;
    const worked = rolled(latest, "previous", calendar);
    const step = follower.key;
    // The last pull says it all: an earlier one led to a later day.
    pull = [{ kind: "before-step", step, stepDay: follower.day, wait, day: latest }];
    if (worked !== latest) pull = [...pull, { kind: "previous", day: worked }];
    day = worked;
  }
  const byEnd = due.byEnd || followers.some((follower) => follower.byEnd);
  return { day, why: [...due.why, ...pull], byEnd };
}

/** `soonest` is the day it could be done on, by whoever had begun with the plan. */
function notBefore(
  soonest: string,
  due: Due,
  { startOn, endOn }: Pick<Basis, "endOn" | "startOn">,
  calendar: Calendar,
): Due {
  const worked = rolled(soonest, "next", calendar);
  if (due.day === null || due.day >= worked) return due;
  const why: readonly Reckoning[] = [...due.why, { kind: "soonest", startOn, day: worked }];
  if (!due.byEnd || endOn === null || startOn > endOn || worked <= endOn) return { ...due, day: worked, why };
  const kept = later(startOn, rolled(endOn, "previous", calendar));
  return { ...due, day: kept, why: [...why, { kind: "kept-to-end", day: kept }] };
}
