import { sql } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Look, Work } from "#core/kernel/operation.ts";
import { fitJson, fitText } from "#core/kernel/unfit.ts";
import { countsOf, recordsOf } from "./drops.ts";
import { projectSource } from "./entries.ts";
import { headerShape } from "./mapping.ts";
import type { ColumnMapping, ImportedSource, ReadOptions } from "./ports.ts";
import type { RecordKind } from "./records.ts";

/** The dossier that an import belongs to. */
export type Place = { readonly agencyId: string; readonly dossierId: string };

/** The place of a dossier that the actor may see; the caller has loaded the dossier. */
export const placeOf = ({ actor }: Work, dossierId: string): Place => ({
  agencyId: ownAgency(actor),
  dossierId,
});

/** The source with this key, made when it is new; the caller has locked the dossier. */
export async function findOrMakeSource(
  work: Work,
  { agencyId, dossierId }: Place,
  source: ImportedSource,
): Promise<{ readonly id: string; readonly current: SaidBefore | null }> {
  const { tx, newId, ports } = work;
  const known = await findSource(work, { agencyId, dossierId }, source.sourceKey);
  if (known) {
    const { id, currentSnapshotId } = known;
    const current = currentSnapshotId && (await loadSaid(tx, { agencyId, dossierId }, currentSnapshotId));
    return { id, current: current || null };
  }
  const id = newId();
  await tx
    .insertInto("source")
    .values({
      agency_id: agencyId,
      dossier_id: dossierId,
      id,
      source_key: keyToKeep(source.sourceKey, ports.vault.sha256),
      kind: source.kind,
      home: null,
      current_snapshot_id: null,
    })
    .execute();
  return { id, current: null };
}

/** The source with this key, when the dossier knows it. */
export async function findSource({ tx, ports }: Work, { agencyId, dossierId }: Place, sourceKey: string) {
  return tx
    .selectFrom("source")
    .select(["id", "current_snapshot_id as currentSnapshotId"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("source_key", "=", keyToKeep(sourceKey, ports.vault.sha256))
    .executeTakeFirst();
}

/** What a source said so far: when it was exported, and the ids that its tool gives to the work items. */
export type SaidBefore = { readonly exportedAt: string | null; readonly itemIds: ReadonlySet<string> };

/** An index holds no text of several pages: a longer key keeps its beginning and the hash of the whole. */
function keyToKeep(sourceKey: string, sha256: (text: string) => string): string {
  const longest = 300;
  const key = fitText(sourceKey);
  return key.length <= longest ? key : fitText(`${key.slice(0, longest)}…${sha256(key)}`);
}

async function loadSaid(tx: Work["tx"], place: Place, snapshotId: string): Promise<SaidBefore> {
  const { exportedAt } = await tx
    .selectFrom("snapshot")
    .select("exported_at as exportedAt")
    .where("agency_id", "=", place.agencyId)
    .where("dossier_id", "=", place.dossierId)
    .where("id", "=", snapshotId)
    .executeTakeFirstOrThrow();
  const rows = await tx
    .selectFrom("tracking_record")
    .select(sql<string>`data->>'externalId'`.as("externalId"))
    .where("agency_id", "=", place.agencyId)
    .where("dossier_id", "=", place.dossierId)
    .where("snapshot_id", "=", snapshotId)
    .where("kind", "=", "work-item")
    .execute();
  return { exportedAt, itemIds: new Set(rows.map((row) => row.externalId)) };
}

/** Writes what one export says as the source's next snapshot, and makes it the current one; gives its id. */
export async function saveSnapshot(
  work: Work,
  place: Place,
  importId: string,
  sourceId: string,
  source: ImportedSource,
  saved: (records: number) => void,
): Promise<string> {
  const { tx, newId } = work;
  const id = newId();
  const before = await tx
    .selectFrom("snapshot")
    .select("version")
    .where("agency_id", "=", place.agencyId)
    .where("dossier_id", "=", place.dossierId)
    .where("source_id", "=", sourceId)
    .orderBy("version", "desc")
    .limit(1)
    .executeTakeFirst();
  await tx
    .insertInto("snapshot")
    .values({
      agency_id: place.agencyId,
      dossier_id: place.dossierId,
      id,
      import_id: importId,
      source_id: sourceId,
      version: (before?.version ?? 0) + 1,
      name: source.name === undefined ? null : fitText(source.name),
      file: fitText(source.file),
      exported_at: source.exportedAt ?? null,
      counts: JSON.stringify(countsOf(source)),
      warnings: fitJson(source.warnings),
    })
    .execute();
  for (const [kind, records] of recordsOf(source)) await saveRecords(tx, place, id, kind, records, saved);
  await saveCurrent(work, place, sourceId, id);
  return id;
}

/** About how much text goes to the database at once. */
const charactersAtOnce = 2_000_000;

async function saveRecords(
  tx: Work["tx"],
  { agencyId, dossierId }: Place,
  snapshotId: string,
  kind: RecordKind,
  records: readonly object[],
  saved: (records: number) => void,
): Promise<void> {
  let position = 0;
  let batch: string[] = [];
  const flush = async () => {
    const rows = `[${batch.join()}]`;
    await sql`
      insert into tracking_record (agency_id, dossier_id, snapshot_id, kind, position, state, data)
      select ${agencyId}, ${dossierId}, ${snapshotId}, ${kind}, ${position} + at - 1, data->>'state', data
      from jsonb_array_elements(${rows}::jsonb) with ordinality as r (data, at)`.execute(tx);
    position += batch.length;
    saved(batch.length);
    batch = [];
  };
  let characters = 0;
  for (const record of records) {
    const json = fitJson(record);
    characters += json.length;
    batch.push(json);
    if (characters > charactersAtOnce) {
      await flush();
      characters = 0;
    }
  }
  if (batch.length > 0) await flush();
}

/** Makes a snapshot the one that its source says, and its entries say the same. */
export async function saveCurrent(
  work: Work,
  place: Place,
  sourceId: string,
  snapshotId: string | null,
): Promise<void> {
  await work.tx
    .updateTable("source")
    .set({ current_snapshot_id: snapshotId })
    .where("agency_id", "=", place.agencyId)
    .where("dossier_id", "=", place.dossierId)
    .where("id", "=", sourceId)
    .execute();
  await projectSource(work, place, sourceId, snapshotId);
}

/** The mappings that an agency has saved, by the shape of the header that they are for. */
export async function loadMappings({ tx, actor }: Work): Promise<ReadonlyMap<string, ColumnMapping>> {
  const rows = await tx
    .selectFrom("column_mapping")
    .select(["header_key as shape", "mapping"])
    .where("agency_id", "=", ownAgency(actor))
    .execute();
  return new Map(rows.map(({ shape, mapping }) => [shape, mapping]));
}

/** By which tables are read when nobody says anything of them now. */
export async function savedMappings(look: Look): Promise<Pick<ReadOptions, "mappingFor">> {
  const saved = await look(loadMappings);
  return { mappingFor: (columns) => saved.get(headerShape(columns)) };
}

/** Keeps a mapping for the next table with these columns, in the place of the one before. */
export async function saveColumnMapping(
  { tx, actor, now }: Work,
  columns: readonly string[],
  mapping: ColumnMapping,
): Promise<void> {
  const saved = { mapping: fitJson(mapping), saved_at: now.toString() };
  await tx
    .insertInto("column_mapping")
    .values({ agency_id: ownAgency(actor), header_key: fitText(headerShape(columns)), ...saved })
    .onConflict((on) => on.columns(["agency_id", "header_key"]).doUpdateSet(saved))
    .execute();
}
