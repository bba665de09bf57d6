import { type SqlBool, sql } from "kysely";
import type { Work } from "#core/kernel/operation.ts";
import type { EntryKind } from "./entries.ts";
import { type EntryName, entryName, nameIn } from "./entry-name.ts";
import type { Place } from "./store.ts";

/** How many of what stays inside are named. */
export const mostExamples = 20;

/** Entries that stay inside the agency: how many of each kind and for which reason, and the names of some. */
export type LeftInside = {
  readonly what: EntryKind | "note";
  /** Internal as such, or said of a work item that is. */
  readonly why: "internal" | "of-internal-item";
  readonly count: number;
  readonly examples: readonly string[];
};

/**
 * Whether an entry `e` of the dossier is an action on a work item that stays inside: it tells that the item exists.
 * Those items are gathered once, and not looked for again with each action.
 */
export const ofInternalItem = (place: Place) => sql<SqlBool>`(e.kind = 'action'
  and corrected(e.imported, e.edit)->>'workItemExternalId' is not null
  and (e.source_id, left(corrected(e.imported, e.edit)->>'workItemExternalId', 300)) in ${internalItems(place)})`;

/** The work items of a dossier that stay inside: their source, and their id in its tool. */
export const internalItems = ({ agencyId, dossierId }: Place) => sql`(
  select w.source_id, w.external_id from entry w where w.agency_id = ${agencyId} and w.dossier_id = ${dossierId}
    and w.kind = 'work-item' and w.present and w.visibility = 'internal')`;

const order = ["work-item", "decision", "stakeholder", "action", "note"] as const;

/** What `sharedTracking` leaves out of a dossier's tracking, for the eyes of the agency alone; the caller has loaded the dossier. */
export async function leftInside(
  { tx, language }: Work,
  { agencyId, dossierId }: Place,
): Promise<readonly LeftInside[]> {
  const { rows } = await sql<Omit<LeftInside, "examples"> & { readonly names: readonly EntryName[] }>`
    with e as (
      select e.*, ${ofInternalItem({ agencyId, dossierId })} as of_internal
      from entry e where e.agency_id = ${agencyId} and e.dossier_id = ${dossierId} and e.present
    ), inside as (
      select kind as what, case when visibility = 'internal' then 'internal' else 'of-internal-item' end as why,
        ${entryName} as name, source_id, position, id
      from e where visibility = 'internal' or of_internal
      union all
      select 'note', 'internal', ${entryName}, source_id, position, id
      from e where internal_note is not null and visibility = 'shared' and not of_internal
    )
    select what, why, (count(*) /* of one dossier */)::int as count,
      (array_agg(name order by source_id, position, id))[1:${sql.lit(mostExamples)}] as names
    from inside group by what, why order by what, why`.execute(tx);
  const said = rows.map(({ names, ...row }) => ({
    ...row,
    examples: names.map((name) => nameIn(name, language)),
  }));
  return said.toSorted((one, other) => order.indexOf(one.what) - order.indexOf(other.what));
}
