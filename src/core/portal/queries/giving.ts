import type { Contact } from "#core/contact/contact.ts";
import { contactsOf } from "#core/contact/store.ts";
import type { ContactSide } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { loadReplies } from "#core/meeting/reply-store.ts";
import { meetingsOf, toMeeting } from "#core/meeting/store.ts";
import { concerns, offered } from "#core/portal/offered.ts";
import type { OfferedMeeting, PortalShown } from "#core/portal/shown.ts";
import type { Shares } from "#core/portal/successor.ts";

/** The contact who asks; nobody for one of the agency. One that was taken out a moment ago sees nothing. */
export async function contactWhoLooks(work: Work, dossierId: string): Promise<Contact | undefined | Refusal> {
  const { actor } = work;
  if (actor.kind !== "contact") return undefined;
  const contact = await contactsOf(work, dossierId).where("id", "=", actor.contactId).executeTakeFirst();
  return contact ?? refuse("dossier.not-found");
}

/** The meetings that concern whoever looks, and can be chosen or are to come; one of the agency sees those of a side. */
export async function offeredMeetings(
  work: Work,
  dossierId: string,
  {
    contact,
    side,
    shares,
  }: { readonly contact: Contact | undefined; readonly side: ContactSide; readonly shares: Shares },
): Promise<OfferedMeeting[]> {
  const rows = await meetingsOf(work, dossierId)
    .where("state", "in", ["proposed", "fixed"])
    .orderBy("id")
    .limit(50)
    .execute();
  if (rows.length === 0) return [];
  const replies = await loadReplies(work, dossierId);
  const isShown = (meeting: ReturnType<typeof toMeeting>) =>
    contact ? concerns(meeting, contact, shares) : side !== "successor" || shares.meeting.has(meeting.id);
  return rows
    .map(toMeeting)
    .filter(isShown)
    .flatMap(
      (meeting) =>
        offered(
          meeting,
          replies.filter(({ meetingId }) => meetingId === meeting.id),
          contact?.id,
          work.now,
        ) ?? [],
    );
}

/** Whom contacts named and who is still there. */
export async function peopleNamed(work: Work, dossierId: string): Promise<PortalShown["people"]> {
  return contactsOf(work, dossierId)
    .clearSelect()
    .select(["name", "organisation", "side"])
    .where("invited_by", "is not", null)
    .orderBy("id")
    .limit(100)
    .execute();
}
