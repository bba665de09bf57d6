import { sql } from "kysely";
import { z } from "zod";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtOnce, type RowOf } from "#core/kernel/built-once.ts";
import { Day } from "#core/kernel/ids.ts";
import type { Work } from "#core/kernel/operation.ts";
import { Both, NextShown } from "#core/plan/fields.ts";
import { nextBest } from "#core/plan/next-best.ts";
import { blockers } from "#core/plan/step.ts";
import { sides } from "#core/playbook/playbook.ts";
import { candidateOfRow, dueStepOf, openSteps } from "./due-rows.ts";

/** How many of the next actions an overview shows: the plan has them all. */
const shown = 3;

/** A next action with what is told of its step. */
export const NextStepShown = NextShown.extend({
  title: Both,
  side: z.enum(sides),
  blockedBy: z.enum(blockers).nullable(),
  dueOn: Day.nullable(),
});

/** The questions of where the plan of a dossier stands: what can be acted on, and how many steps are in which state. */
export const selectStanding = ({ tx, actor }: Work, dossierId: string) => {
  const of = { agencyId: ownAgency(actor), dossierId };
  return { ready: selectReady(tx, of), counted: selectCounted(tx, of) };
};

type OfDossier = { readonly agencyId: string; readonly dossierId: string };

const selectReady = builtOnce((db, { agencyId, dossierId }: OfDossier) =>
  openSteps(db, agencyId)
    .select("s.position")
    .where("s.dossier_id", "=", dossierId)
    .where(({ or, eb }) => or([eb("s.state", "=", sql.lit("blocked")), eb("s.ready_on", "is not", null)])),
);

const selectCounted = builtOnce((db, { agencyId, dossierId }: OfDossier) =>
  db
    .selectFrom("step")
    .select(["phase", "state", sql<number>`count(*) /* of one dossier */`.as("steps")])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("included", "=", true)
    .where("removed_at", "is", null)
    .groupBy(["phase", "state"]),
);

type Ready = readonly RowOf<typeof selectReady>[];
/** What to do next in a dossier, the most pressing first, as its plan orders it. */
export function nextSteps(ready: Ready, today: string): readonly z.infer<typeof NextStepShown>[] {
  const steps = new Map(ready.map(({ position: _, ...row }) => [row.stepId, dueStepOf(row)]));
  const candidates = ready.map((row) => ({ ...candidateOfRow(row), position: row.position }));
  return nextBest(candidates, today)
    .slice(0, shown)
    .flatMap(({ id, ...next }) => {
      const step = steps.get(id);
      if (!step) return [];
      const { title, side, blockedBy, dueOn } = step;
      return [{ stepId: id, ...next, title, side, blockedBy, dueOn }];
    });
}
