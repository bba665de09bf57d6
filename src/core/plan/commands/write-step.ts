import { z } from "zod";
import type { Json } from "#core/kernel/fact.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { Title } from "#core/plan/fields.ts";
import { mostSteps, ownStep, type Step, seenBy, soundSchedule, titleOf } from "#core/plan/plan.ts";
import { saveNewSteps, saveSteps } from "#core/plan/step-store.ts";
import { planAtHand, refusalToAssign } from "#core/plan/store.ts";
import { phases, sides } from "#core/playbook/playbook.ts";

/** A member adds a step that no playbook has; its day, once given, stays fixed. */
export const addStep = command({
  name: "plan.add-step",
  summary: "Adds a step of your own to the plan of a dossier.",
  permission: "plan.write",
  input: z.object({
    dossierId: Id,
    title: Title,
    phase: z.enum(phases).default("finish"),
    side: z.enum(sides).default("us"),
    visibility: z.enum(["internal", "shared"]).optional().meta({
      description: "Internal for a step of ours, shared with whoever else does it when left out",
    }),
    dueOn: Day.nullable().default(null).meta({ description: "The end of the dossier when left out" }),
    effort: z
      .number()
      .int()
      .min(1)
      .max(40 * 60)
      .default(30)
      .meta({ description: "Minutes of work" }),
    memberId: Id.nullable().default(null),
  }),
  output: z.object({ stepId: Id }),
  refusals: [
    "dossier.not-found",
    "plan.none",
    "agency.not-found",
    "agency.member-not-found",
    "plan.too-many-steps",
  ],
  example: {
    input: { dossierId: exampleDossierId, title: "Relire les textes de la page d’accueil" },
    output: { stepId: exampleStep.id },
  },
  load: ({ dossierId }, work) => planAtHand(work, dossierId, { lock: true }),
  async perform(at, { dossierId, title, dueOn, memberId, visibility: said, ...content }, work) {
    const unassigned = await refusalToAssign(work, memberId);
    if (unassigned) return unassigned;
    if (at.steps.length >= mostSteps) return refuse("plan.too-many-steps", { most: mostSteps });
    const id = work.newId();
    // Nobody can do what they are never told of.
    const visibility = said ?? (content.side === "us" ? "internal" : "shared");
    const step = ownStep({ title, dueOn, memberId, visibility, ...content }, id, at.steps, at.plan.basis);
    const { steps } = soundSchedule([...at.steps, step], at.plan.basis, at.today, at.calendar);
    await saveNewSteps(work, dossierId, at.plan.id, [step], steps);
    const details = { name: title, dueOn, side: content.side };
    return {
      result: { stepId: id },
      facts: [{ dossierId, kind: "plan.step-added", subject: `step:${id}`, details }],
    };
  },
});

const Edited = z.object({
  title: Title.nullable().optional().meta({ description: "null gives back the playbook’s" }),
  memberId: Id.nullable().optional(),
  dueOn: Day.nullable().optional().meta({ description: "null lets the plan compute it again" }),
  visibility: z.enum(["internal", "shared"]).optional().meta({
    description: "Who sees a step that a member added; that of a playbook’s step stays",
  }),
});

/** A member renames a step, gives it to somebody, or fixes its day; an edit that changes nothing leaves no fact. */
export const editStep = command({
  name: "plan.edit-step",
  summary: "Renames a step, gives it to a member, or fixes its day; null gives back what the plan says.",
  permission: "plan.write",
  input: Edited.extend({ dossierId: Id, stepId: Id }),
  output: z.object({
    before: Edited.meta({ description: "What the edit changed, as this very command takes it back" }),
  }),
  refusals: [
    "dossier.not-found",
    "plan.none",
    "agency.not-found",
    "plan.step-not-found",
    "plan.visibility-of-playbook",
    "agency.member-not-found",
  ],
  example: {
    input: { dossierId: exampleDossierId, stepId: exampleStep.id, dueOn: "2026-12-04" },
    output: { before: { dueOn: null } },
  },
  load: ({ dossierId }, work) => planAtHand(work, dossierId, { lock: true }),
  async perform(at, { dossierId, stepId, title, memberId, dueOn, visibility }, work) {
    const step = stepOf(at.steps, stepId);
    if (isRefusal(step)) return step;
    const unassigned = await refusalToAssign(work, memberId);
    if (unassigned) return unassigned;
    const seen = seenBy(step, visibility, work.language);
    if (isRefusal(seen)) return seen;
    const edited: Step = {
      ...seen,
      title: title === undefined ? step.title : title,
      memberId: memberId === undefined ? step.memberId : memberId,
      pinnedOn: dueOn === undefined ? step.pinnedOn : dueOn,
    };
    const [before, now] = differences(step, edited);
    if (Object.keys(before).length === 0) return { result: { before }, facts: [] };
    const steps = at.steps.map((one) => (one.id === stepId ? edited : one));
    await saveSteps(work, dossierId, at.plan, { ...at, before: at.steps, after: steps });
    const details: Record<string, Json> = { name: titleOf(edited), before, now };
    return {
      result: { before },
      facts: [{ dossierId, kind: "plan.step-edited", subject: `step:${stepId}`, details }],
    };
  },
});

const editedOf = ({ title, memberId, pinnedOn, content }: Step) => ({
  title,
  memberId,
  dueOn: pinnedOn,
  visibility: content.visibility,
});

/** What differs between a step and the same one edited: what it was, and what it is. */
function differences(step: Step, edited: Step) {
  const [was, is] = [editedOf(step), editedOf(edited)];
  const differs = (name: string) => was[name as keyof typeof was] !== is[name as keyof typeof is];
  const only = (one: typeof was): Partial<typeof was> =>
    Object.fromEntries(Object.entries(one).filter(([name]) => differs(name)));
  return [only(was), only(is)] as const;
}

function stepOf(steps: readonly Step[], stepId: string): Step | Refusal {
  return steps.find(({ id }) => id === stepId) ?? refuse("plan.step-not-found");
}
