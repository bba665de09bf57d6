import { sql } from "kysely";
import type { FactDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Visibility } from "#core/tracking/entries.ts";
import { freeName, pathOf } from "./names.ts";

type Place = { readonly agencyId: string; readonly dossierId: string };

/** A file that somebody brings, once its content is kept. */
export type Brought = {
  readonly folder: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly contentId: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly added: { readonly added_at: string; readonly added_by: string };
};

/** What became of it. */
export type Arrived = {
  readonly fileId: string;
  /** Where it lies now. */
  readonly path: string;
  /** Where the same content was already; an uploaded one is not kept twice. */
  readonly alreadyHereAs: string | null;
  readonly fact: FactDraft | undefined;
};

/**
 * Adds an uploaded file to a dossier, which the caller has locked. The same content, uploaded before
 * and still there, is that file: nothing is added. A name that its folder has already gets a number.
 */
export async function addUploaded(work: Work, place: Place, brought: Brought): Promise<Arrived> {
  const same = await sameContent(work, place, brought.contentId);
  const uploaded = same.find(({ snapshotId }) => snapshotId === null);
  if (uploaded) {
    const path = pathOf(uploaded);
    return { fileId: uploaded.id, path, alreadyHereAs: path, fact: undefined };
  }
  const { folder, visibility, bytes, sha256 } = brought;
  const name = freeName(brought.name, await namesIn(work, place, folder));
  const path = pathOf({ folder, name });
  const fileId = work.newId();
  await work.tx
    .insertInto("file")
    .values({
      agency_id: place.agencyId,
      dossier_id: place.dossierId,
      id: fileId,
      snapshot_id: null,
      position: null,
      path,
      content_id: brought.contentId,
      work_item: null,
      folder,
      name,
      visibility,
      ...brought.added,
    })
    .execute();
  const [carried] = same;
  return {
    fileId,
    path,
    alreadyHereAs: carried ? pathOf(carried) : null,
    fact: {
      dossierId: place.dossierId,
      kind: "file.uploaded",
      subject: `file:${fileId}`,
      details: { path, bytes, sha256, visibility, by: brought.added.added_by },
    },
  };
}

/** The files with this content that are there now. */
async function sameContent({ tx }: Work, { agencyId, dossierId }: Place, contentId: string) {
  return tx
    .selectFrom("file as f")
    .leftJoin("source as s", (on) =>
      on
        .onRef("s.agency_id", "=", "f.agency_id")
        .onRef("s.dossier_id", "=", "f.dossier_id")
        .onRef("s.current_snapshot_id", "=", "f.snapshot_id"),
    )
    .select(["f.id", "f.folder", "f.name", "f.snapshot_id as snapshotId"])
    .where("f.agency_id", "=", agencyId)
    .where("f.dossier_id", "=", dossierId)
    .where("f.content_id", "=", contentId)
    .where("f.removed_at", "is", null)
    .where((is) => is.or([is("f.snapshot_id", "is", null), is("s.id", "is not", null)]))
    .orderBy("f.id")
    .limit(100)
    .execute();
}

/** The names that a folder has, in small letters; one file may be left out. */
export async function namesIn(
  { tx }: Work,
  { agencyId, dossierId }: Place,
  folder: string,
  besides?: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom("file")
    .select("name")
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("removed_at", "is", null)
    // The folder's own stretch of the order, which has an index.
    .where(
      sql<boolean>`in_order between left(fold(${folder}) || chr(1), 400) and left(fold(${folder}) || chr(2), 400)`,
    )
    .where("folder", "=", folder)
    .$if(besides !== undefined, (all) => all.where("id", "<>", besides ?? ""))
    .execute();
  return new Set(rows.map(({ name }) => name.toLowerCase()));
}
