import { z } from "zod";
import { ownAgency } from "#core/kernel/actor.ts";
import { PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { Mapping } from "../import-result.ts";
import { headerShape } from "../mapping.ts";

/** How the agency's own tables are read, by the columns that they have. */
export const listMappings = query({
  name: "tracking.list-mappings",
  summary: "Lists the column mappings that the agency has saved, or the one for a table with given columns.",
  permission: "tracking.read",
  input: z.object({
    columns: z
      .array(z.string().max(1_000))
      .max(1_000)
      .optional()
      .meta({ description: "Only the mapping of tables with these columns, in any order" }),
    after: pageCursor(z.string()),
    limit: PageSize,
  }),
  output: pageOf(
    z.object({
      shape: z.string().meta({ description: "The columns that it is for, in one line" }),
      mapping: Mapping,
      savedAt: z.iso.datetime(),
    }),
  ),
  refusals: [],
  example: {
    input: { columns: ["Intitulé", "Pour le"], limit: 50 },
    output: {
      rows: [
        {
          shape: "intitule | pour le",
          mapping: { title: "Intitulé", dueOn: "Pour le" },
          savedAt: "2026-11-02T09:00:00Z",
        },
      ],
    },
  },
  async read({ columns, after, limit }, { tx, actor }) {
    const rows = await tx
      .selectFrom("column_mapping")
      .select(["header_key as shape", "mapping", "saved_at as savedAt"])
      .where("agency_id", "=", ownAgency(actor))
      .$if(columns !== undefined, (all) => all.where("header_key", "=", headerShape(columns ?? [])))
      .$if(after !== undefined, (all) => all.where("header_key", ">", after?.[0] ?? ""))
      .orderBy("header_key")
      .limit(limit + 1)
      .execute();
    return pageRows(rows, limit, (last) => [last.shape]);
  },
});
