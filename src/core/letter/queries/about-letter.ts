import { listMembers, loadAgency } from "#core/agency/store.ts";
import type { Contact } from "#core/contact/contact.ts";
import { contactsOf } from "#core/contact/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Sender } from "#core/letter/known-values.ts";
import type { About } from "#core/letter/write-letter.ts";
import type { Language } from "#messages/messages.ts";

/** Where days are counted for what is dated by hand: letters are French first. */
const dayZone = "Europe/Paris";

/** Everything that a letter may say of a dossier, and the language of whoever will read it. */
export type LetterAbout = {
  readonly about: About & { readonly dossier: Dossier; readonly contact: Contact | undefined };
  readonly language: Language;
};

export async function aboutLetter(
  work: Work,
  dossierId: string,
  contactId: string | undefined,
): Promise<LetterAbout | Refusal> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return agency;
  const contact =
    contactId === undefined
      ? undefined
      : await contactsOf(work, dossierId).where("id", "=", contactId).executeTakeFirst();
  if (contactId !== undefined && !contact) return refuse("contact.not-found");
  const sender = await senderOf(work);
  const today = work.now.toZonedDateTimeISO(dayZone).toPlainDate().toString();
  return {
    about: { dossier, agencyName: agency.name, contact, sender, today },
    language: contact?.language ?? agency.language,
  };
}

/** Who writes, when it is a person of the agency. */
async function senderOf({ tx, actor }: Work): Promise<Sender | undefined> {
  if (actor.kind !== "member") return undefined;
  return memberNamed(await listMembers(tx, actor.agencyId), `member:${actor.memberId}`);
}

/** The member whom the journal calls so, while in the agency. */
export function memberNamed(
  members: readonly { readonly id: string; readonly name: string; readonly email: string }[],
  reference: string,
): Sender | undefined {
  const member = members.find(({ id }) => reference === `member:${id}`);
  return member && { name: member.name, email: member.email };
}
