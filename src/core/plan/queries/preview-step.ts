import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { CriticalShown, MoveShown } from "#core/plan/fields.ts";
import { movedStep } from "#core/plan/moved.ts";
import { movesShown } from "#core/plan/shown.ts";
import { planAtHand } from "#core/plan/store.ts";

/** What another day for one step would make of its plan, before anything is kept: the ripple of a drag. */
export const previewStep = query({
  name: "plan.preview-step",
  summary: "Shows what another day for a step makes of its plan, as plan.edit-step would save it.",
  permission: "plan.read",
  input: z.object({
    dossierId: Id,
    stepId: Id,
    dueOn: Day.nullable().meta({ description: "null lets the plan compute it again" }),
  }),
  output: z.object({
    stepId: Id,
    moves: z
      .array(MoveShown)
      .readonly()
      .meta({ description: "The steps whose day moves, and those that become late by it" }),
    critical: CriticalShown,
  }),
  refusals: ["dossier.not-found", "plan.none", "agency.not-found", "plan.step-not-found"],
  example: {
    input: { dossierId: exampleDossierId, stepId: exampleStep.id, dueOn: "2026-12-04" },
    output: {
      stepId: exampleStep.id,
      moves: [
        {
          stepId: exampleStep.id,
          title: exampleStep.title,
          from: "2026-12-07",
          to: "2026-12-04",
          days: -3,
          what: "moves",
          because: null,
          becomesLate: false,
          verdict: { is: "in-time", days: 6 },
        },
      ],
      critical: { steps: [exampleStep.key], effectOn: "2026-12-05" },
    },
  },
  async read({ dossierId, stepId, dueOn }, work) {
    const at = await planAtHand(work, dossierId, { lock: false });
    if (isRefusal(at)) return at;
    const step = at.steps.find(({ id }) => id === stepId);
    if (!step) return refuse("plan.step-not-found");
    const { moves, schedule } = movedStep(at, step, dueOn, at);
    const ripple = moves.filter(({ what, becomesLate }) => what === "moves" || becomesLate);
    return { stepId, moves: movesShown(ripple, at.steps, schedule), critical: schedule.critical };
  },
});
