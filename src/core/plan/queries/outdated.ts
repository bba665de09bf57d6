import type { Dossier } from "#core/dossier/dossier.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isOutdated } from "#core/plan/plan.ts";
import { basisOf } from "#core/plan/store.ts";

/** Whether the dossier says something else than its plan was computed from; a dossier without a plan is up to date. */
export async function isPlanOutdated({ tx, actor }: Work, dossier: Dossier): Promise<boolean> {
  const row = await tx
    .selectFrom("plan")
    .select("basis")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossier.id)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row !== undefined && isOutdated(row.basis, basisOf(dossier, row.basis.startOn));
}
