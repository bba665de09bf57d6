import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { PlaybookStep } from "#core/playbook/playbook.ts";

/** A step with what it hangs on. */
export type LinkedStep = Pick<PlaybookStep, "key" | "due" | "after">;

/** What must be done before a step. */
export const comesAfter = (step: LinkedStep): readonly string[] => step.after ?? [];
/** The step whose day a step is counted from. */
export const countedFrom = (step: LinkedStep): readonly string[] =>
  step.due.from === "step" ? [step.due.step] : [];

/**
 * The same steps, each after those that `linksOf` says it hangs on, else in their own order. Refused when
 * one hangs on a step that is not there, or on itself by way of others.
 */
export function inOrder<Step extends LinkedStep>(
  steps: readonly Step[],
  linksOf: (step: Step) => readonly string[],
): readonly Step[] | Refusal {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const state = new Map<string, "open" | "placed">();
  const placed: Step[] = [];
  // A stack of its own: a chain of a thousand steps is no reason to run out of the engine's.
  for (const first of steps) {
    const stack: { readonly step: Step; at: number }[] = state.has(first.key) ? [] : [{ step: first, at: 0 }];
    state.set(first.key, state.get(first.key) ?? "open");
    while (stack.length > 0) {
      const top = stack[stack.length - 1] as { readonly step: Step; at: number };
      const next = linksOf(top.step)[top.at];
      top.at += 1;
      if (next === undefined) {
        state.set(top.step.key, "placed");
        placed.push(top.step);
        stack.pop();
        continue;
      }
      const step = byKey.get(next);
      if (!step) return refuse("plan.unknown-step", { step: top.step.key, missing: next });
      if (state.get(next) === "open") {
        const circle = stack.map((one) => one.step.key);
        return refuse("plan.circle", { steps: [...circle.slice(circle.indexOf(next)), next].join(" → ") });
      }
      if (!state.has(next)) {
        state.set(next, "open");
        stack.push({ step, at: 0 });
      }
    }
  }
  return placed;
}

/**
 * For each step, the nearest steps before it that count; through one that does not count, what it hung on
 * comes into its place. The steps must be in order, as `inOrder` gives them by `comesAfter`.
 */
export function countingBefore<Step extends LinkedStep>(
  ordered: readonly Step[],
  counts: (step: Step) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const counting = new Set(ordered.filter(counts).map(({ key }) => key));
  const before = new Map<string, readonly string[]>();
  for (const step of ordered) {
    const found = comesAfter(step).flatMap((key) => (counting.has(key) ? [key] : (before.get(key) ?? [])));
    before.set(step.key, [...new Set(found)]);
  }
  return before;
}

/** The same links the other way round: for each step, which steps come right after it. */
export function followersOf(
  before: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>([...before.keys()].map((key) => [key, []]));
  for (const [key, links] of before) for (const link of links) followers.get(link)?.push(key);
  return followers;
}
