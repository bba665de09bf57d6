import { sql } from "kysely";
import type { Work } from "#core/kernel/operation.ts";
import type { Place } from "./store.ts";

/** The kinds of records that people go on working with: each is an `entry` of its dossier. */
export const entryKinds = ["work-item", "decision", "stakeholder", "action"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Shared: the client may see it. Internal: it never leaves the agency. */
export const visibilities = ["shared", "internal"] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * Makes the entries of a source say what a snapshot of it says; none is left when there is no
 * snapshot. What people corrected, decided and noted stays on each entry, also on those that are no
 * longer said: an undo or a newer export finds it again. The caller has locked the dossier.
 */
export async function projectSource(
  { tx, now }: Work,
  { agencyId, dossierId }: Place,
  sourceId: string,
  snapshotId: string | null,
): Promise<void> {
  // Every entry is stamped with the export that says it. To look for those of no row instead, the
  // planner would read one table through the other: it believes a table empty while it is being filled.
  if (snapshotId !== null) {
    await sql`
      insert into entry (agency_id, dossier_id, id, source_id, kind, external_id, occurrence, position, snapshot_id,
        imported, present, updated_at)
      select agency_id, dossier_id, time_ordered_id(), ${sourceId}, kind, external_id,
        row_number() over (partition by kind, external_id order by position) - 1, position, snapshot_id, data, true,
        ${now.toString()}
      from (
        select *, left(coalesce(data->>'externalId', ''), 300) as external_id from tracking_record
        where agency_id = ${agencyId} and dossier_id = ${dossierId} and snapshot_id = ${snapshotId}
          and kind in ('work-item', 'decision', 'stakeholder', 'action')
      ) as said
      on conflict (agency_id, dossier_id, source_id, kind, external_id, occurrence) do update
      set imported = excluded.imported, position = excluded.position, snapshot_id = excluded.snapshot_id, present = true,
        updated_at = case when entry.present and entry.imported = excluded.imported then entry.updated_at
          else excluded.updated_at end`.execute(tx);
  }
  await tx
    .updateTable("entry")
    .set({ present: false, updated_at: now.toString() })
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("source_id", "=", sourceId)
    .where("snapshot_id", "is distinct from", snapshotId)
    .where("present", "=", sql.lit(true))
    .execute();
}
