import { z } from "zod";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { query } from "#core/kernel/operation.ts";
import { exampleView, mostViews, ViewShown, viewPages } from "./view.ts";

/** One's own views of a page, by name. */
export const listViews = query({
  name: "view.list",
  summary: "Lists your own saved views of a page.",
  permission: "view.keep",
  input: z.object({ page: z.enum(viewPages) }),
  output: z.object({ views: z.array(ViewShown) }),
  refusals: [],
  example: { input: { page: "dossiers" }, output: { views: [{ ...exampleView, filter: { sort: "end" } }] } },
  async read({ page }, { tx, actor }) {
    const rows = await tx
      .selectFrom("saved_view")
      .select(["id", "name", "filter"])
      .where("agency_id", "=", ownAgency(actor))
      .where("owner", "=", actorReference(actor))
      .where("page", "=", page)
      .orderBy("name")
      .limit(mostViews)
      .execute();
    return { views: rows.map((row) => ViewShown.parse({ ...row, page })) };
  },
});
