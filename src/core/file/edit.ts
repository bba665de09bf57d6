import { sql } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import type { FactDraft, Json } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Visibility } from "#core/tracking/entries.ts";
import { pathOf } from "./names.ts";
import { presentFiles } from "./present-files.ts";

/** What people may say of a file. */
export type Said = {
  readonly folder: string;
  readonly name: string;
  readonly tags: readonly string[];
  readonly visibility: Visibility;
};

/** A file as people left it, with what finds it again in other exports of its source. */
export type EditableFile = Said & {
  readonly id: string;
  readonly exportPath: string;
  readonly sourceId: string | null;
  readonly removedAt: string | null;
};

/**
 * The files with these ids, locked, removed ones or those that are there; when one of them is not to
 * be found, all are refused: nobody is told which one is another's. The caller has locked the dossier.
 */
export async function lockFiles(
  { tx, actor }: Work,
  dossierId: string,
  fileIds: readonly string[],
  state: "there" | "removed",
): Promise<readonly EditableFile[] | Refusal> {
  const wanted = [...new Set(fileIds)];
  const files = await presentFiles(tx, { agencyId: ownAgency(actor), dossierId })
    .select(["f.id", "f.folder", "f.name", "f.tags", "f.visibility", "f.path as exportPath"])
    .select(["s.id as sourceId", "f.removed_at as removedAt"])
    .where(sql<boolean>`f.id = any (${wanted}::uuid[])`)
    .where("f.removed_at", state === "there" ? "is" : "is not", null)
    .orderBy("f.in_order")
    .orderBy("f.id")
    .execute();
  return files.length === wanted.length ? files : refuse("file.not-found");
}

/** Says something of a file, and of the same file in every export of its source, so that an undo keeps it. */
export async function saveSaid(
  { tx, actor, now }: Work,
  dossierId: string,
  file: EditableFile,
  said: Partial<Said> & { readonly removed?: boolean },
): Promise<void> {
  const { removed, ...rest } = said;
  await tx
    .updateTable("file")
    .set({
      ...rest,
      edited_at: now.toString(),
      ...(removed === undefined ? {} : { removed_at: removed ? now.toString() : null }),
    })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where((is) =>
      is.or([
        is("id", "=", file.id),
        is.and([
          sql<boolean>`${file.sourceId}::uuid is not null and snapshot_id is not null`,
          sql<boolean>`md5(path) = md5(${file.exportPath})`,
          is("path", "=", file.exportPath),
          is.exists(
            is
              .selectFrom("snapshot as n")
              .select("n.id")
              .whereRef("n.agency_id", "=", "file.agency_id")
              .whereRef("n.dossier_id", "=", "file.dossier_id")
              .whereRef("n.id", "=", "file.snapshot_id")
              .where("n.source_id", "=", file.sourceId ?? file.id),
          ),
        ]),
      ]),
    )
    .execute();
}

/** What the journal keeps of an edit: where the file lay, and only what changed. */
export function editedFact(dossierId: string, file: EditableFile, said: Partial<Said>): FactDraft {
  const changed: Record<string, Json> = {};
  for (const [field, value] of Object.entries(said)) {
    if (value !== undefined) changed[field] = typeof value === "string" ? value : [...value];
  }
  return {
    dossierId,
    kind: "file.edited",
    subject: `file:${file.id}`,
    details: { path: pathOf(file), ...changed },
  };
}
