import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { draftPlan } from "#core/plan/draft.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { saveNewSteps } from "#core/plan/step-store.ts";
import { basisOf, loadPlan, loadToday, removePlan, saveNewPlan } from "#core/plan/store.ts";
import { playbookToPlanWith } from "#core/playbook/store.ts";

/** A member makes the plan of a dossier from a playbook; later versions of the playbook leave it alone. */
export const makePlan = command({
  name: "plan.make",
  summary: "Makes the plan of a dossier from a playbook, dated back from the end.",
  permission: "plan.write",
  input: z.object({
    dossierId: Id,
    playbookKey: z.string().trim().min(1).max(100),
    startOn: Day.optional().meta({ description: "The day it runs from; today when left out" }),
  }),
  output: z.object({ included: z.number().int(), leftOut: z.number().int() }),
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "plan.already",
    "plan.playbook-not-found",
    "plan.other-direction",
    "plan.too-many-steps",
    "plan.unknown-step",
    "plan.circle",
  ],
  example: {
    input: { dossierId: exampleDossierId, playbookKey: "client-exit-web-marketing" },
    output: { included: 48, leftOut: 7 },
  },
  async load({ dossierId, playbookKey }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    if (!isRefusal(await loadPlan(work, dossierId))) return refuse("plan.already");
    const playbook = await playbookToPlanWith(work, playbookKey);
    return playbook ? { dossier, playbook } : refuse("plan.playbook-not-found");
  },
  async perform({ dossier, playbook }, { dossierId, startOn }, work) {
    const today = await loadToday(work);
    if (isRefusal(today)) return today;
    const basis = basisOf(dossier, startOn ?? today.today);
    const draft = draftPlan(playbook, basis, { ...today, newId: work.newId });
    if (isRefusal(draft)) return draft;
    const madeAt = work.now.toString({ smallestUnit: "millisecond" });
    const plan = { id: work.newId(), playbook, basis, madeAt };
    await saveNewPlan(work, dossierId, plan);
    await saveNewSteps(work, dossierId, plan.id, draft.steps, draft.schedule.steps);
    const included = draft.steps.filter((step) => step.included).length;
    const details = { name: playbook.title, key: playbook.key, version: playbook.version, included };
    return {
      result: { included, leftOut: draft.steps.length - included },
      facts: [{ dossierId, kind: "plan.made", subject: `plan:${plan.id}`, details }],
    };
  },
});

/** A member takes the plan away, to make another one; what was noted and spent stays in the dossier. */
export const dropPlan = command({
  name: "plan.remove",
  summary: "Takes the plan of a dossier away; the time that was noted stays.",
  permission: "plan.write",
  input: z.object({ dossierId: Id }),
  output: z.object({ removed: z.literal(true) }),
  refusals: ["dossier.not-found", "plan.none"],
  example: { input: { dossierId: exampleDossierId }, output: { removed: true } },
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : loadPlan(work, dossierId);
  },
  async perform(plan, { dossierId }, work) {
    await removePlan(work, dossierId, plan);
    const details = { key: plan.playbook.key, version: plan.playbook.version };
    return {
      result: { removed: true } as const,
      facts: [{ dossierId, kind: "plan.removed", subject: `plan:${plan.id}`, details }],
    };
  },
});
