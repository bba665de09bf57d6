import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id, Position } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleMeetingId } from "#core/meeting/fields.ts";
import { beginningOf } from "#core/meeting/meeting.ts";
import { meetingsOf, shownMeeting, toMeeting } from "#core/meeting/store.ts";

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
    const { status, timeZone, sequence } = meeting;
    if (status.is === "proposed" || status.slot === null) return refuse("meeting.no-time");
    const begins = beginningOf(status.slot, timeZone);
    if (isRefusal(begins)) return begins;
    const agency = await loadAgency(work.tx, ownAgency(work.actor));
    if (isRefusal(agency)) return agency;
    const shown = await shownMeeting(work, found.dossierId, meeting);
    const people = shown.people.flatMap(({ kind, name, email }) =>
      email === null ? [] : [{ kind, name, email }],
    );
    const ours = people.find(({ kind }) => kind === "member");
    const isCancelled = status.is === "cancelled";
    const ics = work.ports.drawInvitation({
      meetingId,
      sequence,
      cancelled: isCancelled,
      purpose: meeting.purpose,
      title: meeting.title,
      begins,
      ends: begins.add({ minutes: status.slot.minutes }),
      place: meeting.place,
      link: meeting.link,
      note: meeting.note,
      organizer: ours ? { name: `${ours.name} (${agency.name})`, email: ours.email } : null,
      people: people.filter((one) => one !== ours).map(({ name, email }) => ({ name, email })),
      changedAt: Temporal.Instant.from(found.changedAt),
    });
    const name = `${meeting.purpose}-${status.slot.on}.ics`;
    return { name, method: isCancelled ? ("CANCEL" as const) : ("REQUEST" as const), sequence, ics };
  },
});

function placeOfMeeting({ tx, actor }: Work, meetingId: string) {
  return tx
    .selectFrom("meeting")
    .select(["dossier_id as dossierId", "changed_at as changedAt"])
    .where("agency_id", "=", ownAgency(actor))
    .where("id", "=", meetingId)
    .executeTakeFirst();
}
