import { z } from "zod";
import { loadDossier, lockDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/plan/examples.ts";
import { Note, QuotedCents, Remark, Title } from "#core/plan/fields.ts";
import { findRequest, saveAnswer, saveNewRequest } from "#core/plan/request-store.ts";
import { refusalToAnswer, requestAnswers } from "#core/plan/scope.ts";
import { loadToday } from "#core/plan/store.ts";

const exampleRequestId = "01980000-0000-7000-8000-000000000063";

/** A member notes something that was asked for and that the contract does not hold. */
export const logRequest = command({
  name: "plan.log-request",
  summary: "Notes a request that the contract does not hold, and who asked.",
  permission: "plan.write",
  input: z.object({
    dossierId: Id,
    askedBy: Title.meta({ description: "Who asked" }),
    text: Note.meta({ description: "What was asked" }),
    askedOn: Day.optional().meta({ description: "The day; today when left out" }),
  }),
  output: z.object({ requestId: Id }),
  refusals: ["dossier.not-found", "agency.not-found", "plan.not-yet-day"],
  example: {
    input: { dossierId: exampleDossierId, askedBy: "Nora Benali", text: "Refaire la page Livraison" },
    output: { requestId: exampleRequestId },
  },
  load: ({ dossierId }, work) => loadDossier(work, dossierId),
  async perform(_, { dossierId, askedBy, text, askedOn }, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    if (askedOn !== undefined && askedOn > day.today) return refuse("plan.not-yet-day", { title: askedBy });
    const id = work.newId();
    const asked = { id, askedBy, text, askedOn: askedOn ?? day.today };
    await saveNewRequest(work, dossierId, asked);
    const details = { name: askedBy, text, askedOn: asked.askedOn };
    return {
      result: { requestId: id },
      facts: [{ dossierId, kind: "plan.request-logged", subject: `request:${id}`, details }],
    };
  },
});

/** A member answers it: no, a price, or within the contract after all, which the end puts an end to. */
export const answerRequest = command({
  name: "plan.answer-request",
  summary: "Answers a request outside the contract: declined, quoted, or included until the end has passed.",
  permission: "plan.write",
  input: z.object({
    dossierId: Id,
    requestId: Id,
    as: z.enum(requestAnswers),
    answer: Remark.default(null).meta({ description: "What was answered" }),
    quotedCents: QuotedCents.default(null),
  }),
  output: z.object({ requestId: Id }),
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "plan.request-not-found",
    "plan.request-answered",
    "plan.price-wanted",
    "plan.no-free-work",
  ],
  example: {
    input: {
      dossierId: exampleDossierId,
      requestId: exampleRequestId,
      as: "quoted",
      quotedCents: 45_000,
      answer: "Une demi-journée, à réaliser avant le 14 décembre.",
    },
    output: { requestId: exampleRequestId },
  },
  async load({ dossierId, requestId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const found = await findRequest(work, dossierId, requestId);
    return found ? { ...found, endOn: dossier.endOn, today: day.today } : refuse("plan.request-not-found");
  },
  async perform(found, { dossierId, requestId, ...given }, work) {
    const refusal = refusalToAnswer(found.state, given, found);
    if (refusal) return refusal;
    await saveAnswer(work, dossierId, requestId, { ...given, on: found.today });
    const { as, answer, quotedCents } = given;
    const details = { name: found.askedBy, as, answer, quotedCents };
    return {
      result: { requestId },
      facts: [{ dossierId, kind: "plan.request-answered", subject: `request:${requestId}`, details }],
    };
  },
});
