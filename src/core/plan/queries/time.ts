import { sql } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
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

/** What was spent on each step of a dossier, and how often it was commented. */
export async function spentBySteps({ tx, actor }: Work, dossierId: string) {
  const agencyId = ownAgency(actor);
  const { rows } = await sql<{ id: string; minutes: number; notes: number }>`
    select s.id,
      (select coalesce(sum(t.minutes), 0) from time_entry t where t.agency_id = s.agency_id
        and t.dossier_id = s.dossier_id and t.step_id = s.id and t.removed_at is null) as minutes,
      (select count(*) /* of one dossier */ from step_note n where n.agency_id = s.agency_id
        and n.dossier_id = s.dossier_id and n.step_id = s.id) as notes
    from step s where s.agency_id = ${agencyId} and s.dossier_id = ${dossierId} and s.removed_at is null`.execute(
    tx,
  );
  return new Map(rows.map(({ id, ...spent }) => [id, { ...spent, minutes: Number(spent.minutes) }]));
}
