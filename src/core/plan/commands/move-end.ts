import { z } from "zod";
import { saveDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { Months } from "#core/plan/fields.ts";
import { movedPlan } from "#core/plan/moved.ts";
import { saveSteps } from "#core/plan/step-store.ts";
import { planAtHand, saveBasis } from "#core/plan/store.ts";

const strategic = z.boolean().nullable().meta({ description: "Whether the steps of a transition are in" });

/** A member moves the end, or begins a transition, and the plan with it: as `plan.preview-move` showed it. */
export const moveEnd = command({
  name: "plan.move-end",
  summary: "Moves the end of a dossier and its plan with it; with neither an end nor months, plans anew.",
  permission: "plan.write",
  input: z.object({ dossierId: Id, endOn: Day.optional(), months: Months.optional() }),
  output: z.object({
    endOn: Day.nullable(),
    strategic,
    moved: z.number().int(),
    before: z
      .object({ endOn: Day.nullable(), strategic })
      .meta({ description: "What the dossier said, as dossier.edit takes it back" }),
  }),
  refusals: ["dossier.not-found", "plan.none", "agency.not-found", "plan.which-end", "plan.no-end"],
  example: {
    input: { dossierId: exampleDossierId, endOn: "2027-03-14" },
    output: {
      endOn: "2027-03-14",
      strategic: null,
      moved: 31,
      before: { endOn: "2026-12-14", strategic: null },
    },
  },
  load: ({ dossierId }, work) => planAtHand(work, dossierId, { lock: true }),
  async perform(at, { dossierId, endOn, months }, work) {
    const moved = movedPlan(at, { endOn, months }, at);
    if (isRefusal(moved)) return moved;
    const { changed, basis, steps, moves } = moved;
    const plan = { ...at.plan, basis };
    const updatedAt = work.now.toString({ smallestUnit: "millisecond" });
    const isEdited = Object.keys(changed).length > 0;
    if (isEdited) await saveDossier(work.tx, ownAgency(work.actor), { ...moved.dossier, updatedAt });
    await saveBasis(work, dossierId, plan);
    await saveSteps(work, dossierId, plan, { ...at, before: at.steps, after: steps });
    const count = moves.filter(({ what }) => what !== "stays" && what !== "cannot-move").length;
    const details = { to: basis.endOn ?? "", moved: count, months: months ?? null };
    return {
      result: {
        endOn: basis.endOn,
        strategic: basis.strategic,
        moved: count,
        before: { endOn: at.dossier.endOn, strategic: at.dossier.strategic },
      },
      facts: [
        ...(isEdited
          ? [
              {
                dossierId,
                kind: "dossier.edited" as const,
                subject: `dossier:${dossierId}`,
                details: changed,
              },
            ]
          : []),
        { dossierId, kind: "plan.end-moved" as const, subject: `plan:${plan.id}`, details },
      ],
    };
  },
});
