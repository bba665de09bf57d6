import type { Language } from "#messages/messages.ts";
import type { Purpose } from "./meeting.ts";
import type { MeetingSheet } from "./sheet.ts";

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

/** For whom a sheet is drawn: whoever goes to the meeting, or the client, who is told nothing of what is declined. */
export const sheetViews = ["agency", "client"] as const;

/** The sheet of a meeting as a document shows it. */
export type MeetingSheetToDraw = {
  readonly sheet: MeetingSheet;
  readonly questions: readonly {
    readonly text: string;
    readonly askedBy: string;
    /** In words; null while it waits, or when what it points to stays inside. */
    readonly answer: string | null;
  }[];
  readonly agency: string;
  readonly party: string;
  readonly language: Language;
  /** `2026-12-14`: same sheet, same day, same bytes. */
  readonly day: string;
  readonly view: (typeof sheetViews)[number];
};

/** Draws the sheet of a meeting as a PDF, apart from whoever answers requests. */
export type DrawMeetingSheet = (asked: MeetingSheetToDraw) => Promise<Uint8Array>;
