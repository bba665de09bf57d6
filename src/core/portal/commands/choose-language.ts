import { z } from "zod";
import { lockContact, saveContact } from "#core/contact/store.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { languages } from "#messages/messages.ts";

/** A contact chooses the language in which it reads the portal, and is written to. */
export const chooseLanguage = command({
  name: "portal.choose-language",
  summary: "A contact chooses the language of its pages and of its mails.",
  permission: "portal.self",
  input: z.object({ language: z.enum(languages) }),
  output: z.object({ language: z.enum(languages) }),
  refusals: ["dossier.not-found", "contact.not-found"],
  example: { input: { language: "en" }, output: { language: "en" } },
  async load(_, work) {
    const { actor } = work;
    if (actor.kind !== "contact") return refuse("dossier.not-found");
    const { dossierId, contactId } = actor;
    const contact = await lockContact(work, dossierId, contactId);
    return isRefusal(contact) ? contact : { dossierId, contact };
  },
  async perform({ dossierId, contact }, { language }, work) {
    if (contact.language === language) return { result: { language }, facts: [] };
    await saveContact(work, dossierId, { ...contact, language });
    const details = { name: contact.name, fields: ["language"] };
    const subject = `contact:${contact.id}`;
    return { result: { language }, facts: [{ dossierId, kind: "contact.edited", subject, details }] };
  },
});
