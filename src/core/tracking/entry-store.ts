import { sql } from "kysely";
import type { FactDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { fitJson } from "#core/kernel/unfit.ts";
import type { EntryKind, Visibility } from "./entries.ts";
import { recordByHand } from "./entry-fields.ts";
import { entryColumns } from "./entry-shown.ts";
import type { Place } from "./store.ts";

/** A record as the database gives it. */
export type Fields = Readonly<Record<string, unknown>>;

const lockedColumns = ["kind", "present", "edit_base as editBase"] as const;

/** One entry of a dossier, locked until the commit; the caller has loaded the dossier. */
export async function lockEntry(
  { tx }: Work,
  place: Place,
  entryId: string,
  kind?: EntryKind,
): Promise<LockedEntry | Refusal> {
  const row = await tx
    .selectFrom("entry")
    .select([...entryColumns, ...lockedColumns])
    .where("agency_id", "=", place.agencyId)
    .where("dossier_id", "=", place.dossierId)
    .where("id", "=", entryId)
    .$if(kind !== undefined, (all) => all.where("kind", "=", kind ?? "work-item"))
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row?.present ? row : refuse("tracking.entry-not-found");
}

export type LockedEntry = Awaited<ReturnType<typeof rowsOfEntries>>[number];

/** Several entries, locked in the order of their ids, so that two bulks at once never wait for each other. */
export async function rowsOfEntries({ tx }: Work, place: Place, ids: readonly string[]) {
  return tx
    .selectFrom("entry")
    .select([...entryColumns, ...lockedColumns])
    .where("agency_id", "=", place.agencyId)
    .where("dossier_id", "=", place.dossierId)
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .orderBy("id")
    .forNoKeyUpdate()
    .execute();
}

/** The same, all of which must be there and of this kind. */
export async function lockEntries(
  work: Work,
  place: Place,
  ids: readonly string[],
  { kind, present = true }: { readonly kind?: EntryKind; readonly present?: boolean } = {},
): Promise<readonly LockedEntry[] | Refusal> {
  const rows = await rowsOfEntries(work, place, ids);
  const found = rows.filter((row) => row.present === present && (kind === undefined || row.kind === kind));
  return found.length === new Set(ids).size ? found : refuse("tracking.entry-not-found");
}

/** Keeps an entry that people write themselves, after those of its kind; the caller has locked the dossier. */
export async function saveEntryByHand(
  work: Work,
  place: Place,
  kind: EntryKind,
  fields: Readonly<Record<string, unknown>>,
  visibility: Visibility,
  today = work.now.toString().slice(0, 10),
): Promise<{ readonly id: string; readonly sourceId: string; readonly record: object }> {
  const { tx, now } = work;
  const id = work.newId();
  const sourceId = await sourceByHand(work, place);
  const record = recordByHand(kind, fields, id, today);
  const last = await tx
    .selectFrom("entry")
    .select("position")
    .where("agency_id", "=", place.agencyId)
    .where("dossier_id", "=", place.dossierId)
    .where("kind", "=", sql.lit(kind))
    .where("source_id", "=", sourceId)
    .where("present", "=", sql.lit(true))
    .orderBy("position", "desc")
    .limit(1)
    .executeTakeFirst();
  await tx
    .insertInto("entry")
    .values({
      agency_id: place.agencyId,
      dossier_id: place.dossierId,
      id,
      source_id: sourceId,
      kind,
      external_id: id,
      position: (last?.position ?? -1) + 1,
      snapshot_id: null,
      imported: null,
      edit: fitJson(record),
      present: true,
      visibility,
      updated_at: now.toString(),
    })
    .execute();
  return { id, sourceId, record };
}

/** The source of what people write themselves, made when a dossier first needs it. */
async function sourceByHand({ tx, newId }: Work, { agencyId, dossierId }: Place): Promise<string> {
  const key = { agency_id: agencyId, dossier_id: dossierId, source_key: "by-hand" };
  await tx
    .insertInto("source")
    .values({ ...key, id: newId(), kind: "by-hand", home: null, current_snapshot_id: null })
    .onConflict((on) => on.columns(["agency_id", "dossier_id", "source_key"]).doNothing())
    .execute();
  const { id } = await tx
    .selectFrom("source")
    .select("id")
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("source_key", "=", "by-hand")
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes what people said of one entry. */
export async function saveEntry(
  { tx, now }: Work,
  { agencyId, dossierId }: Place,
  entryId: string,
  change: {
    readonly edit?: object | null;
    /** Goes with every edit, as `saidWhenCorrected` tells it. */
    readonly editBase?: object | null;
    readonly visibility?: "shared" | "internal";
    readonly internalNote?: string | null;
  },
): Promise<void> {
  const { edit, editBase, visibility, internalNote } = change;
  await tx
    .updateTable("entry")
    .set({
      updated_at: now.toString(),
      ...(edit === undefined ? {} : { edit: edit === null ? null : fitJson(edit) }),
      ...(editBase === undefined ? {} : { edit_base: editBase === null ? null : fitJson(editBase) }),
      ...(visibility === undefined ? {} : { visibility }),
      ...(internalNote === undefined ? {} : { internal_note: internalNote }),
    })
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("id", "=", entryId)
    .execute();
}

/** What the journal says of entries: which, and what of them. */
export const entryFact = (
  dossierId: string,
  kind: FactDraft["kind"],
  ids: readonly string[],
  details: FactDraft["details"],
): FactDraft => ({
  dossierId,
  kind,
  subject: ids.length === 1 ? `entry:${ids[0]}` : `entries:${ids.length}`,
  details: ids.length === 1 ? details : { ...details, ids: [...ids] },
});
