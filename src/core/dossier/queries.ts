import { z } from "zod";
import { agencyOf } from "#core/kernel/actor.ts";
import { Id, PageSize, pageCursor, pageOf } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { DossierShown, exampleDossier } from "./fields.ts";
import { loadDossier, toDossier } from "./store.ts";

/** One dossier. */
export const readDossier = query({
  name: "dossier.read",
  summary: "Reads a dossier.",
  permission: "dossier.read",
  input: z.object({ dossierId: Id }),
  output: DossierShown,
  refusals: ["dossier.not-found"],
  example: { input: { dossierId: exampleDossier.id }, output: exampleDossier },
  read: ({ dossierId }, work) => loadDossier(work, dossierId),
});

/** The agency's dossiers by name, page by page. */
export const listDossiers = query({
  name: "dossier.list",
  summary: "Lists the dossiers of the agency by name.",
  permission: "dossier.read",
  input: z.object({ after: pageCursor(z.string(), Id), limit: PageSize }),
  output: pageOf(DossierShown),
  refusals: [],
  example: { input: { limit: 50 }, output: { rows: [exampleDossier] } },
  async read({ after, limit }, { tx, actor }) {
    const rows = await tx
      .selectFrom("dossier")
      .selectAll()
      .where("agency_id", "=", agencyOf(actor) ?? "")
      .$if(after !== undefined, (dossiers) =>
        dossiers.where(({ eb, refTuple, tuple }) =>
          eb(refTuple("name", "id"), ">", tuple(after?.[0] ?? "", after?.[1] ?? "")),
        ),
      )
      .orderBy("name")
      .orderBy("id")
      .limit(limit + 1)
      .execute();
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      rows: shown.map(toDossier),
      ...(rows.length > limit && last ? { next: JSON.stringify([last.name, last.id]) } : {}),
    };
  },
});
