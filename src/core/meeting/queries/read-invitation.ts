import { z } from "zod";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id, Position } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleMeetingId } from "#core/meeting/fields.ts";
import { meetingsOf, toMeeting } from "#core/meeting/store.ts";
import { invitationTo } from "./invitation.ts";

/** The invitation to a meeting as a calendar takes it over; of a cancelled one, what takes it out again. */
export const readInvitationTo = query({
  name: "meeting.read-invitation",
  summary:
    "Gives the invitation to a meeting as an iCalendar file; GET /api/meetings/<meetingId>.ics gives the file itself.",
  permission: "meeting.read",
  input: z.object({ meetingId: Id }),
  output: z.object({
    name: z.string().meta({ description: "What the file is called" }),
    method: z.enum(["REQUEST", "CANCEL"]).meta({ description: "RFC 5546" }),
    sequence: Position,
    ics: z.string(),
  }),
  refusals: ["meeting.not-found", "meeting.no-time", "meeting.no-such-time", "agency.not-found"],
  example: {
    input: { meetingId: exampleMeetingId },
    output: {
      name: "passation-2026-12-02.ics",
      method: "REQUEST",
      sequence: 0,
      ics: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…\r\nEND:VCALENDAR",
    },
  },
  async read({ meetingId }, work) {
    const found = await placeOfMeeting(work, meetingId);
    if (!found) return refuse("meeting.not-found");
    const row = await meetingsOf(work, found.dossierId).where("id", "=", meetingId).executeTakeFirstOrThrow();
    const meeting = toMeeting(row);
    const { status, sequence } = meeting;
    if (status.is === "proposed") return refuse("meeting.no-time");
    const invited = await invitationTo(work, found.dossierId, meeting);
    if (isRefusal(invited)) return invited;
    const { name, invitation } = invited;
    const method = status.is === "cancelled" ? ("CANCEL" as const) : ("REQUEST" as const);
    return { name, method, sequence, ics: work.ports.drawInvitation(invitation) };
  },
});

function placeOfMeeting({ tx, actor }: Work, meetingId: string) {
  return tx
    .selectFrom("meeting")
    .select("dossier_id as dossierId")
    .where("agency_id", "=", ownAgency(actor))
    .where("id", "=", meetingId)
    .executeTakeFirst();
}
