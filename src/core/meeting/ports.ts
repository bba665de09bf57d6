import type { Purpose } from "./meeting.ts";

/** A meeting as a calendar takes it over. */
export type Invitation = {
  readonly meetingId: string;
  readonly sequence: number;
  /** A time that is offered, an invitation, or what takes the meeting out (RFC 5546). */
  readonly method: "PUBLISH" | "REQUEST" | "CANCEL";
  readonly purpose: Purpose;
  readonly title: string;
  readonly begins: Temporal.Instant;
  readonly ends: Temporal.Instant;
  readonly place: string | null;
  readonly link: string | null;
  readonly note: string | null;
  /** Whose meeting it is, the same for its whole life. */
  readonly organizer: { readonly name: string; readonly email: string } | null;
  readonly people: readonly { readonly name: string; readonly email: string }[];
  /** When it last changed: the same meeting always gives the same bytes. */
  readonly changedAt: Temporal.Instant;
};

/** Writes an invitation as an iCalendar file (RFC 5545), to be sent with the method it asks for (RFC 5546). */
export type DrawInvitation = (invitation: Invitation) => string;
