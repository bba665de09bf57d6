import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { mostSteps, titleOf } from "#core/plan/plan.ts";
import { saveSteps } from "#core/plan/step-store.ts";
import { planAtHand, refusalToAssign } from "#core/plan/store.ts";

/** A member gives steps to somebody of the agency, or to nobody: all of them, or none and why. */
export const assignSteps = command({
  name: "plan.assign-steps",
  summary: "Gives steps of a plan to a member who takes care of them, or to nobody.",
  permission: "plan.write",
  input: z.object({
    dossierId: Id,
    stepIds: z.array(Id).min(1).max(mostSteps),
    memberId: Id.nullable().meta({ description: "null gives them to nobody" }),
  }),
  output: z.object({
    changed: z.number().int(),
    before: z
      .array(z.object({ stepId: Id, memberId: Id.nullable() }))
      .meta({ description: "Who took care of each, so that it can be taken back" }),
  }),
  refusals: [
    "dossier.not-found",
    "plan.none",
    "agency.not-found",
    "plan.step-not-found",
    "agency.member-not-found",
  ],
  example: {
    input: { dossierId: exampleDossierId, stepIds: [exampleStep.id], memberId: null },
    output: {
      changed: 1,
      before: [{ stepId: exampleStep.id, memberId: "01980000-0000-7000-8000-000000000002" }],
    },
  },
  load: ({ dossierId }, work) => planAtHand(work, dossierId, { lock: true }),
  async perform(at, { dossierId, stepIds, memberId }, work) {
    const unassigned = await refusalToAssign(work, memberId);
    if (unassigned) return unassigned;
    const ids = new Set(stepIds);
    const meant = at.steps.filter(({ id }) => ids.has(id));
    if (meant.length < ids.size) return refuse("plan.step-not-found");
    const given = meant.filter((step) => step.memberId !== memberId);
    const before = given.map((step) => ({ stepId: step.id, memberId: step.memberId }));
    const [first] = given;
    if (!first) return { result: { changed: 0, before }, facts: [] };
    const after = at.steps.map((step) => (given.includes(step) ? { ...step, memberId } : step));
    await saveSteps(work, dossierId, at.plan, { ...at, before: at.steps, after });
    const details = {
      name: titleOf(first),
      count: given.length,
      to: memberId,
      steps: given.map(({ key }) => key),
    };
    return {
      result: { changed: given.length, before },
      facts: [{ dossierId, kind: "plan.steps-assigned", subject: `step:${first.id}`, details }],
    };
  },
});
