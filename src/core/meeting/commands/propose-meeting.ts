import { z } from "zod";
import { lockDossier } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { meetingFact } from "#core/meeting/facts.ts";
import {
  exampleDossierId,
  exampleMeeting,
  MeetingShown,
  meetingFields,
  Slots,
} from "#core/meeting/fields.ts";
import { proposed } from "#core/meeting/meeting.ts";
import { writeMeetingLetters } from "#core/meeting/queries/meeting-letters.ts";
import { refusalOfPeople, saveNewMeeting, shownMeeting } from "#core/meeting/store.ts";
import { loadToday } from "#core/plan/store.ts";

const { purpose, title, place, link, note, people, timeZone } = meetingFields;

/** A member proposes a meeting, with times to choose from. */
export const proposeMeeting = command({
  name: "meeting.propose",
  summary:
    "Proposes a meeting with times to choose from, in a time zone; without times it can be fixed later.",
  permission: "meeting.write",
  input: z.object({
    dossierId: Id,
    purpose,
    title,
    slots: Slots.default([]),
    timeZone: timeZone.optional(),
    place: place.default(null),
    link: link.default(null),
    note: note.default(null),
    people: people.default([]),
  }),
  output: MeetingShown,
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "agency.member-not-found",
    "contact.not-found",
    "meeting.no-such-time",
    "meeting.time-past",
    "meeting.slot-twice",
    ...(["letter.template-unreadable", "letter.template-too-much", "letter.unknown-variables"] as const),
    ...(["letter.not-a-day", "letter.not-a-link"] as const),
  ],
  example: {
    input: {
      dossierId: exampleDossierId,
      purpose: "handover",
      title: "Passation avec le successeur",
      slots: [{ on: "2026-12-02", at: "09:30", minutes: 60 }],
      link: "https://visio.example/passation",
      people: [{ kind: "other", name: "Yves Garnier", email: "yves@successeur.example" }],
    },
    output: exampleMeeting,
  },
  async load({ dossierId, people }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const today = await loadToday(work);
    if (isRefusal(today)) return today;
    return (await refusalOfPeople(work, dossierId, people)) ?? today;
  },
  async perform(agency, { dossierId, slots, ...given }, work) {
    const zone = given.timeZone ?? agency.timeZone;
    const meeting = proposed({ id: work.newId(), ...given, timeZone: zone }, slots, work.now);
    if (isRefusal(meeting)) return meeting;
    await saveNewMeeting(work, dossierId, meeting);
    const letters = await writeMeetingLetters(work, dossierId, meeting);
    if (isRefusal(letters)) return letters;
    return {
      result: await shownMeeting(work, dossierId, meeting),
      facts: [meetingFact(dossierId, "meeting.proposed", meeting, { count: slots.length }), ...letters],
    };
  },
});
