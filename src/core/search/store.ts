import { type RawBuilder, sql } from "kysely";
import type { Dossier } from "#core/dossier/dossier.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { TypedWords, WordQuery } from "#core/kernel/search-words.ts";
import type { StepState } from "#core/plan/step.ts";
import type { BothLanguages } from "#core/playbook/playbook.ts";
import type { EntryKind } from "#core/tracking/entries.ts";

type Tx = Work["tx"];

const mostDossiers = 8;
const mostEntries = 20;
const mostSteps = 10;
/** How many of the newest are read when nothing else is asked; and first, when an index is asked for the others. */
const newestRead = 2_000;
const readFirst = 500;
const readBefore = (indexed: WordQuery | undefined) => (indexed === undefined ? newestRead : readFirst);

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
  const newest = await shown(tx, sql`newest_entries_saying(${all}, ${mostEntries}, ${readBefore(indexed)})`);
  if (newest.length === mostEntries) return { entries: newest };
  if (indexed === undefined)
    return { entries: newest, ...((await hasMore(tx, "entry")) && { amongNewest: newestRead }) };
  const entries = await shown(tx, sql`entries_saying(${indexed}, ${all}, ${mostEntries})`);
  return { entries };
}

export type FoundStep = {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierName: string;
  readonly title: BothLanguages;
  readonly state: StepState;
  /** The comment in which the words stand, cut short; null when they are the step's own. */
  readonly comment: string | null;
};

/** The steps of plans that say these words, or of which somebody said them; looked for as entries are. */
export async function findSteps(
  tx: Tx,
  { all, indexed }: TypedWords,
): Promise<{ readonly steps: readonly FoundStep[]; readonly amongNewest?: number }> {
  const newest = await shownSteps(tx, sql`newest_steps_saying(${all}, ${mostSteps}, ${readBefore(indexed)})`);
  if (newest.length === mostSteps) return { steps: newest };
  if (indexed === undefined)
    return { steps: newest, ...((await hasMore(tx, "step")) && { amongNewest: newestRead }) };
  return { steps: await shownSteps(tx, sql`steps_saying(${indexed}, ${all}, ${mostSteps})`) };
}

type StepRow = Omit<FoundStep, "title"> & { readonly named: BothLanguages; readonly own: string | null };

/** Each step once: by its own words, else by the last comment that says them. */
async function shownSteps(tx: Tx, found: RawBuilder<unknown>): Promise<readonly FoundStep[]> {
  const { rows } = await sql<StepRow>`
    select * from (
      select distinct on (s.dossier_id, s.id) s.id, s.dossier_id as "dossierId", d.name as "dossierName",
        s.named, s.title as own, s.state, left(n.text, 200) as comment
      from ${found} f
      join step s on s.agency_id = current_agency() and s.dossier_id = f.dossier_id and s.id = f.id
        and s.removed_at is null and s.included
      join dossier d on d.agency_id = current_agency() and d.id = f.dossier_id
      left join step_note n on n.agency_id = current_agency() and n.dossier_id = f.dossier_id and n.id = f.note_id
      order by s.dossier_id desc, s.id desc, f.note_id desc nulls first
    ) as one limit ${mostSteps}`.execute(tx);
  return rows.map(({ named, own, ...row }) => ({
    ...row,
    title: own === null ? named : { fr: own, en: own },
  }));
}

/** Whether the agency has more of them than the newest that are read; looks at no more than that many. */
async function hasMore(tx: Tx, of: "entry" | "step"): Promise<boolean> {
  const { rows } = await sql<{ place: number }>`
    select max(place) as place from (
      select row_number() over () as place from ${sql.table(of)} where agency_id = current_agency() limit ${newestRead + 1}
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
