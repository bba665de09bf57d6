import { z } from "zod";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { computedOf, soundSchedule } from "#core/plan/plan.ts";
import { saveSteps } from "#core/plan/step-store.ts";
import { planAtHand } from "#core/plan/store.ts";

/**
 * The kept days of the next plan follow the holidays and closures of the agency, as its page tells them already; Home,
 * reminders and lists read what is kept. A plan that another transaction took away meanwhile is passed by.
 */
export const followCalendar = command({
  name: "plan.follow-calendar",
  summary:
    "Lets the days of the plan of one open dossier, or of the next, follow the calendar of the agency.",
  permission: "plan.follow-calendar",
  input: z.object({
    dossierId: Id.optional(),
    after: Id.optional().meta({ description: "The dossier that came before; none first" }),
  }),
  output: z.object({
    dossierId: Id.nullable().meta({ description: "The dossier it was; null when there is none" }),
    moved: z.number().int().meta({ description: "How many of its steps have another day" }),
  }),
  refusals: ["agency.not-found"],
  example: { input: {}, output: { dossierId: exampleDossierId, moved: 3 } },
  async load({ dossierId, after }, work) {
    const next = await work.tx
      .selectFrom("dossier as d")
      .innerJoin("plan as p", (on) =>
        on.onRef("p.agency_id", "=", "d.agency_id").onRef("p.dossier_id", "=", "d.id"),
      )
      .select("d.id")
      .where("d.agency_id", "=", ownAgency(work.actor))
      .where("d.state", "=", "open")
      .where("p.removed_at", "is", null)
      .$if(dossierId !== undefined, (all) => all.where("d.id", "=", dossierId ?? ""))
      .$if(after !== undefined, (all) => all.where("d.id", ">", after ?? ""))
      .orderBy("d.id")
      .limit(1)
      .executeTakeFirst();
    if (!next) return { dossierId: null };
    const at = await planAtHand(work, next.id, { lock: true });
    if (!isRefusal(at)) return { dossierId: next.id, at };
    return at.refused === "agency.not-found" ? at : { dossierId: next.id };
  },
  async perform({ dossierId, at }, _, work) {
    if (!at) return { result: { dossierId, moved: 0 }, facts: [] };
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
    return { result: { dossierId, moved }, facts: moved > 0 ? [fact] : [] };
  },
});
