import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { command, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { meetingFact } from "#core/meeting/facts.ts";
import { ClockTime, exampleMeetingId } from "#core/meeting/fields.ts";
import { type Meeting, withChosen } from "#core/meeting/meeting.ts";
import { writeMeetingLetters } from "#core/meeting/queries/meeting-letters.ts";
import { saveReply } from "#core/meeting/reply-store.ts";
import { lockMeeting, saveMeeting } from "#core/meeting/store.ts";
import { exampleDossierId } from "#core/portal/example.ts";
import { concerns } from "#core/portal/offered.ts";
import { contactWhoLooks } from "#core/portal/queries/giving.ts";
import { loadShares } from "#core/portal/share-store.ts";

const One = z.object({ dossierId: Id, meetingId: Id });
const exampleIds = { dossierId: exampleDossierId, meetingId: exampleMeetingId };
const notFound = ["dossier.not-found", "meeting.not-found"] as const;
const settled = ["meeting.already-fixed", "meeting.already-held", "meeting.already-cancelled"] as const;

/** A meeting that concerns the contact who answers, its dossier locked; one that does not is not there. */
async function lockOffered(
  work: Work,
  { dossierId, meetingId }: z.infer<typeof One>,
): Promise<{ readonly meeting: Meeting; readonly contactId: string } | Refusal> {
  const meeting = await lockMeeting(work, dossierId, meetingId);
  if (isRefusal(meeting)) return meeting;
  const contact = await contactWhoLooks(work, dossierId);
  if (!contact) return refuse("meeting.not-found");
  if (isRefusal(contact)) return contact;
  const { actor } = work;
  const side = actor.kind === "contact" ? actor.side : contact.side;
  const isTheirs = concerns(meeting, { ...contact, side }, await loadShares(work, dossierId));
  return isTheirs ? { meeting, contactId: contact.id } : refuse("meeting.not-found");
}

/**
 * A contact chooses one of the times that the agency offered, which fixes the meeting: the agency agreed to each of
 * them. Invitations are written, and none leaves before a member sends it.
 */
export const chooseOffered = command({
  name: "portal.choose-slot",
  summary: "A contact chooses one of the times that were offered for a meeting, which fixes it.",
  permission: "portal.take-part",
  input: One.extend({ on: Day, at: ClockTime }),
  output: z.object({ meetingId: Id }),
  refusals: [
    ...[...notFound, ...settled],
    ...(["meeting.no-such-time", "meeting.time-past", "meeting.slot-not-proposed"] as const),
    ...([
      "agency.not-found",
      "contact.not-found",
      "letter.template-unreadable",
      "letter.template-too-much",
    ] as const),
    ...(["letter.unknown-variables", "letter.not-a-day", "letter.not-a-link"] as const),
  ],
  example: {
    input: { ...exampleIds, on: "2026-12-02", at: "09:30" },
    output: { meetingId: exampleMeetingId },
  },
  load: (which, work) => lockOffered(work, which),
  async perform({ meeting, contactId }, { dossierId, meetingId, on, at }, work) {
    const after = withChosen(meeting, { on, at }, work.now);
    if (isRefusal(after)) return after;
    if (after.status.is !== "fixed") throw new Error("a choice fixed nothing");
    const { slots: offered, slot } = after.status;
    await saveMeeting(work, dossierId, after);
    await saveReply(work, dossierId, { id: work.newId(), meetingId, contactId, offered, slot, text: null });
    const letters = await writeMeetingLetters(work, dossierId, after);
    if (isRefusal(letters)) return letters;
    const fact = meetingFact(dossierId, "meeting.fixed", after, { to: `${on} ${at}` });
    return { result: { meetingId }, facts: [fact, ...letters] };
  },
});

/** A contact says that none of the times suits it, and what would; the agency proposes others. */
export const refuseOffered = command({
  name: "portal.refuse-slots",
  summary: "A contact says that none of the times that were offered for a meeting suits, and what would.",
  permission: "portal.take-part",
  input: One.extend({ text: z.string().trim().min(1).max(2_000) }),
  output: z.object({ meetingId: Id }),
  refusals: [...notFound, ...settled],
  example: {
    input: { ...exampleIds, text: "Plutôt un matin de la semaine suivante." },
    output: { meetingId: exampleMeetingId },
  },
  load: (which, work) => lockOffered(work, which),
  async perform({ meeting, contactId }, { dossierId, meetingId, text }, work) {
    const { status } = meeting;
    if (status.is !== "proposed") return refuse(`meeting.already-${status.is}`);
    await saveReply(work, dossierId, {
      ...{ id: work.newId(), meetingId, contactId, offered: status.slots, slot: null, text },
    });
    return {
      result: { meetingId },
      facts: [meetingFact(dossierId, "meeting.no-time-suits", meeting, { text })],
    };
  },
});
