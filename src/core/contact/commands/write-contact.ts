import { z } from "zod";
import {
  type Contact,
  ContactShown,
  changedFields,
  contactFields,
  exampleContact,
  sideOfParty,
} from "#core/contact/contact.ts";
import { dropMain, lockContact, saveContact, saveNewContact } from "#core/contact/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const { name, email, phone, role, organisation, language, isMain, side } = contactFields;

/** A member adds somebody of the other side. */
export const addContact = command({
  name: "contact.add",
  summary: "Adds a contact to a dossier; the name is all it takes.",
  permission: "dossier.write",
  input: z.object({
    dossierId: Id,
    name,
    email: email.default(null),
    phone: phone.default(null),
    role: role.default(null),
    organisation: organisation.default(null),
    language: language.default(null),
    isMain: isMain.default(false),
    side: side.optional(),
  }),
  output: ContactShown,
  refusals: ["dossier.not-found"],
  example: { input: { dossierId, name: "Nora Benali" }, output: exampleContact },
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  async perform(dossier, { dossierId, side = sideOfParty(dossier), ...fields }, work) {
    const contact: Contact = { id: work.newId(), ...fields, side, invitedBy: null };
    if (contact.isMain) await dropMain(work, dossierId);
    await saveNewContact(work, dossierId, contact);
    const { id, ...details } = contact;
    return {
      result: contact,
      facts: [{ dossierId, kind: "contact.added", subject: `contact:${id}`, details }],
    };
  },
});

/** A member corrects what is known of one; what is left out stays. */
export const editContact = command({
  name: "contact.edit",
  summary: "Changes what is known of a contact; fields left out stay as they are, null empties.",
  permission: "dossier.write",
  input: z.object({
    dossierId: Id,
    contactId: Id,
    name: name.optional(),
    email: email.optional(),
    phone: phone.optional(),
    role: role.optional(),
    organisation: organisation.optional(),
    language: language.optional(),
    isMain: isMain.optional(),
    side: side.optional(),
  }),
  output: ContactShown,
  refusals: ["dossier.not-found", "contact.not-found"],
  example: {
    input: { dossierId, contactId: exampleContact.id, role: "Responsable communication" },
    output: exampleContact,
  },
  async load({ dossierId, contactId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockContact(work, dossierId, contactId);
  },
  async perform(before, { dossierId, contactId, ...edit }, work) {
    const fields = changedFields(before, edit);
    if (fields.length === 0) return { result: before, facts: [] };
    const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
    const contact: Contact = { ...before, ...given };
    if (contact.isMain && !before.isMain) await dropMain(work, dossierId);
    await saveContact(work, dossierId, contact);
    const fact = { dossierId, kind: "contact.edited" as const, subject: `contact:${contactId}` };
    return { result: contact, facts: [{ ...fact, details: { name: contact.name, fields: [...fields] } }] };
  },
});

/** A member takes a contact out: the row stays for what was signed or said, the person is not shown. */
export const removeContact = command({
  name: "contact.remove",
  summary: "Takes a contact out of a dossier; what it confirmed of accesses counts no more.",
  permission: "dossier.write",
  input: z.object({ dossierId: Id, contactId: Id }),
  output: z.object({ contactId: Id }),
  refusals: ["dossier.not-found", "contact.not-found"],
  example: {
    input: { dossierId, contactId: exampleContact.id },
    output: { contactId: exampleContact.id },
  },
  async load({ dossierId, contactId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockContact(work, dossierId, contactId);
  },
  async perform(contact, { dossierId, contactId }, work) {
    await saveContact(work, dossierId, { ...contact, isMain: false }, true);
    const fact = { dossierId, kind: "contact.removed" as const, subject: `contact:${contactId}` };
    return { result: { contactId }, facts: [{ ...fact, details: { name: contact.name } }] };
  },
});

/** A member gives back a contact that was taken out, as it was. */
export const restoreContact = command({
  name: "contact.restore",
  summary: "Gives back a contact that was taken out of a dossier.",
  permission: "dossier.write",
  input: z.object({
    dossierId: Id,
    contactId: Id,
    isMain: isMain.default(false).meta({ description: "Whether it is the main one again" }),
  }),
  output: ContactShown,
  refusals: ["dossier.not-found", "contact.not-found"],
  example: { input: { dossierId, contactId: exampleContact.id, isMain: true }, output: exampleContact },
  async load({ dossierId, contactId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : lockContact(work, dossierId, contactId, "removed");
  },
  async perform(removed, { dossierId, contactId, isMain }, work) {
    if (isMain) await dropMain(work, dossierId);
    const contact: Contact = { ...removed, isMain };
    await saveContact(work, dossierId, contact);
    const fact = { dossierId, kind: "contact.restored" as const, subject: `contact:${contactId}` };
    return { result: contact, facts: [{ ...fact, details: { name: contact.name } }] };
  },
});
