import { z } from "zod";
import { exampleIds } from "#core/access/example.ts";
import { evidenceFields } from "#core/access/fields.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { accessRequestKinds } from "#core/portal/portal.ts";
import { keepAsked, keepSaid, lockForAsking, lockForSaying } from "#core/portal/queries/what-was-said.ts";

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
  load: (which, work) => lockForAsking(work, which),
  async perform({ asked }, { dossierId, kind, text }, work) {
    const kept = await keepAsked(work, dossierId, asked, { kind, text, fileId: null });
    return isRefusal(kept) ? kept : { result: { helpId: kept.helpId }, facts: [kept.fact] };
  },
});
