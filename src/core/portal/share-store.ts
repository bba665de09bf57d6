import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { unread } from "#core/kernel/unread.ts";
import { maySee, type SharedKind, type Shares } from "./successor.ts";

/** What a successor is shown of a dossier that the caller has loaded. */
export async function loadShares({ tx, actor }: Work, dossierId: string): Promise<Shares> {
  const rows = await tx
    .selectFrom("successor_share")
    .select(["kind", "thing_id as id"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("ended_at", "is", null)
    .execute();
  const of = (wanted: SharedKind) => new Set(rows.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])));
  return { pack: of("pack"), access: of("access"), meeting: of("meeting") };
}

/** Whether a contact who asks may see a thing of its dossier; whoever is not a contact was let in before. */
export async function isShownTo(
  work: Work,
  dossierId: string,
  kind: SharedKind,
  id: string,
): Promise<boolean> {
  const { actor } = work;
  return actor.kind !== "contact" || maySee(actor.side, await loadShares(work, dossierId), kind, id);
}

/** Shows a thing to the successor, or no more; the caller has locked the dossier. */
export async function saveShare(
  { tx, actor, now }: Work,
  dossierId: string,
  { kind, id, shared }: { readonly kind: SharedKind; readonly id: string; readonly shared: boolean },
): Promise<void> {
  const share = shared
    ? { shared_at: now.toString(), shared_by: actorReference(actor), ended_at: null }
    : { ended_at: now.toString() };
  await tx
    .insertInto("successor_share")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      kind,
      thing_id: id,
      shared_at: now.toString(),
      shared_by: actorReference(actor),
      ended_at: shared ? null : now.toString(),
    })
    .onConflict((on) => on.columns(["agency_id", "dossier_id", "kind", "thing_id"]).doUpdateSet(share))
    .modifyEnd(unread)
    .execute();
}
