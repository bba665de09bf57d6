import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import { uidOf } from "#core/meeting/meeting.ts";
import type { DrawInvitation } from "#core/meeting/ports.ts";
import { whereMet } from "#core/meeting/where-met.ts";

/** Of whom the file comes, as RFC 5545 wants it said. */
const product = { company: "Passation", product: "Passation" };

const statusOf = {
  PUBLISH: ICalEventStatus.TENTATIVE,
  REQUEST: ICalEventStatus.CONFIRMED,
  CANCEL: ICalEventStatus.CANCELLED,
} as const;

/**
 * An invitation as iCalendar, in UTC so that no calendar needs to know a time zone. It keeps its UID for life: a
 * move is the same meeting with a higher SEQUENCE, a cancellation takes it out by METHOD:CANCEL.
 */
export const drawInvitation: DrawInvitation = (invitation) => {
  const { meetingId, method, title, begins, ends, place, link, note, organizer, people } = invitation;
  const calendar = ical({ prodId: product, method: ICalCalendarMethod[method] });
  const day = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);
  const where = whereMet({ place, link });
  const event = calendar.createEvent({
    id: uidOf(meetingId),
    sequence: invitation.sequence,
    stamp: day(invitation.changedAt),
    start: day(begins),
    end: day(ends),
    summary: title,
    status: statusOf[method],
    location: where.location,
    url: where.url,
    ...(note === null && link === null ? {} : { description: [note, link].filter(Boolean).join("\n\n") }),
    ...(organizer === null ? {} : { organizer: { ...organizer, name: unquoted(organizer.name) } }),
  });
  // Who is only offered a time is not invited yet: the event says when, and asks for no answer.
  for (const { name, email } of method === "PUBLISH" ? [] : people) {
    event.createAttendee({
      name: unquoted(name),
      email,
      rsvp: method === "REQUEST",
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
    });
  }
  // RFC 5545 ends each line so, the last one too.
  return `${calendar}\r\n`;
};

/** A name stands between double quotes, and RFC 5545 lets it hold none. */
const unquoted = (name: string) => name.replaceAll('"', "’");
