import { sql } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Which } from "./store.ts";

/** A request that gives no sign of life for so long holds nothing any more. */
export const leaseLasts = Temporal.Duration.from({ seconds: 10 });

/** Where a request stands that wants to be the only one to deal with an upload. */
export type Lease = { readonly held: boolean; readonly wanted: boolean };

/**
 * Takes the upload for one request, or keeps it: the row says which, so that it holds for every
 * process. Whoever has to wait says so, and the holder hears of it when it next renews.
 */
export async function holdUpload({ tx, actor, now }: Work, which: Which, holder: string): Promise<Lease> {
  const row = await ofUpload(tx, ownAgency(actor), which)
    .set({
      held_by: holder,
      held_until: now.add(leaseLasts).toString(),
      // Whoever waited for the holder before has no claim on this one.
      wanted: sql<boolean>`wanted and held_by is not distinct from ${holder}::uuid`,
    })
    .where((is) =>
      is.or([is("held_by", "is", null), is("held_by", "=", holder), is("held_until", "<=", now.toString())]),
    )
    .returning("wanted")
    .executeTakeFirst();
  if (row) return { held: true, wanted: row.wanted };
  await ofUpload(tx, ownAgency(actor), which).set({ wanted: true }).execute();
  return { held: false, wanted: true };
}

/** Lets go of it. */
export async function releaseUpload({ tx, actor }: Work, which: Which, holder: string): Promise<void> {
  await ofUpload(tx, ownAgency(actor), which)
    .set({ held_by: null, held_until: null, wanted: false })
    .where("held_by", "=", holder)
    .execute();
}

const ofUpload = (tx: Work["tx"], agencyId: string, { dossierId, uploadId }: Which) =>
  tx
    .updateTable("upload")
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("id", "=", uploadId);
