import { listMembers, loadAgency } from "#core/agency/store.ts";
import type { Contact } from "#core/contact/contact.ts";
import { contactsOf } from "#core/contact/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Sender, StepAhead } from "#core/letter/known-values.ts";
import type { About } from "#core/letter/write-letter.ts";
import { titleOf } from "#core/plan/plan.ts";
import { isSettled } from "#core/plan/step.ts";
import { loadSteps } from "#core/plan/step-store.ts";
import { loadPlan } from "#core/plan/store.ts";
import { loadTickets } from "#core/ticket/store.ts";
import { inOrder } from "#core/ticket/ticket.ts";
import type { Language } from "#messages/messages.ts";
import { aboutLeaving } from "./about-leaving.ts";

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
  const members = await listMembers(work.tx, ownAgency(work.actor));
  const today = work.now.toZonedDateTimeISO(dayZone).toPlainDate().toString();
  return {
    about: {
      ...{ dossier, agencyName: agency.name, contact, today },
      sender: memberNamed(members, actorReference(work.actor)),
      steps: await stepsAhead(work, dossierId),
      tickets: inOrder(await loadTickets(work, dossierId)).flatMap(({ status, ...ticket }) =>
        status.is === "open" || status.is === "waiting" ? [{ ...ticket, state: status.is }] : [],
      ),
      leaving: await aboutLeaving(work, dossier),
      ourPeople: members.map(({ name, email }) => ({ name, email })),
    },
    language: contact?.language ?? agency.language,
  };
}

/** What is planned, shared and not settled, the nearest day first and what has none last. */
async function stepsAhead(work: Work, dossierId: string): Promise<readonly StepAhead[]> {
  const plan = await loadPlan(work, dossierId);
  if (isRefusal(plan)) return [];
  const far = "9999-12-31";
  return (await loadSteps(work, dossierId, plan))
    .filter(
      ({ included, status, content }) => included && !isSettled(status) && content.visibility === "shared",
    )
    .toSorted((one, other) => {
      const [a, b] = [one.dueOn ?? far, other.dueOn ?? far];
      return a === b ? one.position - other.position : a < b ? -1 : 1;
    })
    .map((step) => ({ title: titleOf(step), side: step.content.side, dueOn: step.dueOn }));
}

/** The member whom the journal calls so, while in the agency. */
export function memberNamed(
  members: readonly { readonly id: string; readonly name: string; readonly email: string }[],
  reference: string,
): Sender | undefined {
  const member = members.find(({ id }) => reference === `member:${id}`);
  return member && { name: member.name, email: member.email };
}
