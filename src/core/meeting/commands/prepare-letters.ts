import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleMeetingId } from "#core/meeting/fields.ts";
import { writeMeetingLetters } from "#core/meeting/queries/meeting-letters.ts";
import { lockMeeting } from "#core/meeting/store.ts";

/** A member has the letters of a meeting written that lack: for who got an address since, or was told otherwise. */
export const prepareMeetingLetters = command({
  name: "meeting.prepare-letters",
  summary:
    "Writes the letters that a meeting calls for and that are not written yet: times to choose from, the invitation, the cancellation. letter.send sends each.",
  permission: "meeting.write",
  input: z.object({ dossierId: Id, meetingId: Id }),
  output: z.object({ written: z.number().int() }),
  refusals: [
    ...(["dossier.not-found", "meeting.not-found", "agency.not-found", "contact.not-found"] as const),
    ...(["letter.template-unreadable", "letter.template-too-much", "letter.unknown-variables"] as const),
    ...(["letter.not-a-day", "letter.not-a-link"] as const),
  ],
  example: {
    input: { dossierId: exampleDossierId, meetingId: exampleMeetingId },
    output: { written: 2 },
  },
  load: ({ dossierId, meetingId }, work) => lockMeeting(work, dossierId, meetingId),
  async perform(meeting, { dossierId }, work) {
    const facts = await writeMeetingLetters(work, dossierId, meeting);
    if (isRefusal(facts)) return facts;
    return { result: { written: facts.filter(({ kind }) => kind === "letter.drafted").length }, facts };
  },
});
