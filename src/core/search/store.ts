import { type RawBuilder, sql } from "kysely";
import type { Contact } from "#core/contact/contact.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { builtFor } from "#core/kernel/built-once.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type TypedWords, type WordQueries, wordQueries } from "#core/kernel/search-words.ts";
import { askTogether } from "#core/kernel/together.ts";
import type { StepState } from "#core/plan/step.ts";
import type { BothLanguages } from "#core/playbook/playbook.ts";
import type { EntryKind } from "#core/tracking/entries.ts";
import { type EntryName, entryName, nameIn } from "#core/tracking/entry-name.ts";

/** How many of each are shown, as the functions of the search give them. */
const most = { dossiers: 8, entries: 20, steps: 10, files: 8 } as const;
/** How many of the newest these read. */
const newestRead = 2_000;
/**
 * How many rows are fetched that an index names, in no order; then, where too few of these say all words, the second
 * number. Among the newest, twenty of a word that so many hold were met already, unless an agency has tens of thousands.
 */
const candidates = { first: 250, further: 1_000 } as const;

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

export type FoundFile = {
  readonly id: string;
  readonly dossierId: string;
  readonly dossierName: string;
  readonly folder: string;
  readonly name: string;
};

type Found = {
  readonly dossiers: readonly FoundDossier[];
  readonly contacts: readonly FoundContact[];
  readonly entries: readonly FoundEntry[];
  readonly steps: readonly FoundStep[];
  readonly files: readonly FoundFile[];
  readonly amongNewest?: number;
};

/**
 * What says these words: dossiers; contacts; entries; steps of plans, also those of which somebody said them; files. One or two
 * letters begin too many words for an index: that only the newest were read is told, where there are others.
 */
export async function lookUp(work: Work, typed: TypedWords): Promise<Found> {
  const found = await askTogether(work, {
    dossiers: dossiersSaying(work.tx, typed),
    contacts: contactsSaying(work.tx, typed),
    entries: shownEntries(work.tx, typed),
    steps: shownSteps(work.tx, typed),
    files: filesSaying(work.tx, typed),
  });
  const entries = found.entries.map(
    ({ name, ...row }): FoundEntry => ({ ...row, title: nameIn(name, work.language) }),
  );
  const shown = { ...found, entries, steps: found.steps.map(stepOf) };
  if (typed.last !== "never-asked") return shown;
  const { ofEntries = [], ofSteps = [] } = await askTogether(work, {
    ...(entries.length < most.entries && { ofEntries: howMany("entry") }),
    ...(shown.steps.length < most.steps && { ofSteps: howMany("step") }),
  });
  const hasOlder = [...ofEntries, ...ofSteps].some(({ place }) => (place ?? 0) > newestRead);
  return { ...shown, ...(hasOlder && { amongNewest: newestRead }) };
}

/** A question whose text depends on how many words there are and on what the last of them is, built once for each. */
function saying<Row>(build: (of: WordQueries) => RawBuilder<Row>) {
  const built = builtFor<Pick<TypedWords, "last">, Readonly<Record<number, string>>, Row>(
    (_, { last }, words) => build(wordQueries({ words: Object.values(words), last })),
  );
  return (tx: Work["tx"], { words, last }: TypedWords) => built(tx, { last }, { ...words });
}

/**
 * The ids of entries or steps that say these words; some may come twice. A word that comes among the two hundred newest
 * is frequent: it is met among two thousand, by reading them. Any other is rare enough for its index. Where that names
 * more than are fetched, more are, and the newest are read besides.
 */
function idsOf(of: "entries" | "steps", { all, indexed, few }: WordQueries): RawBuilder<unknown> {
  const named = (name: string) => sql.raw(name.replace("*", of));
  const newest = sql`${named("newest_*_saying")}(${all})`;
  if (indexed.length === 0) return newest;
  const byIndex = (fetched: number) =>
    sql`${named("indexed_*_saying")}((select asked from looked), ${all}, ${sql.lit(fetched)})`;
  const enough = sql.lit(most[of]);
  const columns = sql.raw(of === "entries" ? "dossier_id, id" : "dossier_id, id, note_id");
  return sql`(
    with looked as materialized (
        select * from ${named("look_among_*")}(${all}, array[${sql.join(indexed)}], ${few ?? sql`null::tsquery`})),
      newest as materialized (select * from ${newest} where (select hits > 0 from looked)),
      met as (select count(distinct id) < ${enough} as too_few from newest),
      named as materialized (select * from ${byIndex(candidates.first)} where (select too_few from met)),
      unread as materialized (
        select met.too_few and coalesce(bool_or(fetched >= ${sql.lit(candidates.first)}), bool_and(not asks_all))
            as there_are, count(distinct id) < ${enough} as too_few
        from met cross join looked left join named on true group by met.too_few)
    select ${columns} from newest
    union all select ${columns} from named
    union all select ${columns} from ${byIndex(candidates.further)} where (select there_are and too_few from unread)
    union all select ${columns} from ${newest} where (select there_are and hits = 0 from unread, looked))`;
}

/** The dossiers whose name or party says these words: those under way first, then the last changed. */
const dossiersSaying = saying(
  ({ all }) => sql<FoundDossier>`
  select d.id, d.name, d.party, d.end_on as "endOn", d.state
  from dossiers_saying(${all}) f join dossier d on d.agency_id = current_agency() and d.id = f.id
  order by d.state <> 'open', d.updated_at desc, d.id limit ${sql.lit(most.dossiers)}`,
);

/** The people of the other side whose name, organisation or address says these words, those of the newest dossiers first. */
const contactsSaying = saying(
  ({ all }) => sql<FoundContact>`
  select c.id, c.dossier_id as "dossierId", d.name as "dossierName", c.name, c.email, c.organisation
  from contacts_saying(${all}) f
  join contact c on c.agency_id = current_agency() and c.dossier_id = f.dossier_id and c.id = f.id
  join dossier d on d.agency_id = current_agency() and d.id = f.dossier_id
  order by f.dossier_id desc, f.id desc`,
);

/** The files that are there now whose name or folder says these words, those of the newest dossiers first. */
const filesSaying = saying(
  ({ all }) => sql<FoundFile>`
  select f.id, f.dossier_id as "dossierId", d.name as "dossierName", f.folder, f.name
  from files_saying(${all}) found
  join file f on f.agency_id = current_agency() and f.dossier_id = found.dossier_id and f.id = found.id
  join dossier d on d.agency_id = current_agency() and d.id = found.dossier_id
  where f.snapshot_id is null or exists (
    select from source s where s.agency_id = current_agency() and s.dossier_id = f.dossier_id
      and s.current_snapshot_id = f.snapshot_id)
  order by f.dossier_id desc, f.id desc limit ${sql.lit(most.files)}`,
);

type EntryRow = Omit<FoundEntry, "title"> & { readonly name: EntryName };

const shownEntries = saying(
  (words) => sql<EntryRow>`
  select distinct on (f.dossier_id, f.id) e.id, e.dossier_id as "dossierId", d.name as "dossierName", e.kind, e.state,
    ${entryName} as name
  from ${idsOf("entries", words)} f
  join entry e on e.agency_id = current_agency() and e.dossier_id = f.dossier_id and e.id = f.id
  join dossier d on d.agency_id = current_agency() and d.id = f.dossier_id
  order by f.dossier_id desc, f.id desc limit ${sql.lit(most.entries)}`,
);

type StepRow = Omit<FoundStep, "title"> & { readonly named: BothLanguages; readonly own: string | null };

/** Each step once: by its own words, else by the last comment that says them. */
const shownSteps = saying(
  (words) => sql<StepRow>`
  select * from (
    select distinct on (s.dossier_id, s.id) s.id, s.dossier_id as "dossierId", d.name as "dossierName",
      s.named, s.title as own, s.state, left(n.text, 200) as comment
    from ${idsOf("steps", words)} f
    join step s on s.agency_id = current_agency() and s.dossier_id = f.dossier_id and s.id = f.id
      and s.removed_at is null and s.included
    join dossier d on d.agency_id = current_agency() and d.id = f.dossier_id
    left join step_note n on n.agency_id = current_agency() and n.dossier_id = f.dossier_id and n.id = f.note_id
    order by s.dossier_id desc, s.id desc, f.note_id desc nulls first
  ) as one limit ${sql.lit(most.steps)}`,
);

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
