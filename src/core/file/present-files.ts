import type { Work } from "#core/kernel/operation.ts";

type Place = { readonly agencyId: string; readonly dossierId: string };

/** The files of a dossier that are there now: uploaded ones, and those that the newest export of each source carries. */
export function presentFiles(tx: Work["tx"], { agencyId, dossierId }: Place) {
  return tx
    .selectFrom("file as f")
    .leftJoin("source as s", (on) =>
      on
        .onRef("s.agency_id", "=", "f.agency_id")
        .onRef("s.dossier_id", "=", "f.dossier_id")
        .onRef("s.current_snapshot_id", "=", "f.snapshot_id"),
    )
    .innerJoin("file_content as c", (on) =>
      on
        .onRef("c.agency_id", "=", "f.agency_id")
        .onRef("c.dossier_id", "=", "f.dossier_id")
        .onRef("c.id", "=", "f.content_id"),
    )
    .where("f.agency_id", "=", agencyId)
    .where("f.dossier_id", "=", dossierId)
    .where((is) => is.or([is("f.snapshot_id", "is", null), is("s.id", "is not", null)]));
}

/** What every list shows of a file. */
export const shownColumns = [
  "f.id",
  "f.folder",
  "f.name",
  "f.tags",
  "f.visibility",
  "c.bytes",
  "c.sha256",
  "s.id as sourceId",
  "f.work_item as workItemExternalId",
  "f.added_at as uploadedAt",
  "f.added_by as uploadedBy",
] as const;
