import { type Obligation, obligationsOf } from "#core/contract/obligation.ts";
import { loadSituation } from "#core/contract/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

/** An obligation of which the day is known, and the dossier whose contract wants it. */
export type DatedObligation = Pick<Obligation, "clauseId" | "kind" | "must"> & {
  readonly dossierId: string;
  /** `2026-12-14`. */
  readonly day: string;
};

type OfDossier = { readonly id: string; readonly endOn: string | null };

/** The obligations with a day of the contracts of these dossiers, by the rules of `contract.list-obligations`. */
export async function datedObligations(
  work: Work,
  dossiers: readonly OfDossier[],
): Promise<readonly DatedObligation[]> {
  const found: DatedObligation[] = [];
  for (const dossier of await withClauses(work, dossiers)) {
    const loaded = await loadSituation(work, dossier);
    if (isRefusal(loaded)) return [];
    for (const { clauseId, kind, must, day } of obligationsOf(loaded.situation))
      if (day !== null) found.push({ dossierId: dossier.id, clauseId, kind, must, day });
  }
  return found;
}

async function withClauses(
  { tx, actor }: Work,
  dossiers: readonly OfDossier[],
): Promise<readonly OfDossier[]> {
  if (dossiers.length === 0) return [];
  const rows = await tx
    .selectFrom("clause")
    .select("dossier_id as id")
    .distinct()
    .where("agency_id", "=", ownAgency(actor))
    .where(
      "dossier_id",
      "in",
      dossiers.map(({ id }) => id),
    )
    .where("state", "=", "accepted")
    .where("removed_at", "is", null)
    .execute();
  const having = new Set(rows.map(({ id }) => id));
  return dossiers.filter(({ id }) => having.has(id));
}
