import { z } from "zod";
import { nameOfAccess } from "#core/access/access.ts";
import { exampleIds } from "#core/access/example.ts";
import { evidenceFields } from "#core/access/fields.ts";
import { lockAccess } from "#core/access/store.ts";
import { loadDepartures } from "#core/departure/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { accessRequestKinds } from "#core/portal/portal.ts";
import { keepSaid, lockForSaying } from "#core/portal/queries/what-was-said.ts";
import { loadRequests, mostRequests, saveNewRequest } from "#core/portal/request-store.ts";

const One = z.object({ dossierId: Id, accessId: Id });
const notFound = ["dossier.not-found", "access.not-found", "agency.not-found"] as const;

/**
 * A contact says which right it has on a tool. That is acknowledged, since the contact came by its own link; a
 * member who says it in its place attests with `access.give-evidence`. A level that nobody had said is said by it.
 */
export const acknowledgeAccess = command({
  name: "portal.acknowledge",
  summary: "A contact says which right it has on a tool; what it had asked for there is settled.",
  permission: "portal.answer",
  input: One.extend({ level: evidenceFields.level, statement: evidenceFields.statement }),
  output: z.object({ accessId: Id }),
  refusals: [...notFound, "access.too-much-evidence", "contact.not-found"],
  example: {
    input: { ...exampleIds, level: "owner", statement: "J’ai vérifié : je suis propriétaire." },
    output: { accessId: exampleIds.accessId },
  },
  load: (which, work) => lockForSaying(work, which),
  async perform(before, { dossierId, accessId, level, statement }, work) {
    const facts = await keepSaid(work, dossierId, before, { level, statement, fileId: null });
    return isRefusal(facts) ? facts : { result: { accessId }, facts };
  },
});

const Text = z.string().trim().min(1).max(2_000);

/**
 * A contact asks for help on a tool, or says who does it instead; a supplier, that its own access is out; a client, that
 * ours is, where it was asked to.
 */
export const askHelp = command({
  name: "portal.ask-help",
  summary:
    "A contact asks for help on a tool, says who does it instead, or that an access is out that was to be taken out.",
  permission: "portal.answer",
  input: One.extend({
    kind: z.enum(accessRequestKinds),
    text: Text.meta({ description: "What is not clear, who does it, or what was taken out" }),
  }),
  output: z.object({ helpId: Id }),
  refusals: [...notFound, "portal.too-many-requests", "portal.not-asked"],
  example: {
    input: { ...exampleIds, kind: "help", text: "Je ne vois pas le menu Utilisateurs." },
    output: { helpId: "01980000-0000-7000-8000-000000000091" },
  },
  async load({ dossierId, accessId, kind }, work) {
    const locked = await lockAccess(work, dossierId, accessId);
    if (isRefusal(locked) || kind !== "out") return locked;
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    if (dossier.direction === "supplier") return locked;
    const leaving = (await loadDepartures(work, dossierId)).get(accessId);
    return leaving?.asked ? locked : refuse("portal.not-asked");
  },
  async perform({ before }, { dossierId, accessId, kind, text }, work) {
    const waiting = (await loadRequests(work, dossierId)).filter(({ settledAt }) => settledAt === null);
    if (waiting.length >= mostRequests) return refuse("portal.too-many-requests", { most: mostRequests });
    const helpId = work.newId();
    const contactId = work.actor.kind === "contact" ? work.actor.contactId : null;
    await saveNewRequest(work, dossierId, { id: helpId, accessId, contactId, kind, text });
    const subject = `access:${accessId}`;
    const details = { name: nameOfAccess(before), kind, text };
    return {
      result: { helpId },
      facts: [{ dossierId, kind: "portal.help-asked", subject, details }],
    };
  },
});
