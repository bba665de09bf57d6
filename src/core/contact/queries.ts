import { z } from "zod";
import { rowsIn } from "#core/dossier/store.ts";
import { Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { ContactShown, exampleContact } from "./contact.ts";
import { contactsOf } from "./store.ts";

/** The people on the other side, in the order in which they were added. */
export const listContacts = query({
  name: "contact.list",
  summary: "Lists the contacts of a dossier.",
  permission: "dossier.read",
  input: z.object({ dossierId: Id, after: pageCursor(Id), limit: PageSize }),
  output: pageOf(ContactShown),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", limit: 50 },
    output: { rows: [exampleContact] },
  },
  async read({ dossierId, after, limit }, work) {
    const rows = await rowsIn(
      work,
      dossierId,
      contactsOf(work, dossierId)
        .$if(after !== undefined, (all) => all.where("id", ">", after?.[0] ?? ""))
        .orderBy("id")
        .limit(limit + 1),
    );
    if (isRefusal(rows)) return rows;
    return pageRows(rows, limit, ({ id }) => [id]);
  },
});
