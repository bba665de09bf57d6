import { type Kysely, sql } from "kysely";
import { z } from "zod";
import { directions } from "#core/dossier/dossier.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { Both } from "#core/plan/fields.ts";
import type { Candidate } from "#core/plan/next-best.ts";
import { blockers, stepStates } from "#core/plan/step.ts";
import { phases, sides } from "#core/playbook/playbook.ts";
import type { Database } from "#platform/db/schema.ts";

/** An open step beside those of other dossiers. */
export const DueStepShown = z.object({
  stepId: Id,
  dossierId: Id,
  dossier: z.string().meta({ description: "The name of the dossier" }),
  direction: z.enum(directions),
  endOn: Day.nullable(),
  phase: z.enum(phases),
  side: z.enum(sides),
  title: Both,
  memberId: Id.nullable(),
  state: z.enum(stepStates),
  stateOn: Day.nullable().meta({ description: "Since when it is so" }),
  blockedBy: z.enum(blockers).nullable(),
  dueOn: Day.nullable(),
  startBy: Day.nullable(),
  readyOn: Day.nullable(),
  blocks: z.number().int(),
  waitDays: z.number().int(),
  pinned: z.boolean().meta({ description: "Whether a person fixed its day" }),
});
export type DueStep = z.infer<typeof DueStepShown>;

export const exampleDueStep: DueStep = {
  stepId: exampleStep.id,
  dossierId: exampleDossierId,
  dossier: "Boulangerie Aubin",
  direction: "client",
  endOn: "2026-12-14",
  phase: "autonomy",
  side: "us",
  title: exampleStep.title,
  memberId: null,
  state: "to-do",
  stateOn: null,
  blockedBy: null,
  dueOn: "2026-12-07",
  startBy: "2026-12-07",
  readyOn: "2026-11-02",
  blocks: 4,
  waitDays: 7,
  pinned: false,
};

/**
 * Open steps of the dossiers under way, what is chosen by alone; the caller narrows, orders and limits them.
 * What an index is narrowed by is written into the text of the question: for a value that comes with it, PostgreSQL
 * does not know that the index serves, and reads every step.
 */
export function openStepDays(db: Kysely<Database>, agencyId: string) {
  return db
    .selectFrom("step as s")
    .select([
      "s.id as stepId",
      "s.dossier_id as dossierId",
      "s.side",
      "s.state",
      "s.state_on as stateOn",
      "s.due_on as dueOn",
      "s.start_by as startBy",
      "s.ready_on as readyOn",
      "s.blocks",
      "s.wait_days as waitDays",
      "s.pinned_on as pinnedOn",
      "s.due_sort as dueSort",
    ])
    .where("s.agency_id", "=", agencyId)
    .where("s.is_open", "=", sql.lit(true));
}

export type OpenStepDays = Awaited<ReturnType<ReturnType<typeof openStepDays>["execute"]>>[number];

/** The same with all that is shown of each. */
export function openSteps(db: Kysely<Database>, agencyId: string) {
  return openStepDays(db, agencyId)
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.agency_id", "=", "s.agency_id").onRef("d.id", "=", "s.dossier_id"),
    )
    .select([
      "d.name as dossier",
      "d.direction",
      "d.end_on as endOn",
      "s.phase",
      "s.named",
      "s.title",
      "s.member_id as memberId",
      "s.blocked_by as blockedBy",
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof openSteps>["execute"]>>[number];

/** A row as every door shows it: by the name that a member gave it, else its playbook's. */
export function dueStepOf({ named, title, pinnedOn, dueSort: _, ...row }: Row): DueStep {
  return { ...row, pinned: pinnedOn !== null, title: title === null ? named : { fr: title, en: title } };
}

/** The same as the next action is chosen among; beside steps of other dossiers, none has a position. */
export function candidateOfRow(row: OpenStepDays): Candidate {
  const { stepId, side, state, stateOn, dueOn, startBy, readyOn, blocks, waitDays } = row;
  const blockedSince = state === "blocked" ? stateOn : null;
  return { id: stepId, side, state, blockedSince, dueOn, startBy, readyOn, blocks, waitDays, position: 0 };
}
