import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { computedOf, soundSchedule } from "#core/plan/plan.ts";
import { saveSteps } from "#core/plan/step-store.ts";
import { planAtHand } from "#core/plan/store.ts";

/**
 * The kept days of a plan follow the holidays and closures of the agency, as its page tells them already; Home,
 * reminders and lists read what is kept.
 */
export const followCalendar = command({
  name: "plan.follow-calendar",
  summary: "Lets the days of the plan of a dossier follow the calendar of the agency.",
  permission: "plan.follow-calendar",
  input: z.object({ dossierId: Id }),
  output: z.object({
    moved: z.number().int().meta({ description: "How many of its steps have another day" }),
  }),
  refusals: ["dossier.not-found", "plan.none", "agency.not-found"],
  example: { input: { dossierId: exampleDossierId }, output: { moved: 3 } },
  load: ({ dossierId }, work) => planAtHand(work, dossierId, { lock: true }),
  async perform(at, { dossierId }, work) {
    const { plan, steps, today, calendar } = at;
    await saveSteps(work, dossierId, plan, { ...at, before: steps, after: steps });
    const { steps: planned } = soundSchedule(steps, plan.basis, today, calendar);
    const moved = steps.filter(
      (step) => step.included && computedOf(step, planned.get(step.key)).dueOn !== step.computed?.dueOn,
    ).length;
    const fact = {
      dossierId,
      kind: "plan.calendar-followed" as const,
      subject: `plan:${plan.id}`,
      details: { count: moved },
    };
    return { result: { moved }, facts: moved > 0 ? [fact] : [] };
  },
});
