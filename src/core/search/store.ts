import { type RawBuilder, sql } from "kysely";
import type { Dossier } from "#core/dossier/dossier.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { TypedWords, WordQuery } from "#core/kernel/search-words.ts";
import type { EntryKind } from "#core/tracking/entries.ts";

type Tx = Work["tx"];

const mostDossiers = 8;
const mostEntries = 20;

/** The dossiers whose name or party says these words: those under way first, then the last changed. */
export async function findDossiers(tx: Tx, words: WordQuery) {
  const { rows } = await sql<Pick<Dossier, "id" | "name" | "party" | "endOn" | "state">>`
    select d.id, d.name, d.party, d.end_on as "endOn", d.state
    from dossiers_saying(${words}) f join dossier d on d.agency_id = current_agency() and d.id = f.id
    order by d.state <> 'open', d.updated_at desc, d.id limit ${mostDossiers}`.execute(tx);
  return rows;
}

export type FoundEntry = {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierName: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly state: "open" | "done" | "dropped" | null;
};

/**
 * The entries that say these words. A frequent word is met among the newest entries, by reading them;
 * a word that is not is rare enough for its index.
 */
export async function findEntries(tx: Tx, { all, indexed }: TypedWords): Promise<readonly FoundEntry[]> {
  const newest = await shown(tx, sql`newest_entries_saying(${all}, ${mostEntries})`);
  if (newest.length === mostEntries || indexed === undefined) return newest;
  return shown(tx, sql`entries_saying(${indexed}, ${all}, ${mostEntries})`);
}

async function shown(tx: Tx, found: RawBuilder<unknown>): Promise<readonly FoundEntry[]> {
  const { rows } = await sql<FoundEntry>`
    select e.id, e.dossier_id as "dossierId", d.name as "dossierName", e.kind, e.state,
      left(coalesce(said.record->>'title', said.record->>'name', said.record->>'text', ''), 200) as title
    from ${found} f
    join entry e on e.agency_id = current_agency() and e.dossier_id = f.dossier_id and e.id = f.id
    join dossier d on d.agency_id = current_agency() and d.id = f.dossier_id,
    lateral corrected(e.imported, e.edit) as said (record)
    order by f.dossier_id desc, f.id desc`.execute(tx);
  return rows;
}
