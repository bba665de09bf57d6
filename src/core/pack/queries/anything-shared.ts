import { sql } from "kysely";
import { internalFiles, type Place, sharedFiles } from "#core/file/store.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { ofInternalItem } from "#core/tracking/left-inside.ts";

/**
 * Why a pack cannot be asked for: nothing is there yet, or nothing that the client may see. The same as
 * `whyNoPack`, without reading more than the first of each; the caller has loaded the dossier.
 */
export async function refusalToAsk(work: Work, place: Place): Promise<Refusal | undefined> {
  const { agencyId, dossierId } = place;
  const { rows } = await sql<{ shared: boolean; internal: boolean }>`
    select
      exists (select from entry e where e.agency_id = ${agencyId} and e.dossier_id = ${dossierId} and e.present
        and e.visibility = 'shared' and not ${ofInternalItem(place)})
      or exists (select from tracking_record r
        join source s on s.agency_id = r.agency_id and s.dossier_id = r.dossier_id
          and s.current_snapshot_id = r.snapshot_id
        where r.agency_id = ${agencyId} and r.dossier_id = ${dossierId} and r.kind in ('performance', 'kept'))
      or exists (select from access a where a.agency_id = ${agencyId} and a.dossier_id = ${dossierId}
        and a.removed_at is null) as shared,
      exists (select from entry e where e.agency_id = ${agencyId} and e.dossier_id = ${dossierId} and e.present
        and e.visibility = 'internal') as internal`.execute(work.tx);
  const [found] = rows;
  if (found?.shared || (await sharedFiles(work, dossierId)).length > 0) return undefined;
  const inside = found?.internal || (await internalFiles(work, dossierId)).length > 0;
  return refuse(inside ? "pack.nothing-shared" : "pack.nothing");
}
