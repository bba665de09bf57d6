import { z } from "zod";
import { type Contact, contactFields, exampleContact } from "#core/contact/contact.ts";
import { contactsOf, countNamed, lockContact, saveNewContact } from "#core/contact/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/portal/example.ts";
import { mostNamed, namedWithin } from "#core/portal/portal.ts";
import { linksOf, makeLink } from "#core/portal/store.ts";

const { organisation, language } = contactFields;
/** A name travels in a mail to somebody who expects none: it holds no address that a mail program would open. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^/@\\]*$/)
  .meta({ description: "A name, without an address" });
const email = z.email().max(320);

/** The contact who names somebody, its dossier locked until the commit; refused once too many were named. */
async function lockNaming(work: Work, dossierId: string): Promise<Contact | Refusal> {
  const dossier = await lockDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const { actor, now } = work;
  const contact =
    actor.kind === "contact"
      ? await lockContact(work, dossierId, actor.contactId)
      : refuse("contact.not-found");
  if (isRefusal(contact)) return contact;
  const named = await countNamed(work, dossierId, now.subtract(namedWithin));
  return named < mostNamed ? contact : refuse("portal.too-many-named", { most: mostNamed });
}

/** Whether somebody of this side has the address already. */
async function isKnown(work: Work, dossierId: string, of: Pick<Contact, "email" | "side">) {
  const isSuccessor = of.side === "successor";
  const rows = await contactsOf(work, dossierId)
    .where("side", isSuccessor ? "=" : "<>", "successor")
    .execute();
  const wanted = of.email?.toLowerCase();
  return rows.some((one) => one.email?.toLowerCase() === wanted);
}

const blank = { phone: null, role: null, isMain: false };

/**
 * A contact lets a colleague in: one more contact of its own side, to whom a link is mailed by that very click; it wants a
 * code where the newest link of whoever invites did.
 */
export const inviteColleague = command({
  name: "portal.invite-colleague",
  summary: "A contact lets a colleague in: adds a contact of its own side, and mails it a link.",
  permission: "portal.answer",
  input: z.object({
    dossierId: Id,
    name,
    email,
    language: language.default(null).meta({ description: "That of whoever invites when left out" }),
  }),
  output: z.object({ contactId: Id }),
  refusals: [
    ...(["dossier.not-found", "contact.not-found", "agency.not-found", "agency.mail-unavailable"] as const),
    ...(["portal.no-address", "portal.too-many-named", "portal.colleague-known"] as const),
  ],
  example: {
    input: { dossierId: exampleDossierId, name: "Yves Garnier", email: "yves@client.example" },
    output: { contactId: exampleContact.id },
  },
  load: ({ dossierId }, work) => lockNaming(work, dossierId),
  async perform(inviter, { dossierId, name, email, language }, work) {
    const { organisation, side, id: invitedBy } = inviter;
    if (await isKnown(work, dossierId, { email, side })) return refuse("portal.colleague-known");
    const contact: Contact = {
      ...{ ...blank, id: work.newId(), name, email, organisation, side, invitedBy },
      language: language ?? inviter.language,
    };
    await saveNewContact(work, dossierId, contact);
    const own = (await linksOf(work, dossierId)).find(({ contactId }) => contactId === invitedBy);
    const made = await makeLink(work, dossierId, contact, { mail: true, withCode: own?.withCode ?? false });
    if (isRefusal(made)) return made;
    const details = { name, email, language: contact.language };
    const subject = `contact:${contact.id}`;
    return {
      result: { contactId: contact.id },
      facts: [{ dossierId, kind: "portal.colleague-invited", subject, details }, ...made.facts],
      jobs: made.jobs,
    };
  },
});

/** A contact says who takes over. The agency decides what the successor sees, and whether it is invited. */
export const nameSuccessor = command({
  name: "portal.name-successor",
  summary:
    "A contact says who takes over; nothing is sent, and the successor sees nothing before it is shown.",
  permission: "portal.answer",
  input: z.object({ dossierId: Id, name, email, organisation: organisation.default(null) }),
  output: z.object({ contactId: Id }),
  refusals: [
    ...(["dossier.not-found", "contact.not-found"] as const),
    ...(["portal.too-many-named", "portal.successor-known"] as const),
  ],
  example: {
    input: {
      ...{ dossierId: exampleDossierId, name: "Ana Lopes", email: "ana@successeur.example" },
      organisation: "Studio Ponant",
    },
    output: { contactId: exampleContact.id },
  },
  load: ({ dossierId }, work) => lockNaming(work, dossierId),
  async perform({ id: invitedBy, language }, { dossierId, name, email, organisation }, work) {
    const side = "successor";
    if (await isKnown(work, dossierId, { email, side })) return refuse("portal.successor-known");
    const contact: Contact = {
      ...{ ...blank, id: work.newId(), name, email, organisation, language, side, invitedBy },
    };
    await saveNewContact(work, dossierId, contact);
    const details = { name, email, organisation };
    const subject = `contact:${contact.id}`;
    return {
      result: { contactId: contact.id },
      facts: [{ dossierId, kind: "portal.successor-named", subject, details }],
    };
  },
});
