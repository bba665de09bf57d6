import type { Dossier } from "#core/dossier/dossier.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Basis } from "#core/plan/included.ts";
import { isOutdated } from "#core/plan/plan.ts";
import { basisOf } from "#core/plan/store.ts";

/** Whether the dossier says something else than its plan was computed from; a dossier without a plan is up to date. */
export const isPlanOutdated = (dossier: Dossier, row: { readonly basis: Basis } | undefined): boolean =>
  row !== undefined && isOutdated(row.basis, basisOf(dossier, row.basis.startOn));

/** The question of what the plan of a dossier was computed from. */
export const selectBasis = ({ tx, actor }: Work, dossierId: string) =>
  basisOfPlan(tx, { agencyId: ownAgency(actor), dossierId });

const basisOfPlan = builtOnce((db, { agencyId, dossierId }: { agencyId: string; dossierId: string }) =>
  db
    .selectFrom("plan")
    .select("basis")
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("removed_at", "is", null),
);
