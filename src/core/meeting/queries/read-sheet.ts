import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Day, Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { Both, exampleDossierId, PlaceShown } from "#core/meeting/fields.ts";
import { exampleQuestion, QuestionShown } from "#core/meeting/question-fields.ts";
import { declinedTopics, placeShown, sheetOfMeeting } from "#core/meeting/sheet.ts";
import type { Told } from "#core/meeting/told.ts";
import { mostQuestions, questionsOf, shownQuestions } from "./questions.ts";
import { toldFacts } from "./told-facts.ts";

const Whole = z.number().int();
const ToldShown = z.object({
  on: Day.nullable(),
  what: z.string(),
  why: z.string().nullable(),
  place: PlaceShown,
});
const told = (one: Told) => ({ ...one, place: placeShown(one.place) });

/** What to have at hand when whoever takes over asks: what was done and why, and how to decline the rest. */
export const readMeetingSheet = query({
  name: "meeting.read-sheet",
  summary:
    "Makes the sheet for a meeting with a successor: past actions and decisions with their place in the pack, ready sentences for what is declined, questions with their answers.",
  permission: "meeting.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    party: z.string(),
    actions: z.array(ToldShown),
    decisions: z.array(ToldShown),
    openWork: z.array(ToldShown).meta({ description: "Work that goes on; why tells the stage it is at" }),
    rest: z.array(z.object({ place: PlaceShown, count: Whole })),
    leftOut: Whole.meta({ description: "Lines whose words go beyond what was done" }),
    declined: z.array(z.object({ topic: z.enum(declinedTopics), named: Both, sentence: Both })).readonly(),
    questions: z.array(QuestionShown),
  }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: exampleDossierId },
    output: {
      party: "Boulangerie Aubin",
      actions: [
        {
          on: "2026-11-02",
          what: "Mise en ligne de la page d’accueil",
          why: null,
          place: { sheet: "actions", row: 2, named: { fr: "Actions", en: "Actions" } },
        },
      ],
      decisions: [],
      openWork: [],
      rest: [],
      leftOut: 0,
      declined: [
        {
          topic: "vision",
          named: { fr: "La suite", en: "What comes next" },
          sentence: {
            fr: "La suite vous appartient, à vous et à votre client.",
            en: "What comes next is for you and your client to decide.",
          },
        },
      ],
      questions: [exampleQuestion],
    },
  },
  async read({ dossierId }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const sheet = sheetOfMeeting(await toldFacts(work, dossier), dossier.direction);
    const asked = await questionsOf(work, dossierId).orderBy("id").limit(mostQuestions).execute();
    return {
      party: dossier.party,
      ...sheet,
      actions: sheet.actions.map(told),
      decisions: sheet.decisions.map(told),
      openWork: sheet.openWork.map(told),
      rest: sheet.rest.map(({ place, count }) => ({ place: placeShown(place), count })),
      questions: await shownQuestions(work, dossierId, asked),
    };
  },
});

/** The questions of whoever takes over, the newest first. */
export const listQuestions = query({
  name: "meeting.list-questions",
  summary: "Lists the questions of whoever takes over, with their answers, the newest first.",
  permission: "meeting.read",
  input: z.object({ dossierId: Id, after: pageCursor(Id), limit: PageSize }),
  output: pageOf(QuestionShown),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId: exampleDossierId, limit: 50 }, output: { rows: [exampleQuestion] } },
  async read({ dossierId, after, limit }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const rows = await questionsOf(work, dossierId)
      .$if(after !== undefined, (all) => all.where("id", "<", after?.[0] ?? ""))
      .orderBy("id", "desc")
      .limit(limit + 1)
      .execute();
    const page = pageRows(rows, limit, ({ id }) => [id]);
    return { ...page, rows: await shownQuestions(work, dossierId, page.rows) };
  },
});
