import { type Dossier, editedDossier } from "#core/dossier/dossier.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Calendar } from "./calendar.ts";
import type { Basis } from "./included.ts";
import { type Plan, type Step, soundSchedule, stepsFor } from "./plan.ts";
import { endAfterTransition, type Move, movesBetween } from "./replan.ts";
import type { Schedule } from "./schedule.ts";

/** What is asked: a new end, so many months of transition, or neither: the dossier as it is today. */
export type MoveAsked = { readonly endOn?: string | undefined; readonly months?: number | undefined };

type Day = { readonly today: string; readonly calendar: Calendar };

/** A plan before and after, and what that makes of each step. */
export type MovedPlan = {
  readonly dossier: Dossier;
  /** What changes of the dossier, as its own rules tell it. */
  readonly changed: ReturnType<typeof editedDossier>["changed"];
  readonly basis: Basis;
  readonly steps: readonly Step[];
  readonly schedule: Schedule;
  readonly moves: readonly Move[];
};

/**
 * The dossier and its plan with another end. Months of transition are counted from the end that was planned, and
 * make the dossier a strategic one: the steps of the transition join the plan.
 */
export function movedPlan(
  {
    dossier,
    plan,
    steps,
  }: { readonly dossier: Dossier; readonly plan: Plan; readonly steps: readonly Step[] },
  asked: MoveAsked,
  { today, calendar }: Day,
): MovedPlan | Refusal {
  const { endOn, months } = asked;
  if (endOn !== undefined && months !== undefined) return refuse("plan.which-end");
  if (months !== undefined && dossier.endOn === null) return refuse("plan.no-end");
  const edit =
    months !== undefined && dossier.endOn !== null
      ? { endOn: endAfterTransition(dossier.endOn, months), strategic: true }
      : { endOn };
  const { dossier: edited, changed } = editedDossier(dossier, edit);
  const { direction, services, tone, reason, strategic } = edited;
  const basis = { ...plan.basis, direction, services, tone, reason, strategic, endOn: edited.endOn };
  const after = stepsFor(steps, basis);
  const was = soundSchedule(steps, plan.basis, today, calendar);
  const schedule = soundSchedule(after, basis, today, calendar);
  const moves = movesBetween({ steps, schedule: was }, { steps: after, schedule }, today);
  return { dossier: edited, changed, basis, steps: after, schedule, moves };
}

/** A plan with another day for one of its steps, and what that makes of each step. */
export type MovedStep = Pick<MovedPlan, "steps" | "schedule" | "moves">;

/**
 * The plan once a person fixed the day of a step, or gave it back to the plan: what needs the step, and what
 * it needs, follow as they do when that is saved.
 */
export function movedStep(
  { plan, steps }: { readonly plan: Plan; readonly steps: readonly Step[] },
  step: Step,
  dueOn: string | null,
  { today, calendar }: Day,
): MovedStep {
  const after = steps.map((one) => (one.id === step.id ? { ...one, pinnedOn: dueOn } : one));
  const was = soundSchedule(steps, plan.basis, today, calendar);
  const schedule = soundSchedule(after, plan.basis, today, calendar);
  return {
    steps: after,
    schedule,
    moves: movesBetween({ steps, schedule: was }, { steps: after, schedule }, today),
  };
}
