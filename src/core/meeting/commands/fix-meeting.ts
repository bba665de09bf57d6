import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { meetingFact } from "#core/meeting/facts.ts";
import {
  ClockTime,
  exampleDossierId,
  exampleMeeting,
  exampleMeetingId,
  exampleSlot,
  MeetingShown,
  meetingFields,
  SlotField,
  Slots,
} from "#core/meeting/fields.ts";
import {
  cancelled,
  editedMeeting,
  type MeetingEdit,
  moved,
  slotInWords,
  withChosen,
} from "#core/meeting/meeting.ts";
import { writeMeetingLetters } from "#core/meeting/queries/meeting-letters.ts";
import { lockMeeting, refusalOfPeople, saveMeeting, shownMeeting } from "#core/meeting/store.ts";

const One = z.object({ dossierId: Id, meetingId: Id });
const exampleIds = { dossierId: exampleDossierId, meetingId: exampleMeetingId };
const fixedExample = {
  ...exampleMeeting,
  state: "fixed" as const,
  slot: exampleSlot,
  begins: "2026-12-02T08:30:00Z",
};
const { purpose, title, place, link, note, people } = meetingFields;
const notFound = ["dossier.not-found", "meeting.not-found"] as const;
const settled = ["meeting.already-held", "meeting.already-cancelled"] as const;
/** Why the letters of a meeting cannot be written. */
const ofLetters = [
  ...([
    "agency.not-found",
    "contact.not-found",
    "letter.template-unreadable",
    "letter.template-too-much",
  ] as const),
  ...(["letter.unknown-variables", "letter.not-a-day", "letter.not-a-link"] as const),
] as const;
const ofTime = ["meeting.no-such-time", "meeting.time-past"] as const;

/** A member chooses, for the other side, one of the times that were proposed. */
export const chooseSlot = command({
  name: "meeting.choose-slot",
  summary: "Fixes a meeting at one of the times that were proposed, on behalf of whoever chose it.",
  permission: "meeting.write",
  input: One.extend({ on: Day, at: ClockTime }),
  output: MeetingShown,
  refusals: [
    ...[...notFound, ...settled, ...ofTime, ...ofLetters],
    ...(["meeting.already-fixed", "meeting.slot-not-proposed"] as const),
  ],
  example: { input: { ...exampleIds, on: "2026-12-02", at: "09:30" }, output: fixedExample },
  load: ({ dossierId, meetingId }, work) => lockMeeting(work, dossierId, meetingId),
  async perform(before, { dossierId, on, at }, work) {
    const after = withChosen(before, { on, at }, work.now);
    if (isRefusal(after)) return after;
    await saveMeeting(work, dossierId, after);
    const letters = await writeMeetingLetters(work, dossierId, after);
    if (isRefusal(letters)) return letters;
    return {
      result: await shownMeeting(work, dossierId, after),
      facts: [meetingFact(dossierId, "meeting.fixed", after, { to: `${on} ${at}` }), ...letters],
    };
  },
});

/** A member moves a meeting to a time that both sides agreed on; one that was only proposed is fixed by it. */
export const moveMeeting = command({
  name: "meeting.move",
  summary: "Fixes a meeting at another time; calendars take it over by its new sequence number.",
  permission: "meeting.write",
  input: One.extend({ slot: SlotField }),
  output: MeetingShown,
  refusals: [...notFound, ...settled, ...ofTime, ...ofLetters],
  example: {
    input: { ...exampleIds, slot: { on: "2026-12-02", at: "09:30", minutes: 60 } },
    output: fixedExample,
  },
  load: ({ dossierId, meetingId }, work) => lockMeeting(work, dossierId, meetingId),
  async perform(before, { dossierId, slot }, work) {
    const after = moved(before, slot, work.now);
    if (isRefusal(after)) return after;
    await saveMeeting(work, dossierId, after);
    const kind = before.status.is === "fixed" ? ("meeting.moved" as const) : ("meeting.fixed" as const);
    const letters = await writeMeetingLetters(work, dossierId, after);
    if (isRefusal(letters)) return letters;
    return {
      result: await shownMeeting(work, dossierId, after),
      facts: [meetingFact(dossierId, kind, after, { to: slotInWords(slot) }), ...letters],
    };
  },
});

/** A member corrects a meeting; what is left out stays, and an edit that changes nothing leaves no fact. */
export const editMeeting = command({
  name: "meeting.edit",
  summary:
    "Changes a meeting that is still to come; fields left out stay, people and times are replaced as a whole.",
  permission: "meeting.write",
  input: One.extend({
    purpose: purpose.optional(),
    title: title.optional(),
    place: place.optional(),
    link: link.optional(),
    note: note.optional(),
    people: people.optional(),
    slots: Slots.optional(),
  }),
  output: MeetingShown,
  refusals: [
    ...notFound,
    ...settled,
    ...ofTime,
    ...ofLetters,
    ...(["meeting.already-fixed", "meeting.slot-twice", "agency.member-not-found"] as const),
  ],
  example: { input: { ...exampleIds, place: "12 rue du Port, Nantes" }, output: exampleMeeting },
  async load({ dossierId, meetingId, people }, work) {
    const meeting = await lockMeeting(work, dossierId, meetingId);
    if (isRefusal(meeting) || people === undefined) return meeting;
    return (await refusalOfPeople(work, dossierId, people)) ?? meeting;
  },
  async perform(before, { dossierId, meetingId: _, ...fields }, work) {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const edit: MeetingEdit = Object.fromEntries(given);
    const after = editedMeeting(before, edit, work.now);
    if (isRefusal(after)) return after;
    const result = await shownMeeting(work, dossierId, after);
    if (after === before) return { result, facts: [] };
    await saveMeeting(work, dossierId, after);
    const letters = await writeMeetingLetters(work, dossierId, after);
    if (isRefusal(letters)) return letters;
    return {
      result,
      facts: [
        meetingFact(dossierId, "meeting.edited", after, { fields: given.map(([name]) => name) }),
        ...letters,
      ],
    };
  },
});

/** A member cancels a meeting; its row stays for what was agreed on. */
export const cancelMeeting = command({
  name: "meeting.cancel",
  summary: "Cancels a meeting that is still to come; the invitation then tells calendars to take it out.",
  permission: "meeting.write",
  input: One.extend({ reason: z.string().trim().min(1).max(500).nullable().default(null) }),
  output: MeetingShown,
  refusals: [...notFound, ...settled, ...ofLetters],
  example: {
    input: { ...exampleIds, reason: "Le successeur n’est pas encore choisi." },
    output: { ...exampleMeeting, state: "cancelled", reason: "Le successeur n’est pas encore choisi." },
  },
  load: ({ dossierId, meetingId }, work) => lockMeeting(work, dossierId, meetingId),
  async perform(before, { dossierId, reason }, work) {
    const after = cancelled(before, reason);
    if (isRefusal(after)) return after;
    await saveMeeting(work, dossierId, after);
    const letters = await writeMeetingLetters(work, dossierId, after);
    if (isRefusal(letters)) return letters;
    return {
      result: await shownMeeting(work, dossierId, after),
      facts: [meetingFact(dossierId, "meeting.cancelled", after, { reason: reason ?? "" }), ...letters],
    };
  },
});
