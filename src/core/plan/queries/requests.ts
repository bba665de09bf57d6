import { z } from "zod";
import { rowsIn } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day, Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { requestStates } from "#core/plan/scope.ts";

/** What was asked outside the contract, the last first. */
export const listRequests = query({
  name: "plan.list-requests",
  summary: "Lists what was asked of a dossier that the contract does not hold, the last noted first.",
  permission: "plan.read",
  input: z.object({ dossierId: Id, after: pageCursor(Id), limit: PageSize }),
  output: pageOf(
    z.object({
      id: Id,
      askedBy: z.string(),
      askedOn: Day,
      text: z.string(),
      state: z.enum(requestStates),
      answer: z.string().nullable(),
      quotedCents: z.number().int().nullable(),
      answeredOn: Day.nullable(),
      answeredBy: z.string().nullable(),
    }),
  ),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: exampleDossierId, limit: 50 },
    output: {
      rows: [
        {
          id: "01980000-0000-7000-8000-000000000063",
          askedBy: "Nora Benali",
          askedOn: "2026-11-26",
          text: "Refaire la page Livraison",
          state: "quoted",
          answer: "Une demi-journée, à réaliser avant le 14 décembre.",
          quotedCents: 45_000,
          answeredOn: "2026-11-27",
          answeredBy: "member:01980000-0000-7000-8000-000000000002",
        },
      ],
    },
  },
  async read({ dossierId, after, limit }, work) {
    const rows = await rowsIn(
      work,
      dossierId,
      work.tx
        .selectFrom("scope_request")
        .select(["id", "asked_by as askedBy", "asked_on as askedOn", "text", "state", "answer"])
        .select(["quoted_cents as quotedCents", "answered_on as answeredOn", "answered_by as answeredBy"])
        .where("agency_id", "=", ownAgency(work.actor))
        .where("dossier_id", "=", dossierId)
        .$if(after !== undefined, (all) => all.where("id", "<", after?.[0] ?? ""))
        .orderBy("id", "desc")
        .limit(limit + 1),
    );
    if (isRefusal(rows)) return rows;
    return pageRows(rows, limit, ({ id }) => [id]);
  },
});
