import { sql } from "kysely";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { fitText } from "#core/kernel/unfit.ts";
import { internalItems } from "#core/tracking/left-inside.ts";
import type { CarriedFile } from "#core/tracking/ports.ts";
import { type Content, placeOfKey } from "./file.ts";
import { pathOf, placeInFolder } from "./names.ts";
import { presentFiles, shownColumns } from "./present-files.ts";
import type { PutAway } from "./put-away.ts";

type Tx = Work["tx"];
export type Place = { readonly agencyId: string; readonly dossierId: string };

/** The content that each carried file has. */
export type ContentIds = ReadonlyMap<CarriedFile, string>;

/** The hashes of what a dossier keeps already. */
export async function knownHashes(tx: Tx, place: Place): Promise<ReadonlySet<string>> {
  const rows = await contentsOf(tx, place).select("sha256").execute();
  return new Set(rows.map((row) => row.sha256));
}

function contentsOf(tx: Tx, { agencyId, dossierId }: Place) {
  return tx.selectFrom("file_content").where("agency_id", "=", agencyId).where("dossier_id", "=", dossierId);
}

/** Rows written by one statement. */
const rowsAtOnce = 1_000;
/** Half of the day after which a content without a row is taken for forgotten. */
const longest = Temporal.Duration.from({ hours: 12 });

/**
 * Writes the contents that were put away, and tells which one each file has; the caller has locked
 * the dossier. A content that another import wrote in the meantime is used, and ours forgotten.
 */
export async function saveContents<File>(
  work: Work,
  place: Place,
  { at, contents, hashes }: PutAway<File>,
): Promise<ReadonlyMap<File, string> | Refusal> {
  const { tx, now, newId, ports } = work;
  if (Temporal.Duration.compare(now.since(at), longest) > 0) return refuse("request.busy");
  const wrappedKey = await loadDossierKey(tx, place);
  if (!wrappedKey) return refuse("dossier.not-found");
  const known = await contentsOf(tx, place)
    .select(["id", "sha256"])
    .where(sql<boolean>`sha256 = any (${[...new Set(hashes.values())]})`)
    .execute();
  const ids = new Map(known.map(({ id, sha256 }) => [sha256, id]));
  const rows = contents
    .filter(({ sha256 }) => !ids.has(sha256))
    .map(({ key, sealedBytes, ...content }) => {
      const id = newId();
      ids.set(content.sha256, id);
      return {
        agency_id: place.agencyId,
        dossier_id: place.dossierId,
        id,
        ...content,
        sealed_bytes: sealedBytes,
        sealed_key: ports.vault.seal(wrappedKey, key, placeOfKey(place, { ...content, id })),
        stored_at: now.toString(),
      };
    });
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insertInto("file_content")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
  return new Map([...hashes].map(([file, sha256]) => [file, ids.get(sha256) ?? ""]));
}

/** Writes the files that an export carried, in its order; what people said of the same files before stays. */
export async function saveFiles(
  work: Work,
  { agencyId, dossierId, snapshotId }: Place & { readonly snapshotId: string },
  files: readonly CarriedFile[],
  contentIds: ContentIds,
): Promise<void> {
  const { tx, newId } = work;
  const added = addedNow(work);
  const rows = files.map((file, position) => {
    const path = fitText(file.path);
    return {
      agency_id: agencyId,
      dossier_id: dossierId,
      id: newId(),
      snapshot_id: snapshotId,
      position,
      path,
      ...placeInFolder(path),
      content_id: contentIds.get(file) ?? "",
      work_item: file.workItemExternalId === undefined ? null : fitText(file.workItemExternalId),
      ...added,
    };
  });
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insertInto("file")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
  if (rows.length > 0) await takeOverEdits(tx, { agencyId, dossierId }, snapshotId);
}

/** When and by whom a file comes: to the millisecond, as a page of a list tells it again. */
export const addedNow = ({ now, actor }: Work) => ({
  added_at: now.round("millisecond").toString(),
  added_by: actorReference(actor),
});

/** A file that an earlier export of the source carried too keeps its folder, name, tags and visibility. */
async function takeOverEdits(tx: Tx, { agencyId, dossierId }: Place, snapshotId: string): Promise<void> {
  await sql`
    with edited as (
      select distinct on (o.path) o.path, o.folder, o.name, o.tags, o.visibility, o.edited_at, o.removed_at
      from file o
      join snapshot n on n.agency_id = o.agency_id and n.dossier_id = o.dossier_id and n.id = o.snapshot_id
      join snapshot mine on mine.agency_id = o.agency_id and mine.dossier_id = o.dossier_id
        and mine.id = ${snapshotId} and mine.source_id = n.source_id
      where o.agency_id = ${agencyId} and o.dossier_id = ${dossierId} and o.edited_at is not null
        and o.snapshot_id is not null
      order by o.path, o.edited_at desc
    )
    update file f set folder = e.folder, name = e.name, tags = e.tags, visibility = e.visibility,
      edited_at = e.edited_at, removed_at = e.removed_at
    from edited e
    where f.agency_id = ${agencyId} and f.dossier_id = ${dossierId} and f.snapshot_id = ${snapshotId}
      and f.path = e.path`.execute(tx);
}

/** The key of a dossier, wrapped; undefined once the dossier was erased. */
export async function loadDossierKey(
  tx: Tx,
  { agencyId, dossierId }: Place,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom("dossier")
    .select("wrapped_key as key")
    .where("agency_id", "=", agencyId)
    .where("id", "=", dossierId)
    .executeTakeFirst();
  return row?.key ?? undefined;
}

/** A file that is there, as lists show it. */
export async function findShown(tx: Tx, place: Place, fileId: string) {
  return presentFiles(tx, place)
    .select(shownColumns)
    .where("f.id", "=", fileId)
    .where("f.removed_at", "is", null)
    .executeTakeFirst();
}

/** A file as it is found by its id, with the key that opens its content, sealed. */
export type FoundFile = Content & { readonly name: string; readonly sealedKey: Uint8Array };

/** The file of a dossier with this id, unless it was removed or no newest export carries it. */
export async function findFile(tx: Tx, place: Place, fileId: string): Promise<FoundFile | undefined> {
  return presentFiles(tx, place)
    .select(["f.name", "c.id", "c.place", "c.bytes", "c.sha256"])
    .select(["c.sealed_bytes as sealedBytes", "c.sealed_key as sealedKey"])
    .where("f.id", "=", fileId)
    .where("f.removed_at", "is", null)
    .executeTakeFirst();
}

/** What a file that was named as evidence is called, and the hash of what it holds; null once that is forgotten. */
export type NamedFile = {
  readonly name: string;
  readonly sha256: string | null;
  readonly isRemoved: boolean;
};

/** Files of a dossier by their ids, also those that were removed since they were named. */
export async function namedFiles(
  { tx, actor }: Work,
  dossierId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedFile>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("file as f")
    .leftJoin("file_content as c", (on) =>
      on
        .onRef("c.agency_id", "=", "f.agency_id")
        .onRef("c.dossier_id", "=", "f.dossier_id")
        .onRef("c.id", "=", "f.content_id"),
    )
    .select(["f.id", "f.name", "c.sha256", "f.removed_at as removedAt"])
    .where("f.agency_id", "=", ownAgency(actor))
    .where("f.dossier_id", "=", dossierId)
    .where(sql<boolean>`f.id = any (${ids}::uuid[])`)
    .execute();
  return new Map(
    rows.map(({ id, removedAt, ...file }) => [id, { ...file, isRemoved: removedAt !== null }] as const),
  );
}

/** A file that goes into the pack, with what opens its content: see `placeOfKey` and `loadDossierKey`. */
export type SharedFile = {
  readonly id: string;
  /** Its folder and name, as people see it; two files may have one. */
  readonly path: string;
  readonly tags: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
  readonly place: string;
  readonly contentId: string;
  readonly sealedKey: Uint8Array;
  /** The source whose export carried it; null for an uploaded one. */
  readonly sourceId: string | null;
  /** The id, in its tool, of the work item that it belongs to. */
  readonly workItemExternalId: string | null;
};

/** Whether the work item that a file belongs to stays inside the agency: the file stays with it. */
const ofInternalItem = (place: Place) => sql<boolean>`(s.id is not null and f.work_item is not null
  and (s.id, left(f.work_item, 300)) in ${internalItems(place)})`;

/**
 * The files that the client may have, folder by folder; internal and removed ones are not among them,
 * nor those of internal work items.
 */
export async function sharedFiles({ tx, actor }: Work, dossierId: string): Promise<readonly SharedFile[]> {
  const place = { agencyId: ownAgency(actor), dossierId };
  const rows = await presentFiles(tx, place)
    .select(["f.id", "f.folder", "f.name", "f.tags", "c.bytes", "c.sha256", "c.place"])
    .select(["c.id as contentId", "c.sealed_key as sealedKey"])
    .select(["s.id as sourceId", "f.work_item as workItemExternalId"])
    .where("f.removed_at", "is", null)
    .where("f.visibility", "=", "shared")
    .where(sql<boolean>`not ${ofInternalItem(place)}`)
    .orderBy("f.in_order")
    .orderBy("f.id")
    .execute();
  return rows.map(({ folder, name, ...file }) => ({ ...file, path: pathOf({ folder, name }) }));
}

/** A file that stays inside the agency, by its own word or with the work item that it belongs to. */
export type InternalFile = { readonly path: string; readonly why: "internal" | "of-internal-item" };

/** The files that stay inside the agency: what a pack says it leaves out. */
export async function internalFiles(
  { tx, actor }: Work,
  dossierId: string,
): Promise<readonly InternalFile[]> {
  const place = { agencyId: ownAgency(actor), dossierId };
  const rows = await presentFiles(tx, place)
    .select(["f.folder", "f.name", "f.visibility"])
    .where("f.removed_at", "is", null)
    .where((is) => is.or([is("f.visibility", "=", "internal"), ofInternalItem(place)]))
    .orderBy("f.in_order")
    .orderBy("f.id")
    .execute();
  return rows.map(({ visibility, ...file }) => ({
    path: pathOf(file),
    why: visibility === "internal" ? "internal" : "of-internal-item",
  }));
}

/** What the exports called the files that people keep inside: a shared work item may still list them by name. */
export async function hiddenNames({ tx, actor }: Work, dossierId: string): Promise<readonly HiddenName[]> {
  const rows = await presentFiles(tx, { agencyId: ownAgency(actor), dossierId })
    .select(["f.path", "s.id as sourceId", "f.work_item as workItemExternalId"])
    .where("f.removed_at", "is", null)
    .where("f.visibility", "=", "internal")
    .where("s.id", "is not", null)
    .execute();
  return rows.map(({ path, ...of }) => ({ ...of, name: path.slice(path.lastIndexOf("/") + 1) }));
}

/** The name of an internal file as its export gave it, without folders. */
export type HiddenName = {
  readonly name: string;
  readonly sourceId: string | null;
  readonly workItemExternalId: string | null;
};

/** When the store was last tidied for an agency. */
export async function lastCollectedAt(tx: Tx, agencyId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("file_collection")
    .select("collected_at as at")
    .where("agency_id", "=", agencyId)
    .executeTakeFirst();
  return row?.at;
}

export async function saveCollected({ tx, now }: Work, agencyId: string): Promise<void> {
  const collected = { collected_at: now.toString() };
  await tx
    .insertInto("file_collection")
    .values({ agency_id: agencyId, ...collected })
    .onConflict((on) => on.column("agency_id").doUpdateSet(collected))
    .execute();
}
