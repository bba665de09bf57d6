import { sql } from "kysely";
import type { Dossier } from "#core/dossier/dossier.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { Guarded } from "#core/plan/guards.ts";

/** What the guards of a dossier's steps look at. */
export async function guardedBy({ tx, actor }: Work, dossier: Dossier, today: string): Promise<Guarded> {
  const agencyId = ownAgency(actor);
  const { rows } = await sql<{ undecided: number; ready: boolean }>`
    select (select count(*) /* of one dossier */ from entry where agency_id = ${agencyId} and dossier_id = ${dossier.id}
        and kind = 'work-item' and present and state = 'open' and handling is null) as undecided,
      exists (select from pack where agency_id = ${agencyId} and dossier_id = ${dossier.id}
        and state = 'ready') as ready`.execute(tx);
  const [{ undecided, ready } = { undecided: 0, ready: false }] = rows;
  return { undecidedWork: undecided, packReady: ready, endOn: dossier.endOn, today };
}
