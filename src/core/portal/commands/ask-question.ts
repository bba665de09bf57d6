import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import { exampleIds } from "#core/access/example.ts";
import { lockAccess } from "#core/access/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { loadRequests, mostRequests, saveNewRequest, settleRequests } from "#core/portal/request-store.ts";

const Text = z.string().trim().min(1).max(2_000);
const exampleHelpId = "01980000-0000-7000-8000-000000000091";

/** A contact asks something that is about no tool. */
export const askQuestion = command({
  name: "portal.ask",
  summary: "A contact asks something that is about no tool.",
  permission: "portal.answer",
  input: z.object({ dossierId: Id, text: Text.meta({ description: "The question" }) }),
  output: z.object({ helpId: Id }),
  refusals: ["dossier.not-found", "portal.too-many-requests"],
  example: {
    input: { dossierId: exampleIds.dossierId, text: "Qui garde le nom de domaine après la fin ?" },
    output: { helpId: exampleHelpId },
  },
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(_, { dossierId, text }, work) {
    const waiting = (await loadRequests(work, dossierId)).filter(({ settledAt }) => settledAt === null);
    if (waiting.length >= mostRequests) return refuse("portal.too-many-requests", { most: mostRequests });
    const helpId = work.newId();
    const contactId = work.actor.kind === "contact" ? work.actor.contactId : null;
    await saveNewRequest(work, dossierId, { id: helpId, accessId: null, contactId, kind: "question", text });
    const subject = `portal-request:${helpId}`;
    return {
      result: { helpId },
      facts: [{ dossierId, kind: "portal.question-asked", subject, details: { text } }],
    };
  },
});

/** A member says that what a contact asked is settled, and what there is to answer: the contact reads it in the portal. */
export const settleRequest = command({
  name: "portal.settle-request",
  summary: "Says that what a contact asked is settled, with an answer that the contact reads in the portal.",
  permission: "portal.manage",
  input: z.object({
    dossierId: Id,
    helpId: Id,
    answer: z
      .union([Text, z.literal("").transform(() => null)])
      .nullable()
      .default(null)
      .meta({ description: "What the contact reads; null where it was answered otherwise" }),
  }),
  output: z.object({ helpId: Id }),
  refusals: ["dossier.not-found", "access.not-found", "agency.not-found", "portal.request-not-found"],
  example: {
    input: {
      ...{ dossierId: exampleIds.dossierId, helpId: exampleHelpId },
      answer: "Le domaine est à votre nom depuis le 3 décembre.",
    },
    output: { helpId: exampleHelpId },
  },
  async load({ dossierId, helpId }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const found = (await loadRequests(work, dossierId)).find(({ id }) => id === helpId);
    if (!found || found.settledAt !== null) return refuse("portal.request-not-found");
    if (found.accessId === null) return { access: undefined };
    const locked = await lockAccess(work, dossierId, found.accessId);
    return isRefusal(locked) ? locked : { access: locked.before };
  },
  async perform({ access }, { dossierId, helpId, answer }, work) {
    if ((await settleRequests(work, dossierId, { requestId: helpId, answer })) === 0)
      return refuse("portal.request-not-found");
    const fact = access
      ? {
          ...{ kind: "portal.help-settled" as const, subject: `access:${access.id}` },
          details: { name: nameOfAccess(access), answer: answer ?? "" },
        }
      : {
          ...{ kind: "portal.question-answered" as const, subject: `portal-request:${helpId}` },
          details: { answer: answer ?? "" },
        };
    return { result: { helpId }, facts: [{ dossierId, ...fact }] };
  },
});
