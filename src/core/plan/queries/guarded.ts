import { sql } from "kysely";
import type { Dossier } from "#core/dossier/dossier.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Guarded } from "#core/plan/guards.ts";
import type { Guard } from "#core/playbook/playbook.ts";

/** What these guards of a dossier's steps look at: where none looks beyond the dossier, nothing is counted. */
export async function guardedBy(
  { tx, actor }: Work,
  dossier: Dossier,
  today: string,
  guards: readonly (Guard | undefined)[],
): Promise<Guarded> {
  const known = { undecidedWork: 0, packReady: false, endOn: dossier.endOn, today };
  if (!guards.includes("work-decided") && !guards.includes("pack-built")) return known;
  const agencyId = ownAgency(actor);
  const { rows } = await sql<{ undecided: number; ready: boolean }>`
    select (select count(*) /* of one dossier */ from entry where agency_id = ${agencyId} and dossier_id = ${dossier.id}
        and kind = 'work-item' and present and state = 'open' and handling is null) as undecided,
      exists (select from pack where agency_id = ${agencyId} and dossier_id = ${dossier.id}
        and state = 'ready') as ready`.execute(tx);
  const [{ undecided, ready } = { undecided: 0, ready: false }] = rows;
  return { ...known, undecidedWork: undecided, packReady: ready };
}
