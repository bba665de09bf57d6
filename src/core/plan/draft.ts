import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import type { Calendar } from "./calendar.ts";
import type { Basis } from "./included.ts";
import { mostSteps, newStep, type Step, scheduleOf } from "./plan.ts";
import type { Schedule } from "./schedule.ts";

/** What a playbook would make of a dossier: every step, of use or not, and the days of those that are. */
export type Draft = { readonly steps: readonly Step[]; readonly schedule: Schedule };

/** Plans a dossier from a playbook; refused for the other direction, and when its steps do not fit together. */
export function draftPlan(
  playbook: Playbook,
  basis: Basis,
  {
    today,
    calendar,
    newId,
  }: { readonly today: string; readonly calendar: Calendar; readonly newId: () => string },
): Draft | Refusal {
  if (playbook.direction !== basis.direction) return refuse("plan.other-direction");
  if (playbook.steps.length > mostSteps) return refuse("plan.too-many-steps", { most: mostSteps });
  const steps = playbook.steps.map((step, at) => newStep(step, newId(), at, basis));
  const schedule = scheduleOf(steps, basis, today, calendar);
  return isRefusal(schedule) ? schedule : { steps, schedule };
}
