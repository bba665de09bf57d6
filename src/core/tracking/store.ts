import { sql } from "kysely";
import { agencyOf } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Database } from "#platform/db/schema.ts";
import { countsOf } from "./drops.ts";
import type { ImportedSource } from "./ports.ts";

/** The dossier that an import belongs to. */
export type Place = { readonly agencyId: string; readonly dossierId: string };

/** The source with this key, made when it is new, locked until the commit. */
export async function lockSource(
  { tx, newId }: Work,
  { agencyId, dossierId }: Place,
  source: ImportedSource,
): Promise<{ readonly id: string; readonly currentSnapshotId: string | null }> {
  const row = await tx
    .insertInto("source")
    .values({
      agency_id: agencyId,
      dossier_id: dossierId,
      id: newId(),
      source_key: source.sourceKey,
      kind: source.kind,
      name: source.name ?? null,
      home: null,
      current_snapshot_id: null,
    })
    .onConflict((on) =>
      on.columns(["agency_id", "dossier_id", "source_key"]).doUpdateSet({ name: source.name ?? null }),
    )
    .returning(["id", "current_snapshot_id as currentSnapshotId"])
    .executeTakeFirstOrThrow();
  return row;
}

/** The ids that the tool gives to the work items of a snapshot. */
export async function itemIdsOf(tx: Work["tx"], place: Place, snapshotId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom("tracking_record")
    .select(sql<string>`data->>'externalId'`.as("externalId"))
    .where("agency_id", "=", place.agencyId)
    .where("dossier_id", "=", place.dossierId)
    .where("snapshot_id", "=", snapshotId)
    .where("kind", "=", "work-item")
    .execute();
  return new Set(rows.map((row) => row.externalId));
}

/** Writes what one export says as a snapshot, and makes it the source's current one. */
export async function saveSnapshot(
  work: Work,
  place: Place,
  importId: string,
  sourceId: string,
  source: ImportedSource,
): Promise<void> {
  const { tx, newId } = work;
  const id = newId();
  await tx
    .insertInto("snapshot")
    .values({
      agency_id: place.agencyId,
      dossier_id: place.dossierId,
      id,
      import_id: importId,
      source_id: sourceId,
      file: source.file,
      exported_at: source.exportedAt ?? null,
      counts: JSON.stringify(countsOf(source)),
      warnings: JSON.stringify(source.warnings),
    })
    .execute();
  await saveRecords(tx, place, id, "work-item", source.workItems);
  await saveRecords(tx, place, id, "decision", source.decisions);
  await saveRecords(tx, place, id, "stakeholder", source.stakeholders);
  await saveRecords(tx, place, id, "action", source.actions);
  await saveRecords(tx, place, id, "performance", source.performance);
  await saveRecords(tx, place, id, "kept", source.kept);
  await saveCurrent(tx, place, sourceId, id);
}

const rowsAtOnce = 5_000;

async function saveRecords(
  tx: Work["tx"],
  { agencyId, dossierId }: Place,
  snapshotId: string,
  kind: Database["tracking_record"]["kind"],
  records: readonly object[],
): Promise<void> {
  for (let start = 0; start < records.length; start += rowsAtOnce) {
    const some = records.slice(start, start + rowsAtOnce);
    const states = some.map((record) => ("state" in record ? String(record.state) : null));
    await sql`
      insert into tracking_record (agency_id, dossier_id, snapshot_id, kind, position, state, data)
      select ${agencyId}, ${dossierId}, ${snapshotId}, ${kind}, position, state, data
      from unnest(${some.map((_, at) => start + at)}::int[], ${states}::text[],
        ${some.map((record) => withoutNul(JSON.stringify(record)))}::jsonb[]) as r (position, state, data)`.execute(
      tx,
    );
  }
}

/** JSONB keeps no U+0000, which exports made by machines sometimes hold. */
const withoutNul = (json: string) => json.replaceAll("\\u0000", "�");

export async function saveCurrent(
  tx: Work["tx"],
  place: Place,
  sourceId: string,
  snapshotId: string | null,
): Promise<void> {
  await tx
    .updateTable("source")
    .set({ current_snapshot_id: snapshotId })
    .where("agency_id", "=", place.agencyId)
    .where("dossier_id", "=", place.dossierId)
    .where("id", "=", sourceId)
    .execute();
}

/** The place of a dossier that the actor may see; the caller has loaded the dossier. */
export const placeOf = ({ actor }: Work, dossierId: string): Place => ({
  agencyId: agencyOf(actor) ?? "",
  dossierId,
});
