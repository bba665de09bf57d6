import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { type FieldChange, fieldChanges } from "#core/playbook/compare-playbooks.ts";
import type { BothLanguages, Playbook } from "#core/playbook/playbook.ts";
import type { Calendar } from "./calendar.ts";
import { type Basis, leftOutFor } from "./included.ts";
import { mostSteps, newStep, type Plan, type Step, scheduleOf, soundSchedule, titleOf } from "./plan.ts";
import { type Move, movesBetween } from "./replan.ts";
import type { Schedule, Verdict } from "./schedule.ts";
import { isSettled } from "./step.ts";

/** What somebody did of a step, by which it stays in a plan whose playbook has it no more. */
export const touches = ["settled", "started", "edited", "commented", "timed"] as const;
export type Touch = (typeof touches)[number];

/** What was said of steps and spent on them, by their ids. */
export type SpentBySteps = ReadonlyMap<string, { readonly minutes: number; readonly notes: number }>;

/** What people did of a step. */
export function touchesOf(step: Step, spent: SpentBySteps): readonly Touch[] {
  const { minutes = 0, notes = 0 } = spent.get(step.id) ?? {};
  const done: Record<Touch, boolean> = {
    settled: isSettled(step.status),
    started: step.status.is === "doing" || step.status.is === "blocked",
    edited: step.memberId !== null || step.pinnedOn !== null || step.title !== null,
    commented: notes > 0,
    timed: minutes > 0,
  };
  return touches.filter((one) => done[one]);
}

/**
 * The steps of a plan that follows another version of its playbook. Steps are known by their keys: those that both
 * have take what the version says and keep where they stand. One that the version has no more stays, as it was, when
 * somebody did something of it; else it is left out, and still lends its day to those counted from it. A member's
 * own steps stay at the end. Going back to the version before, by the same rule, gives the same plan back.
 */
export function followedSteps(
  steps: readonly Step[],
  playbook: Playbook,
  basis: Basis,
  { spent, newId }: { readonly spent: SpentBySteps; readonly newId: () => string },
): readonly Step[] {
  const ofPlaybook = new Map(steps.filter(({ isOwn }) => !isOwn).map((step) => [step.key, step]));
  const wasTouched = (step: Step) => step.included && touchesOf(step, spent).length > 0;
  const following = playbook.steps.map((content) => {
    const before = ofPlaybook.get(content.key);
    if (!before) return newStep(content, newId(), 0, basis);
    const included = leftOutFor(content.when, basis).length === 0 || wasTouched(before);
    return { ...before, content, isKept: false, included };
  });
  const keys = new Set(following.map(({ key }) => key));
  const placed: Step[] = [...following];
  let previous = -1;
  for (const step of steps.filter(({ isOwn }) => !isOwn)) {
    if (!keys.has(step.key))
      placed.splice(previous + 1, 0, { ...step, isKept: true, included: wasTouched(step) });
    previous = placed.findIndex(({ key }) => key === step.key);
  }
  return [...placed, ...steps.filter(({ isOwn }) => isOwn)].map((step, position) => ({ ...step, position }));
}

/** What another version makes of a step of the plan. */
export type FollowedStep = {
  readonly key: string;
  readonly stepId: string;
  readonly title: BothLanguages;
  /** *Kept*: the version has it no more, and somebody did something of it. */
  readonly what: "added" | "changed" | "removed" | "kept" | "same";
  readonly keptFor: readonly Touch[];
  readonly fields: readonly FieldChange[];
  readonly move: Move;
  readonly verdict: Verdict;
};

/** A plan as it would follow another version. */
export type FollowedPlan = {
  readonly steps: readonly Step[];
  readonly schedule: Schedule;
  /** Each step of the plan that is not the same after as before; those of no use for the dossier are not told. */
  readonly changes: readonly FollowedStep[];
};

/** A plan that follows another version of its playbook, counted from the same facts of the dossier as before. */
export function followedPlan(
  { plan, steps, today, calendar }: PlanNow,
  playbook: Playbook,
  given: { readonly spent: SpentBySteps; readonly newId: () => string },
): FollowedPlan | Refusal {
  const { basis } = plan;
  if (playbook.direction !== basis.direction) return refuse("plan.other-direction");
  const after = followedSteps(steps, playbook, basis, given);
  if (after.length > mostSteps) return refuse("plan.too-many-steps", { most: mostSteps });
  const schedule = scheduleOf(after, basis, today, calendar);
  if (isRefusal(schedule)) return schedule;
  const was = { steps, schedule: soundSchedule(steps, basis, today, calendar) };
  const before = new Map(steps.map((step) => [step.key, step]));
  const now = new Map(after.map((step) => [step.key, step]));
  const changes = movesBetween(was, { steps: after, schedule }, today).flatMap((move): FollowedStep[] => {
    const { key } = move;
    const step = now.get(key);
    if (!step) return [];
    const earlier = before.get(key);
    const fields = earlier ? fieldChanges(earlier.content, step.content) : [];
    const what = whatOf(earlier, step, fields);
    const stays = move.what === "stays" || move.what === "cannot-move";
    if (what === "same" && stays && !move.becomesLate) return [];
    const keptFor = what === "kept" ? touchesOf(step, given.spent) : [];
    const verdict = schedule.steps.get(key)?.verdict ?? { is: "undated" };
    return [{ key, stepId: step.id, title: titleOf(step), what, keptFor, fields, move, verdict }];
  });
  return { steps: after, schedule, changes };
}

/** The plan of this moment, as the rule takes it. */
type PlanNow = {
  readonly plan: Plan;
  readonly steps: readonly Step[];
  readonly today: string;
  readonly calendar: Calendar;
};

function whatOf(
  earlier: Step | undefined,
  { isKept, included }: Step,
  fields: readonly FieldChange[],
): FollowedStep["what"] {
  if (!earlier) return "added";
  if (isKept && !earlier.isKept) return included ? "kept" : "removed";
  if (!isKept && earlier.isKept && !earlier.included) return "added";
  return fields.length > 0 ? "changed" : "same";
}
