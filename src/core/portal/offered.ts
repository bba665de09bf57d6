import type { Contact } from "#core/contact/contact.ts";
import { isSameData } from "#core/kernel/same-data.ts";
import { beginningOf, type Meeting, type Slot } from "#core/meeting/meeting.ts";
import type { Reply } from "#core/meeting/reply.ts";
import type { OfferedMeeting } from "./shown.ts";
import { maySee, type Shares } from "./successor.ts";

/**
 * Whether a meeting concerns a contact. A successor is concerned by what it was shown. One of the party is when it
 * takes part, or whoever named it does, or when the meeting names nobody from outside the agency.
 */
export function concerns(
  { id, people }: Pick<Meeting, "id" | "people">,
  { id: contactId, invitedBy, side }: Pick<Contact, "id" | "invitedBy" | "side">,
  shares: Shares,
): boolean {
  if (side === "successor") return maySee(side, shares, "meeting", id);
  const outside = people.filter(({ kind }) => kind !== "member");
  const takesPart = (one: string | null) =>
    one !== null && outside.some((person) => person.kind === "contact" && person.contactId === one);
  return outside.length === 0 || takesPart(contactId) || takesPart(invitedBy);
}

/** A fixed meeting is told of for so long after it began. */
const told = Temporal.Duration.from({ hours: 12 });

/** A meeting as the portal offers it: the times that can still be chosen, or the one that was; nothing once past. */
export function offered(
  { id: meetingId, title, timeZone, place, link, status }: Meeting,
  replies: readonly Reply[],
  contactId: string | undefined,
  now: Temporal.Instant,
): OfferedMeeting | undefined {
  if (status.is !== "proposed" && status.is !== "fixed") return undefined;
  const isAhead = (begins: Temporal.Instant) => Temporal.Instant.compare(begins, now) > 0;
  const timed = (slot: Slot) => {
    const begins = beginningOf(slot, timeZone);
    if ("refused" in begins) return [];
    const counts = isAhead(status.is === "fixed" ? begins.add(told) : begins);
    return counts ? [{ ...slot, begins: begins.toString() }] : [];
  };
  const times = (status.is === "fixed" ? [status.slot] : status.slots).flatMap(timed);
  if (times.length === 0) return undefined;
  const own = replies.findLast(
    (reply) => reply.contactId === contactId && isSameData(reply.offered, status.slots),
  );
  const refused = status.is === "proposed" ? (own?.text ?? null) : null;
  return { meetingId, title, state: status.is, timeZone, times, place, link, refused };
}
