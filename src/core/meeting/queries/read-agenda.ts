import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { agendaOf, agendaParts } from "#core/meeting/agenda.ts";
import { exampleDossierId, exampleMeetingId, PlaceShown } from "#core/meeting/fields.ts";
import { placeShown } from "#core/meeting/sheet.ts";
import { loadMeeting } from "#core/meeting/store.ts";
import { toldFacts } from "./told-facts.ts";

const Whole = z.number().int();
const named = { fr: "Décisions", en: "Decisions" };

/** The agenda of a meeting, made from the dossier as it is now, for the time that the meeting has. */
export const readAgenda = query({
  name: "meeting.read-agenda",
  summary:
    "Makes the agenda of a meeting from the dossier: what was done, decided and is handed over, with minutes and the place in the pack.",
  permission: "meeting.read",
  input: z.object({ dossierId: Id, meetingId: Id }),
  output: z.object({
    lines: z.array(
      z.object({
        part: z.enum(agendaParts),
        on: Day.nullable(),
        what: z.string().nullable().meta({ description: "null for the files as a whole" }),
        why: z.string().nullable(),
        minutes: Whole,
        place: PlaceShown,
      }),
    ),
    minutes: Whole.meta({ description: "What the lines take together" }),
    rest: z
      .array(z.object({ part: z.enum(agendaParts), count: Whole, place: PlaceShown }))
      .meta({ description: "What found no time, and where it is read" }),
    leftOut: Whole.meta({ description: "Lines whose words go beyond what was done" }),
  }),
  refusals: ["dossier.not-found", "meeting.not-found"],
  example: {
    input: { dossierId: exampleDossierId, meetingId: exampleMeetingId },
    output: {
      lines: [
        {
          part: "decisions",
          on: "2026-03-04",
          what: "Garder l’ancien logo",
          why: "La charte n’était pas prête.",
          minutes: 3,
          place: { sheet: "decisions", row: 2, named },
        },
      ],
      minutes: 3,
      rest: [],
      leftOut: 0,
    },
  },
  async read({ dossierId, meetingId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const meeting = await loadMeeting(work, dossierId, meetingId);
    if (isRefusal(meeting)) return meeting;
    const { status } = meeting;
    const slot = status.is === "proposed" ? status.slots[0] : status.slot;
    const facts = await toldFacts(work, dossier);
    const { lines, minutes, rest } = agendaOf(facts, slot?.minutes ?? null);
    return {
      lines: lines.map((line) => ({ ...line, place: placeShown(line.place) })),
      minutes,
      rest: rest.map((one) => ({ ...one, place: placeShown(one.place) })),
      leftOut: facts.leftOut,
    };
  },
});
