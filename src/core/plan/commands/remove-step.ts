import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { mostSteps, type Step, titleOf } from "#core/plan/plan.ts";
import { refusalToRemove } from "#core/plan/step.ts";
import { loadRemovedStep, saveRemoved, saveSteps } from "#core/plan/step-store.ts";
import { planAtHand } from "#core/plan/store.ts";
import { whatHangsOn } from "#core/plan/time-store.ts";

const ofStep = {
  permission: "plan.write",
  input: z.object({ dossierId: Id, stepId: Id }),
  output: z.object({ stepId: Id }),
  example: {
    input: { dossierId: exampleDossierId, stepId: exampleStep.id },
    output: { stepId: exampleStep.id },
  },
  load: ({ dossierId }: { readonly dossierId: string }, work: Work) =>
    planAtHand(work, dossierId, { lock: true }),
} as const;
const always = ["dossier.not-found", "plan.none", "agency.not-found", "plan.step-not-found"] as const;

const outcomeOf = (dossierId: string, step: Step, kind: "plan.step-removed" | "plan.step-restored") => ({
  result: { stepId: step.id },
  facts: [{ dossierId, kind, subject: `step:${step.id}`, details: { name: titleOf(step) } }],
});

/** A member takes out a step that was added by mistake; what came from a playbook, or was worked on, stays. */
export const removeStep = command({
  name: "plan.remove-step",
  summary: "Takes a step that a member added out of the plan, while nothing was done of it.",
  ...ofStep,
  refusals: [
    ...always,
    "plan.step-of-playbook",
    "plan.removal-commented",
    "plan.removal-timed",
    "plan.removal-settled",
  ],
  async perform(at, { dossierId, stepId }, work) {
    const step = at.steps.find(({ id }) => id === stepId);
    if (!step) return refuse("plan.step-not-found");
    const title = titleOf(step)[work.language];
    const hanging = await whatHangsOn(work, dossierId, stepId);
    const stays = refusalToRemove({ ...step, ...hanging, title });
    if (stays) return stays;
    await saveRemoved(work, dossierId, stepId, true);
    const after = at.steps.filter((one) => one !== step);
    await saveSteps(work, dossierId, at.plan, { ...at, before: at.steps, after });
    return outcomeOf(dossierId, step, "plan.step-removed");
  },
});

/** A member gives back a step that was taken out, as it was. */
export const restoreStep = command({
  name: "plan.restore-step",
  summary: "Gives back a step that was taken out of the plan of a dossier.",
  ...ofStep,
  refusals: [...always, "plan.too-many-steps"],
  async perform(at, { dossierId, stepId }, work) {
    const step = await loadRemovedStep(work, dossierId, at.plan, stepId);
    if (isRefusal(step)) return step;
    if (at.steps.length >= mostSteps) return refuse("plan.too-many-steps", { most: mostSteps });
    await saveRemoved(work, dossierId, stepId, false);
    const all = [...at.steps, step];
    await saveSteps(work, dossierId, at.plan, { ...at, before: all, after: all });
    return outcomeOf(dossierId, step, "plan.step-restored");
  },
});
