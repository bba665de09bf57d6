import { z } from "zod";
import { type Evidence, mostEvidence, nameOfAccess } from "#core/access/access.ts";
import { exampleIds } from "#core/access/example.ts";
import { evidenceFields } from "#core/access/fields.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { lockAccess, saveAccess, saveNewEvidence } from "#core/access/store.ts";
import { lockContact } from "#core/contact/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { loadRequests, mostRequests, saveNewRequest, settleRequests } from "#core/portal/request-store.ts";

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
  async load({ dossierId, accessId }, work) {
    const locked = await lockAccess(work, dossierId, accessId);
    if (isRefusal(locked)) return locked;
    const { actor } = work;
    const contact =
      actor.kind === "contact"
        ? await lockContact(work, dossierId, actor.contactId)
        : refuse("contact.not-found");
    return isRefusal(contact) ? contact : { ...locked, contact };
  },
  async perform({ before, today, contact }, { dossierId, accessId, level, statement }, work) {
    if (before.evidence.length >= mostEvidence)
      return refuse("access.too-much-evidence", { most: mostEvidence });
    const said = { level, statement, fileId: null, on: today, until: null };
    const by = actorReference(work.actor);
    const evidence: Evidence = { id: work.newId(), grade: "acknowledged", ...said, by, withdrawn: null };
    await saveNewEvidence(work, dossierId, accessId, evidence);
    if (before.clientLevel === "unknown")
      await saveAccess(work, dossierId, {
        ...before,
        clientLevel: level,
        clientWho: before.clientWho ?? contact.name,
      });
    await settleRequests(work, dossierId, { accessId });
    const details = { evidenceId: evidence.id, grade: evidence.grade, ...said };
    return {
      result: { accessId },
      facts: [accessFact(dossierId, "access.evidence-given", before, details)],
    };
  },
});

const Text = z.string().trim().min(1).max(2_000);

/** A contact asks for help on a tool, or says who does it instead. */
export const askHelp = command({
  name: "portal.ask-help",
  summary: "A contact asks for help on a tool, or says who does it instead.",
  permission: "portal.answer",
  input: One.extend({
    kind: z.enum(["help", "someone-else"]),
    text: Text.meta({ description: "What is not clear, or who does it" }),
  }),
  output: z.object({ helpId: Id }),
  refusals: [...notFound, "portal.too-many-requests"],
  example: {
    input: { ...exampleIds, kind: "help", text: "Je ne vois pas le menu Utilisateurs." },
    output: { helpId: "01980000-0000-7000-8000-000000000091" },
  },
  load: ({ dossierId, accessId }, work) => lockAccess(work, dossierId, accessId),
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
