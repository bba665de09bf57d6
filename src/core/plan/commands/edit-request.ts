import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { Note, QuotedCents, Remark, Title } from "#core/plan/fields.ts";
import { findRequest, saveRequest } from "#core/plan/request-store.ts";
import { corrected, refusalOfCorrection, requestStates } from "#core/plan/scope.ts";
import { loadToday } from "#core/plan/store.ts";

const requestId = "01980000-0000-7000-8000-000000000063";

/** A member corrects what was noted of a request or of its answer, or opens it again. */
export const editRequest = command({
  name: "plan.edit-request",
  summary: "Corrects a request outside the contract or its answer; `open` takes the answer back.",
  permission: "plan.write",
  input: z.object({
    dossierId: Id,
    requestId: Id,
    askedBy: Title.optional().meta({ description: "Who asked" }),
    text: Note.optional().meta({ description: "What was asked" }),
    askedOn: Day.optional(),
    as: z.enum(requestStates).optional().meta({ description: "The answer; `open` opens the request again" }),
    answer: Remark.optional().meta({ description: "What was answered" }),
    quotedCents: QuotedCents.optional(),
    answeredOn: Day.optional().meta({
      description: "The day of an answer; today for another answer, and as it was otherwise",
    }),
  }),
  output: z.object({ requestId: Id, state: z.enum(requestStates) }),
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "plan.request-not-found",
    "plan.not-yet-day",
    "plan.price-wanted",
    "plan.no-free-work",
  ],
  example: {
    input: { dossierId: exampleDossierId, requestId, as: "open" },
    output: { requestId, state: "open" },
  },
  async load({ dossierId, requestId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const before = await findRequest(work, dossierId, requestId);
    return before ? { before, endOn: dossier.endOn, today: day.today } : refuse("plan.request-not-found");
  },
  async perform({ before, endOn, today }, { dossierId, requestId, ...edit }, work) {
    const { after, changed } = corrected(before, edit, today);
    const refusal = refusalOfCorrection(before, after, { endOn, today });
    if (refusal) return refusal;
    const result = { requestId, state: after.state };
    if (Object.keys(changed).length === 0) return { result, facts: [] };
    await saveRequest(work, dossierId, requestId, after, before);
    const isOpened = before.state !== "open" && after.state === "open";
    const kind = isOpened ? "plan.request-reopened" : "plan.request-edited";
    const details = { name: after.askedBy, ...changed };
    const fact: FactDraft = { dossierId, kind, subject: `request:${requestId}`, details };
    return { result, facts: [fact] };
  },
});
