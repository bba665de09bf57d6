import { type Dossier, editedDossier } from "#core/dossier/dossier.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Calendar } from "./calendar.ts";
import type { Basis } from "./included.ts";
import { type Plan, type Step, soundSchedule, stepsFor } from "./plan.ts";
import { endAfterTransition, type Move, movesBetween } from "./replan.ts";
import type { Schedule } from "./schedule.ts";

/** What is asked: a new end, so many months of transition, or neither: the dossier as it is today. */
export type MoveAsked = { readonly endOn?: string | undefined; readonly months?: number | undefined };

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
  { today, calendar }: { readonly today: string; readonly calendar: Calendar },
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
