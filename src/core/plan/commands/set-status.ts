import { z } from "zod";
import { findFile } from "#core/file/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { Remark, StatusShown, statusShown } from "#core/plan/fields.ts";
import { mostSteps, titleOf } from "#core/plan/plan.ts";
import { guardedBy } from "#core/plan/queries/guarded.ts";
import { blockers, stepStates } from "#core/plan/step.ts";
import { saveSteps } from "#core/plan/step-store.ts";
import { planAtHand } from "#core/plan/store.ts";
import { withStatus } from "#core/plan/with-status.ts";

/** A member says where one step stands, or many at once: all of them, or none and why. */
export const setStatus = command({
  name: "plan.set-status",
  summary: "Says where steps stand: to do, doing, blocked by a side, done, not applicable or waived.",
  permission: "plan.write",
  input: z.object({
    dossierId: Id,
    stepIds: z.array(Id).min(1).max(mostSteps),
    to: z.enum(stepStates),
    reason: Remark.optional().meta({ description: "Wanted for not-applicable and waived" }),
    blockedBy: z.enum(blockers).optional().meta({ description: "Wanted for blocked" }),
    evidence: Remark.optional().meta({ description: "What shows that it is done" }),
    fileId: Id.nullable().optional().meta({ description: "A file of the dossier that shows it" }),
    on: Day.optional().meta({ description: "The day; today when left out" }),
  }),
  output: z.object({
    changed: z.number().int(),
    before: z
      .array(z.object({ stepId: Id, status: StatusShown }))
      .meta({ description: "Where each stood, so that it can be taken back" }),
  }),
  refusals: [
    "dossier.not-found",
    "plan.none",
    "agency.not-found",
    "plan.step-not-found",
    "plan.step-left-out",
    "plan.not-yet-day",
    "plan.blocked-by-whom",
    "plan.reason-wanted",
    "plan.evidence-wanted",
    "plan.evidence-not-found",
    "plan.before-first",
    "plan.work-undecided",
    "plan.pack-missing",
    "plan.end-ahead",
  ],
  example: {
    input: {
      dossierId: exampleDossierId,
      stepIds: [exampleStep.id],
      to: "done",
      evidence: "Capture des propriétaires, le 7 décembre",
    },
    output: { changed: 1, before: [{ stepId: exampleStep.id, status: exampleStep.status }] },
  },
  load: ({ dossierId }, work) => planAtHand(work, dossierId, { lock: true }),
  async perform(at, { dossierId, stepIds, ...asked }, work) {
    const { fileId } = asked;
    const place = { agencyId: ownAgency(work.actor), dossierId };
    if (fileId && !(await findFile(work.tx, place, fileId))) return refuse("plan.evidence-not-found");
    // Only who calls a step done is held back.
    const ids = new Set(asked.to === "done" ? stepIds : []);
    const guards = at.steps.filter(({ id }) => ids.has(id)).map(({ content }) => content.guard);
    const guarded = await guardedBy(work, at.dossier, at.today, guards);
    const by = actorReference(work.actor);
    const after = withStatus(at.steps, stepIds, asked, { ...guarded, by, language: work.language });
    if (isRefusal(after)) return after;
    const changed = at.steps.filter((step, index) => after[index] !== step);
    await saveSteps(work, dossierId, at.plan, { ...at, before: at.steps, after });
    const [first] = changed;
    const details = {
      name: first ? titleOf(first) : "",
      count: changed.length,
      to: asked.to,
      reason: asked.reason ?? null,
      evidence: asked.evidence ?? null,
      fileId: fileId ?? null,
      steps: changed.map(({ key }) => key),
    };
    return {
      result: {
        changed: changed.length,
        before: changed.map(({ id, status }) => ({ stepId: id, status: statusShown(status) })),
      },
      facts: [{ dossierId, kind: "plan.status-set", subject: `step:${stepIds[0]}`, details }],
    };
  },
});
