import { type RawBuilder, sql } from "kysely";
import type { Dossier } from "#core/dossier/dossier.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { TypedWords, WordQuery } from "#core/kernel/search-words.ts";
import type { EntryKind } from "#core/tracking/entries.ts";

type Tx = Work["tx"];

const mostDossiers = 8;
const mostEntries = 20;
/** How far `newest_entries_saying` reads. */
const newestRead = 2_000;

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
 * a word that is not is rare enough for its index. One or two letters begin too many words for it: that
 * only the newest were read is told, where there are others.
 */
export async function findEntries(
  tx: Tx,
  { all, indexed }: TypedWords,
): Promise<{ readonly entries: readonly FoundEntry[]; readonly amongNewest?: number }> {
  const newest = await shown(tx, sql`newest_entries_saying(${all}, ${mostEntries})`);
  if (newest.length === mostEntries) return { entries: newest };
  if (indexed === undefined)
    return { entries: newest, ...((await hasMore(tx)) && { amongNewest: newestRead }) };
  const entries = await shown(tx, sql`entries_saying(${indexed}, ${all}, ${mostEntries})`);
  return { entries };
}

/** Whether the agency has more entries than the newest that are read; looks at no more than that many. */
async function hasMore(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ place: number }>`
    select max(place) as place from (
      select row_number() over () as place from entry where agency_id = current_agency() limit ${newestRead + 1}
    ) as one`.execute(tx);
  return (rows[0]?.place ?? 0) > newestRead;
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
