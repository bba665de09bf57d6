import { sql } from "kysely";
import { z } from "zod";
import { loadDossier, rowsIn } from "#core/dossier/store.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { entryKinds } from "../entries.ts";
import { changedSinceCorrected } from "../entry-fields.ts";
import { EntryOfAnyKind, entryColumns, exampleEntry, toShown } from "../entry-shown.ts";
import { toldIn } from "../said.ts";
import { type Place, placeOf } from "../store.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";

/** One entry, with what its export says where people corrected it. */
export const readEntry = query({
  name: "tracking.read-entry",
  summary: "Reads one entry, with what its export says of it.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id, entryId: Id }),
  output: EntryOfAnyKind.extend({
    kind: z.enum(entryKinds),
    imported: z.custom<object>((value) => typeof value === "object").nullable(),
    changedSince: z.array(z.string()).readonly().meta({
      description: "Corrected fields of which the export says something else than when they were corrected",
    }),
  }),
  refusals: ["dossier.not-found", "tracking.entry-not-found"],
  example: {
    input: { dossierId, entryId: "01980000-0000-7000-8000-000000000040" },
    output: {
      ...exampleEntry("work-item", { title: "Relire les fiches produit" }),
      kind: "work-item",
      imported: null,
      changedSince: [],
    },
  },
  async read({ dossierId, entryId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const { agencyId } = placeOf(work, dossierId);
    const row = await work.tx
      .selectFrom("entry")
      .select([...entryColumns, "kind", "edit_base as editBase"])
      .where("agency_id", "=", agencyId)
      .where("dossier_id", "=", dossierId)
      .where("id", "=", entryId)
      .where("present", "=", sql.lit(true))
      .executeTakeFirst();
    if (!row) return refuse("tracking.entry-not-found");
    const { kind, imported } = row;
    const changedSince = imported && changedSinceCorrected({ ...imported }, { ...row.edit }, row.editBase);
    return {
      ...toShown(row, work.language),
      kind,
      imported: imported && toldIn(imported, work.language),
      changedSince: changedSince ?? [],
    };
  },
});

/** How many words of each are worth a filter. */
const mostWords = 200;
const Facet = z.array(z.object({ value: z.string(), count: z.number().int() }));
const Count = z.number().int().min(0);

const facets = builtOnce(
  (_, { agencyId, dossierId }: Place) => sql<{ facet: string; value: string | null; count: number }>`
      with item as materialized (
        select state, handling, stage, people, labels from entry
        where agency_id = ${agencyId} and dossier_id = ${dossierId} and kind = 'work-item' and present
      )
      select 'state' as facet, state as value, count(*) /* of one dossier */ from item group by state
      union all select 'handling', handling, count(*) /* of one dossier */ from item where state = 'open' group by handling
      union all (select 'stage', stage, count(*) /* of one dossier */ from item where stage is not null group by stage order by 3 desc, 2 limit ${mostWords})
      union all (select 'person', name, count(*) /* of one dossier */ from item, jsonb_array_elements_text(people) name
        where name <> '' group by name order by 3 desc, 2 limit ${mostWords})
      union all (select 'label', name, count(*) /* of one dossier */ from item, jsonb_array_elements_text(coalesce(labels, '[]')) name
        group by name order by 3 desc, 2 limit ${mostWords})`,
);

/** By what the work items of a dossier can be narrowed, with how many each way leaves. */
export const readFacets = query({
  name: "tracking.read-facets",
  summary: "Counts the work items of a dossier by state, decision, stage, person and label.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    states: z.object({ open: Count, done: Count, dropped: Count }),
    handlings: z
      .object({ finish: Count, "hand-over": Count, drop: Count, none: Count })
      .meta({ description: "Of the open ones: what becomes of them" }),
    stages: Facet,
    people: Facet,
    labels: Facet,
  }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId },
    output: {
      states: { open: 12, done: 40, dropped: 2 },
      handlings: { finish: 2, "hand-over": 6, drop: 1, none: 3 },
      stages: [{ value: "À faire", count: 12 }],
      people: [{ value: "Lou Martin", count: 8 }],
      labels: [],
    },
  },
  async read({ dossierId }, work) {
    const rows = await rowsIn(work, dossierId, facets(work.tx, placeOf(work, dossierId)));
    if (isRefusal(rows)) return rows;
    const count = (facet: string, value: string | null) =>
      rows.find((row) => row.facet === facet && row.value === value)?.count ?? 0;
    const facet = (name: string) =>
      rows.flatMap((row) =>
        row.facet === name && row.value !== null ? [{ value: row.value, count: row.count }] : [],
      );
    return {
      states: {
        open: count("state", "open"),
        done: count("state", "done"),
        dropped: count("state", "dropped"),
      },
      handlings: {
        finish: count("handling", "finish"),
        "hand-over": count("handling", "hand-over"),
        drop: count("handling", "drop"),
        none: count("handling", null),
      },
      stages: facet("stage"),
      people: facet("person"),
      labels: facet("label"),
    };
  },
});
