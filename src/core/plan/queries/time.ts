import { sql } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Spent } from "#core/plan/shown.ts";
import type { TimeSpent } from "#core/plan/time.ts";

/** What was spent on a dossier, day by day. */
export async function timeOfDossier({ tx, actor }: Work, dossierId: string): Promise<readonly TimeSpent[]> {
  const rows = await tx
    .selectFrom("time_entry")
    .select(["spent_on as on", ({ fn }) => fn.sum<number | null>("minutes").as("minutes")])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("removed_at", "is", null)
    .where("minutes", "is not", null)
    .groupBy("spent_on")
    .execute();
  return rows.map(({ on, minutes }) => ({ on, minutes: Number(minutes) }));
}

/** What was spent on each step of a dossier, and how often it was commented; steps of neither are not there. */
export async function spentBySteps(
  { tx, actor }: Work,
  dossierId: string,
): Promise<ReadonlyMap<string, Spent>> {
  const agencyId = ownAgency(actor);
  const { rows } = await sql<{ id: string; minutes: number; notes: number }>`
    select step_id as id, sum(minutes) as minutes, sum(notes) as notes from (
      select step_id, minutes, 0 as notes from time_entry
      where agency_id = ${agencyId} and dossier_id = ${dossierId} and step_id is not null and removed_at is null
      union all
      select step_id, 0, 1 from step_note where agency_id = ${agencyId} and dossier_id = ${dossierId}
    ) as one group by step_id`.execute(tx);
  return new Map(
    rows.map(({ id, minutes, notes }) => [id, { minutes: Number(minutes), notes: Number(notes) }]),
  );
}
