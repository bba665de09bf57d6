import { sql } from "kysely";
import { z } from "zod";
import { selectAgency } from "#core/agency/store.ts";
import { selectDossier } from "#core/dossier/store.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { askTogether } from "#core/kernel/together.ts";
import { todayOf } from "#core/plan/store.ts";
import { burnDown, type Life } from "../burn-down.ts";
import { type Place, placeOf } from "../store.ts";

const lives = builtOnce(
  (_, { agencyId, dossierId }: Place) => sql<Life & { readonly isClosed: boolean }>`
      with item as (
        select corrected(imported, edit) as said, state from entry
        where agency_id = ${agencyId} and dossier_id = ${dossierId} and kind = 'work-item' and present
      )
      select substring(said->>'createdOn' from '^[0-9]{4}-[0-9]{2}-[0-9]{2}') as "openedOn",
        case when state <> 'open' then
          substring(coalesce(said->>'doneOn', said->>'updatedOn') from '^[0-9]{4}-[0-9]{2}-[0-9]{2}') end as "closedOn",
        state <> 'open' as "isClosed", count(*) /* of one dossier */ as count
      from item group by 1, 2, 3`,
);

/** How the open work of a dossier went down, as far as its tools date what they opened and closed. */
export const readBurnDown = query({
  name: "tracking.read-burn-down",
  summary: "Counts the open work of a dossier over time, until today.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    points: z.array(z.object({ on: Day, open: z.number().int() })).readonly(),
    endOn: Day.nullable(),
    undated: z
      .number()
      .int()
      .meta({ description: "Closed items left out: nobody knows when they were closed" }),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010" },
    output: { points: [{ on: "2026-11-02", open: 12 }], endOn: "2026-12-14", undated: 0 },
  },
  async read({ dossierId }, work) {
    const place = placeOf(work, dossierId);
    const found = await askTogether(work, {
      dossier: selectDossier(work.tx, { agencyId: place.agencyId, id: dossierId }),
      agency: selectAgency(work.tx, place),
      rows: lives(work.tx, place),
    });
    const {
      rows,
      dossier: [dossier],
      agency: [agency],
    } = found;
    if (!dossier) return refuse("dossier.not-found");
    const day = await todayOf(work, agency ?? refuse("agency.not-found"));
    if (isRefusal(day)) return day;
    const isUndated = (row: (typeof rows)[number]) => row.isClosed && row.closedOn === null;
    const dated = rows.filter((row) => !isUndated(row));
    return {
      points: burnDown(dated, day.today),
      endOn: dossier.end_on,
      undated: rows.filter(isUndated).reduce((sum, { count }) => sum + count, 0),
    };
  },
});
