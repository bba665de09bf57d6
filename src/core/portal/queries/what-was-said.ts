import { type Access, type Evidence, mostEvidence, nameOfAccess, newEvidence } from "#core/access/access.ts";
import { accessFact } from "#core/access/journal-line.ts";
import { lockAccess, saveAccess, saveNewEvidence } from "#core/access/store.ts";
import type { Contact } from "#core/contact/contact.ts";
import { lockContact } from "#core/contact/store.ts";
import { loadDepartures } from "#core/departure/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { actorReference } from "#core/kernel/actor.ts";
import type { FactDraft } from "#core/kernel/fact.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { accessRequestKinds } from "#core/portal/portal.ts";
import { loadRequests, mostRequests, saveNewRequest, settleRequests } from "#core/portal/request-store.ts";

type AskedKind = (typeof accessRequestKinds)[number];

/** What is known before a contact says which right is there: its dossier is locked until the commit. */
export type BeforeSaying = {
  readonly before: Access;
  readonly today: string;
  readonly contact: Contact;
  readonly direction: "client" | "supplier";
};

export async function lockForSaying(
  work: Work,
  { dossierId, accessId }: { readonly dossierId: string; readonly accessId: string },
): Promise<BeforeSaying | Refusal> {
  const locked = await lockAccess(work, dossierId, accessId);
  if (isRefusal(locked)) return locked;
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const { actor } = work;
  const contact =
    actor.kind === "contact"
      ? await lockContact(work, dossierId, actor.contactId)
      : refuse("contact.not-found");
  return isRefusal(contact) ? contact : { ...locked, contact, direction: dossier.direction };
}

/**
 * Keeps what a contact says of a right as acknowledged, with its file, and settles what it had asked for there. A
 * level that nobody had said is said by it; in the dossier of a supplier that is our own, and not in its name.
 */
export async function keepSaid(
  work: Work,
  dossierId: string,
  { before, today, contact, direction }: BeforeSaying,
  said: Pick<Evidence, "level" | "statement" | "fileId">,
): Promise<readonly FactDraft[] | Refusal> {
  const { evidence } = before;
  if (evidence.length >= mostEvidence) return refuse("access.too-much-evidence", { most: mostEvidence });
  const shown = { ...said, on: today, until: null };
  const by = actorReference(work.actor);
  const given: Evidence = { id: work.newId(), grade: "acknowledged", ...shown, by, ...newEvidence };
  await saveNewEvidence(work, dossierId, before.id, given);
  if (before.clientLevel === "unknown") {
    const clientWho = before.clientWho ?? (direction === "client" ? contact.name : null);
    await saveAccess(work, dossierId, { ...before, clientLevel: said.level, clientWho });
  }
  await settleRequests(work, dossierId, { accessId: before.id });
  const details = { evidenceId: given.id, grade: given.grade, ...shown };
  return [accessFact(dossierId, "access.evidence-given", before, details)];
}

/** An access of which a contact asks something, or says that it is out, where it was asked to: locked until the commit. */
export async function lockForAsking(
  work: Work,
  which: { readonly dossierId: string; readonly accessId: string; readonly kind: AskedKind },
): Promise<{ readonly asked: Access } | Refusal> {
  const { dossierId, accessId, kind } = which;
  const locked = await lockAccess(work, dossierId, accessId);
  if (isRefusal(locked)) return locked;
  if (kind === "out") {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const leaving = (await loadDepartures(work, dossierId)).get(accessId);
    if (dossier.direction === "client" && !leaving?.asked) return refuse("portal.not-asked");
  }
  return { asked: locked.before };
}

/** Keeps what a contact asks of an access, with what shows that it is out, if anything does. */
export async function keepAsked(
  work: Work,
  dossierId: string,
  access: Access,
  said: { readonly kind: AskedKind; readonly text: string; readonly fileId: string | null },
): Promise<{ readonly helpId: string; readonly fact: FactDraft } | Refusal> {
  const waiting = (await loadRequests(work, dossierId)).filter(({ settledAt }) => settledAt === null);
  if (waiting.length >= mostRequests) return refuse("portal.too-many-requests", { most: mostRequests });
  const helpId = work.newId();
  const contactId = work.actor.kind === "contact" ? work.actor.contactId : null;
  await saveNewRequest(work, dossierId, { id: helpId, accessId: access.id, contactId, ...said });
  const { fileId, ...rest } = said;
  const details = { name: nameOfAccess(access), ...rest, ...(fileId === null ? {} : { fileId }) };
  const subject = `access:${access.id}`;
  return { helpId, fact: { dossierId, kind: "portal.help-asked", subject, details } };
}
