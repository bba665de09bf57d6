import { type RawBuilder, sql } from "kysely";
import type { Contact } from "#core/contact/contact.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import type { Work } from "#core/kernel/operation.ts";
import type { TypedWords, WordQuery } from "#core/kernel/search-words.ts";
import { askTogether } from "#core/kernel/together.ts";
import type { StepState } from "#core/plan/step.ts";
import type { BothLanguages } from "#core/playbook/playbook.ts";
import type { EntryKind } from "#core/tracking/entries.ts";
import { type EntryName, entryName, nameIn } from "#core/tracking/entry-name.ts";

/** How many of each are shown, as the functions of the search give them. */
const most = { dossiers: 8, entries: 20, steps: 10 } as const;
/** How many of the newest these read. */
const newestRead = 2_000;
/**
 * How many rows are fetched that an index names, in no order. Among the newest, twenty of a word that so many hold were
 * met already, unless an agency has tens of thousands. Where only some of the words are looked up, few hold the others.
 */
const candidates = { sayingAll: 250, sayingSome: 1_000 } as const;

type FoundDossier = Pick<Dossier, "id" | "name" | "party" | "endOn" | "state">;

type FoundContact = Pick<Contact, "id" | "name" | "email" | "organisation"> & {
  readonly dossierId: string;
  readonly dossierName: string;
};

export type FoundEntry = {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierName: string;
  readonly kind: EntryKind;
  readonly title: string;
  readonly state: "open" | "done" | "dropped" | null;
};

export type FoundStep = {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierName: string;
  readonly title: BothLanguages;
  readonly state: StepState;
  /** The comment in which the words stand, cut short; null when they are the step's own. */
  readonly comment: string | null;
};

type Found = {
  readonly dossiers: readonly FoundDossier[];
  readonly contacts: readonly FoundContact[];
  readonly entries: readonly FoundEntry[];
  readonly steps: readonly FoundStep[];
  readonly amongNewest?: number;
};

/**
 * What says these words: dossiers; contacts; entries; steps of plans, also those of which somebody said them. A frequent word is
 * met among the newest entries and steps, by reading them; a word that is not is rare enough for its index. One or two
 * letters begin too many words for it: that only the newest were read is told, where there are others.
 */
export async function lookUp(work: Work, { all, indexed }: TypedWords): Promise<Found> {
  const newest = await askTogether(work, {
    dossiers: dossiersSaying(all),
    contacts: contactsSaying(all),
    entries: shownEntries(sql`newest_entries_saying(${all})`),
    steps: shownSteps(sql`newest_steps_saying(${all})`),
  });
  const entryOf = ({ name, ...row }: EntryRow): FoundEntry => ({
    ...row,
    title: nameIn(name, work.language),
  });
  const found = { ...newest, entries: newest.entries.map(entryOf), steps: newest.steps.map(stepOf) };
  const wantsEntries = found.entries.length < most.entries;
  const wantsSteps = found.steps.length < most.steps;
  if (indexed === undefined) {
    const { entries = [], steps = [] } = await askTogether(work, {
      ...(wantsEntries && { entries: howMany("entry") }),
      ...(wantsSteps && { steps: howMany("step") }),
    });
    const hasOlder = [...entries, ...steps].some(({ place }) => (place ?? 0) > newestRead);
    return { ...found, ...(hasOlder && { amongNewest: newestRead }) };
  }
  const fetched = sql.lit(indexed === all ? candidates.sayingAll : candidates.sayingSome);
  const older = await askTogether(work, {
    ...(wantsEntries && { entries: shownEntries(sql`entries_saying(${indexed}, ${all}, ${fetched})`) }),
    ...(wantsSteps && { steps: shownSteps(sql`steps_saying(${indexed}, ${all}, ${fetched})`) }),
  });
  return {
    ...found,
    entries: newestFirst(found.entries, older.entries?.map(entryOf), most.entries),
    steps: newestFirst(found.steps, older.steps?.map(stepOf), most.steps),
  };
}

/** Those met among the newest, then others that the index named, which are all older. */
function newestFirst<One extends { readonly id: string }>(
  newest: readonly One[],
  named: readonly One[] = [],
  shown: number,
): readonly One[] {
  const known = new Set(newest.map(({ id }) => id));
  return [...newest, ...named.filter(({ id }) => !known.has(id))].slice(0, shown);
}

/** The dossiers whose name or party says these words: those under way first, then the last changed. */
const dossiersSaying = (words: WordQuery) => sql<FoundDossier>`
  select d.id, d.name, d.party, d.end_on as "endOn", d.state
  from dossiers_saying(${words}) f join dossier d on d.agency_id = current_agency() and d.id = f.id
  order by d.state <> 'open', d.updated_at desc, d.id limit ${sql.lit(most.dossiers)}`;

/** The people of the other side whose name, organisation or address says these words, those of the newest dossiers first. */
const contactsSaying = (words: WordQuery) => sql<FoundContact>`
  select c.id, c.dossier_id as "dossierId", d.name as "dossierName", c.name, c.email, c.organisation
  from contacts_saying(${words}) f
  join contact c on c.agency_id = current_agency() and c.dossier_id = f.dossier_id and c.id = f.id
  join dossier d on d.agency_id = current_agency() and d.id = f.dossier_id
  order by f.dossier_id desc, f.id desc`;

type EntryRow = Omit<FoundEntry, "title"> & { readonly name: EntryName };

const shownEntries = (found: RawBuilder<unknown>) => sql<EntryRow>`
  select e.id, e.dossier_id as "dossierId", d.name as "dossierName", e.kind, e.state,
    ${entryName} as name
  from ${found} f
  join entry e on e.agency_id = current_agency() and e.dossier_id = f.dossier_id and e.id = f.id
  join dossier d on d.agency_id = current_agency() and d.id = f.dossier_id
  order by f.dossier_id desc, f.id desc`;

type StepRow = Omit<FoundStep, "title"> & { readonly named: BothLanguages; readonly own: string | null };

/** Each step once: by its own words, else by the last comment that says them. */
const shownSteps = (found: RawBuilder<unknown>) => sql<StepRow>`
  select * from (
    select distinct on (s.dossier_id, s.id) s.id, s.dossier_id as "dossierId", d.name as "dossierName",
      s.named, s.title as own, s.state, left(n.text, 200) as comment
    from ${found} f
    join step s on s.agency_id = current_agency() and s.dossier_id = f.dossier_id and s.id = f.id
      and s.removed_at is null and s.included
    join dossier d on d.agency_id = current_agency() and d.id = f.dossier_id
    left join step_note n on n.agency_id = current_agency() and n.dossier_id = f.dossier_id and n.id = f.note_id
    order by s.dossier_id desc, s.id desc, f.note_id desc nulls first
  ) as one limit ${sql.lit(most.steps)}`;

const stepOf = ({ named, own, ...row }: StepRow): FoundStep => ({
  ...row,
  title: own === null ? named : { fr: own, en: own },
});

/** How many of them the agency has; looks at no more than one beyond the newest that are read. */
const howMany = (of: "entry" | "step") => sql<{ place: number | null }>`
  select max(place) as place from (
    select row_number() over () as place from ${sql.table(of)} where agency_id = current_agency()
    limit ${sql.lit(newestRead + 1)}
  ) as one`;
