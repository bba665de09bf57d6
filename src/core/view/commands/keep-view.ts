import { z } from "zod";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { fitJson } from "#core/kernel/unfit.ts";
import { exampleView, Filter, mostViews, ViewShown, viewPages } from "#core/view/view.ts";

/** Somebody keeps a way to look at a list; a view of the same name is replaced. No fact: it is a habit, not an event. */
export const saveView = command({
  name: "view.save",
  summary: "Saves a view of a page under a name, for yourself; one of the same name is replaced.",
  permission: "view.keep",
  input: z.object({
    page: z.enum(viewPages),
    name: z.string().trim().min(1).max(80),
    filter: Filter,
  }),
  output: ViewShown,
  refusals: ["view.too-many"],
  example: {
    input: { page: "dossiers", name: "Fins du trimestre", filter: { sort: "end", tone: "calm" } },
    output: { ...exampleView, filter: { sort: "end", tone: "calm" } },
  },
  async load({ page, name }, { tx, actor }) {
    const rows = await tx
      .selectFrom("saved_view")
      .select("name")
      .where("agency_id", "=", ownAgency(actor))
      .where("owner", "=", actorReference(actor))
      .where("page", "=", page)
      .limit(mostViews)
      .execute();
    const isFull = rows.length >= mostViews && !rows.some((row) => row.name === name);
    return isFull ? refuse("view.too-many", { most: mostViews }) : true;
  },
  async perform(_, { page, name, filter }, { tx, actor, newId, now }) {
    const saved = { filter: fitJson(filter), saved_at: now.toString() };
    const { id } = await tx
      .insertInto("saved_view")
      .values({
        agency_id: ownAgency(actor),
        id: newId(),
        owner: actorReference(actor),
        page,
        name,
        ...saved,
      })
      .onConflict((on) => on.columns(["agency_id", "owner", "page", "name"]).doUpdateSet(saved))
      .returning("id")
      .executeTakeFirstOrThrow();
    return { result: { id, page, name, filter }, facts: [] };
  },
});

/** Somebody forgets a view of their own. */
export const removeView = command({
  name: "view.remove",
  summary: "Removes one of your own saved views.",
  permission: "view.keep",
  input: z.object({ viewId: Id }),
  output: z.object({ viewId: Id }),
  refusals: ["view.not-found"],
  example: { input: { viewId: exampleView.id }, output: { viewId: exampleView.id } },
  load: async () => true as const,
  async perform(_, { viewId }, { tx, actor }) {
    const { numDeletedRows } = await tx
      .deleteFrom("saved_view")
      .where("agency_id", "=", ownAgency(actor))
      .where("owner", "=", actorReference(actor))
      .where("id", "=", viewId)
      .executeTakeFirst();
    return numDeletedRows > 0n ? { result: { viewId }, facts: [] } : refuse("view.not-found");
  },
});
