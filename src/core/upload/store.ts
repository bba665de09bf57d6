import { sql } from "kysely";
import { loadDossierKey } from "#core/file/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Ports } from "#core/ports.ts";
import { placeOfPartKey, type Room, type Upload } from "./upload.ts";

export type Which = { readonly dossierId: string; readonly uploadId: string };
export type Place = { readonly agencyId: string; readonly dossierId: string };

export const placeOf = ({ actor }: Work, dossierId: string): Place => ({
  agencyId: ownAgency(actor),
  dossierId,
});

export const uploadColumns = [
  "id",
  "dossier_id as dossierId",
  "folder",
  "name",
  "visibility",
  "bytes",
  "received",
  "modified_ms as modifiedMs",
  "begun_at as begunAt",
  "begun_by as begunBy",
  "expires_at as expiresAt",
  "file_id as fileId",
  "already_here as alreadyHereAs",
  "added",
] as const;

function uploadsOf({ tx, actor }: Work, { dossierId, uploadId }: Which) {
  return tx
    .selectFrom("upload")
    .select(uploadColumns)
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", uploadId);
}

/** The upload of the actor's agency; the same refusal whether it is missing, another's or expired. */
export async function loadUpload(work: Work, which: Which): Promise<Upload | Refusal> {
  return unlessGone(work, await uploadsOf(work, which).executeTakeFirst());
}

/** The same, locked until the commit. */
export async function lockUpload(work: Work, which: Which): Promise<Upload | Refusal> {
  return unlessGone(work, await uploadsOf(work, which).forUpdate().executeTakeFirst());
}

function unlessGone({ now }: Work, upload: Upload | undefined): Upload | Refusal {
  const gone = !upload || Temporal.Instant.compare(upload.expiresAt, now) <= 0;
  return gone ? refuse("upload.not-found") : upload;
}

export async function saveNewUpload(work: Work, place: Place, upload: Upload): Promise<void> {
  await work.tx
    .insertInto("upload")
    .values({
      agency_id: place.agencyId,
      dossier_id: place.dossierId,
      id: upload.id,
      folder: upload.folder,
      name: upload.name,
      visibility: upload.visibility,
      bytes: upload.bytes,
      modified_ms: upload.modifiedMs,
      begun_at: upload.begunAt,
      begun_by: upload.begunBy,
      expires_at: upload.expiresAt,
    })
    .execute();
}

/** A part as its row tells it. */
export type Part = {
  readonly start: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly place: string;
  readonly sealedBytes: number;
  readonly sealedKey: Uint8Array;
};

/** The parts of an upload, one after the other. */
export async function loadParts(work: Work, { dossierId, uploadId }: Which): Promise<readonly Part[]> {
  return work.tx
    .selectFrom("upload_part")
    .select(["start", "bytes", "sha256", "place"])
    .select(["sealed_bytes as sealedBytes", "sealed_key as sealedKey"])
    .where("agency_id", "=", ownAgency(work.actor))
    .where("dossier_id", "=", dossierId)
    .where("upload_id", "=", uploadId)
    .orderBy("start")
    .execute();
}

/** How many parts an upload has. */
export async function countParts(work: Work, { dossierId, uploadId }: Which): Promise<number> {
  const counted = await sql<{ count: number }>`
    select count(*) /* of one dossier */::int as count from upload_part
    where agency_id = ${ownAgency(work.actor)} and dossier_id = ${dossierId} and upload_id = ${uploadId}`.execute(
    work.tx,
  );
  return counted.rows[0]?.count ?? 0;
}

export async function savePart(work: Work, which: Which, part: Part, expiresAt: string): Promise<void> {
  const agencyId = ownAgency(work.actor);
  await work.tx
    .insertInto("upload_part")
    .values({
      agency_id: agencyId,
      dossier_id: which.dossierId,
      upload_id: which.uploadId,
      start: part.start,
      bytes: part.bytes,
      sha256: part.sha256,
      place: part.place,
      sealed_bytes: part.sealedBytes,
      sealed_key: part.sealedKey,
      stored_at: work.now.toString(),
    })
    .execute();
  await work.tx
    .updateTable("upload")
    .set({ received: part.start + part.bytes, expires_at: expiresAt })
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", which.dossierId)
    .where("id", "=", which.uploadId)
    .execute();
}

/** The upload became this file; its parts are nobody's any more, and their places are told. */
export async function saveFinished(
  work: Work,
  which: Which,
  become: { readonly fileId: string; readonly alreadyHereAs: string | null; readonly added: boolean },
): Promise<readonly string[]> {
  await work.tx
    .updateTable("upload")
    .set({
      file_id: become.fileId,
      already_here: become.alreadyHereAs,
      added: become.added,
      held_by: null,
      held_until: null,
    })
    .where("agency_id", "=", ownAgency(work.actor))
    .where("dossier_id", "=", which.dossierId)
    .where("id", "=", which.uploadId)
    .execute();
  const gone = await work.tx
    .deleteFrom("upload_part")
    .where("agency_id", "=", ownAgency(work.actor))
    .where("dossier_id", "=", which.dossierId)
    .where("upload_id", "=", which.uploadId)
    .returning("place")
    .execute();
  return gone.map(({ place }) => place);
}

/** Forgets an upload, and tells the places of its parts. */
export async function deleteUpload(work: Work, which: Which): Promise<readonly string[]> {
  const parts = await loadParts(work, which);
  await work.tx
    .deleteFrom("upload")
    .where("agency_id", "=", ownAgency(work.actor))
    .where("dossier_id", "=", which.dossierId)
    .where("id", "=", which.uploadId)
    .execute();
  return parts.map(({ place }) => place);
}

/** Uploads whose time is over, finished ones too; locked, those that another process deals with left out. */
export async function lockExpired(work: Work, most: number): Promise<readonly Which[]> {
  return work.tx
    .selectFrom("upload")
    .select(["dossier_id as dossierId", "id as uploadId"])
    .where("agency_id", "=", ownAgency(work.actor))
    .where("expires_at", "<=", work.now.toString())
    .orderBy("expires_at")
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** What is known of the room for another upload; the store is asked apart. */
export async function roomIn(work: Work, dossierId: string): Promise<Pick<Room, "unfinished" | "kept">> {
  const agencyId = ownAgency(work.actor);
  const counted = await sql<{ unfinished: number; kept: number }>`
    select
      (select count(*) /* of one dossier */::int from upload u
        where u.agency_id = ${agencyId} and u.dossier_id = ${dossierId} and u.file_id is null) as unfinished,
      (select coalesce(sum(c.bytes), 0)::bigint from file_content c where c.agency_id = ${agencyId})
        + (select coalesce(sum(u.bytes), 0)::bigint from upload u
            where u.agency_id = ${agencyId} and u.file_id is null) as kept`.execute(work.tx);
  const [row = { unfinished: 0, kept: 0 }] = counted.rows;
  return { unfinished: row.unfinished, kept: Number(row.kept) };
}

/** The key of a part, as it opens the part in the store. */
export async function keysOf(
  work: Work,
  which: Which,
  parts: readonly Part[],
): Promise<readonly Uint8Array[] | Refusal> {
  const place = placeOf(work, which.dossierId);
  const dossierKey = await loadDossierKey(work.tx, place);
  if (!dossierKey) return refuse("dossier.not-found");
  return parts.map((part) => openPartKey(work.ports, dossierKey, place, which, part));
}

function openPartKey(
  { vault }: Pick<Ports, "vault">,
  dossierKey: Uint8Array,
  place: Place,
  { uploadId }: Which,
  part: Part,
): Uint8Array {
  return vault.open(dossierKey, part.sealedKey, placeOfPartKey(place, { uploadId, ...part }));
}
