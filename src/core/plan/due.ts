import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { Offset, PlaybookStep } from "#core/playbook/playbook.ts";
import { addDays, type Calendar, isBackwards, offsetFrom, rolled } from "./calendar.ts";
import type { Basis } from "./included.ts";
import { comesAfter, countedFrom, countingBefore, followersOf, inOrder } from "./order.ts";

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
    };

/** A step as dates are computed for it. */
export type DatedStep = Pick<PlaybookStep, "key" | "due" | "after" | "wait"> & {
  /** The day a person fixed by hand; null when the plan computes it. */
  readonly pinnedOn: string | null;
  /** Whether it is in the plan: one that is not still lends its day to those counted from it. */
  readonly included: boolean;
};

/** When a step is due, and how that was found; no day while the end that it is counted from is unknown. */
export type Due = { readonly day: string | null; readonly why: readonly Reckoning[] };

/**
 * The day each step is due. First by its own count: anchor, offset, working day. Then pulled earlier, never
 * later, so that what needs it, and the delays that tools impose, fit in behind. A day fixed by hand stays.
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
  const followers = followersOf(countingBefore(byNeed, ({ included }) => included));
  const isIncluded = new Set(steps.filter(({ included }) => included).map(({ key }) => key));
  const found = new Map<string, Due>();
  for (const step of byNeed.toReversed()) {
    const due = own.get(step.key) ?? { day: null, why: [] };
    const pulled = step.pinnedOn === null && step.included;
    const dates = (followers.get(step.key) ?? [])
      .filter((key) => isIncluded.has(key))
      .map((key) => ({ key, day: found.get(key)?.day ?? null }));
    found.set(step.key, pulled ? pulledBefore(due, step.wait?.days ?? 0, dates, calendar) : due);
  }
  return found;
}

function ownDue(
  step: DatedStep,
  own: ReadonlyMap<string, Due>,
  { endOn, startOn }: Pick<Basis, "endOn" | "startOn">,
  calendar: Calendar,
): Due {
  if (step.pinnedOn !== null) return { day: step.pinnedOn, why: [{ kind: "pinned", day: step.pinnedOn }] };
  const { due } = step;
  const anchor = due.from === "step" ? own.get(due.step)?.day : due.from === "end" ? endOn : startOn;
  if (anchor === null || anchor === undefined) return { day: null, why: [] };
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
  return { day, why };
}

function pulledBefore(
  due: Due,
  wait: number,
  followers: readonly { readonly key: string; readonly day: string | null }[],
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
  return { day, why: [...due.why, ...pull] };
}
