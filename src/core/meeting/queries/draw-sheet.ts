import { z } from "zod";
import { loadAgency } from "#core/agency/store.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Id } from "#core/kernel/ids.ts";
import { preparedQuery, type Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/meeting/fields.ts";
import { type MeetingSheetToDraw, sheetViews } from "#core/meeting/ports.ts";
import type { QuestionShown } from "#core/meeting/question-fields.ts";
import { sheetOfMeeting } from "#core/meeting/sheet.ts";
import { loadToday } from "#core/plan/store.ts";
import { translator } from "#messages/translator.ts";
import { mostQuestions, questionsOf, shownQuestions } from "./questions.ts";
import { toldFacts } from "./told-facts.ts";

/** The sheet of a meeting as a PDF, drawn once what it says is read. */
export const drawSheetOf = preparedQuery({
  name: "meeting.draw-sheet",
  summary:
    "Draws the sheet of a meeting as a PDF; GET /api/meeting-sheets/<dossierId>.pdf gives the file itself.",
  permission: "meeting.read",
  input: z.object({
    dossierId: Id,
    language: z.enum(["fr", "en"]).optional().meta({ description: "That of the agency when left out" }),
    view: z
      .enum(sheetViews)
      .default("agency")
      .meta({ description: "`client`: without what is declined, and without questions that wait" }),
  }),
  output: z.object({
    name: z.string().meta({ description: "What the file is called" }),
    base64: z.string().meta({ description: "The PDF" }),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossierId, language: "fr" },
    output: { name: "fiche-de-rendez-vous-2026-11-28.pdf", base64: "JVBERi0xLjc=" },
  },
  async ask({ dossierId, language, view }, ports, _, look) {
    const asked = await look((work) => sheetToDraw(work, dossierId, language, view));
    if (isRefusal(asked)) return asked;
    const pdf = await ports.drawMeetingSheet(asked);
    const name = translator(asked.language)("meeting", `sheet.file.${view}`, { day: asked.day });
    return { name, base64: pdf.toBase64() };
  },
});

async function sheetToDraw(
  work: Work,
  dossierId: string,
  asked: "fr" | "en" | undefined,
  view: MeetingSheetToDraw["view"],
): Promise<MeetingSheetToDraw | Refusal> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const agency = await loadAgency(work.tx, ownAgency(work.actor));
  if (isRefusal(agency)) return agency;
  const today = await loadToday(work);
  if (isRefusal(today)) return today;
  const language = asked ?? today.language;
  const rows = await questionsOf(work, dossierId).orderBy("id").limit(mostQuestions).execute();
  const questions = await shownQuestions(work, dossierId, rows);
  return {
    sheet: sheetOfMeeting(await toldFacts(work, dossier, language), dossier.direction),
    questions: questions.map(({ text, askedBy, answer }) => ({
      text,
      askedBy,
      answer: answer?.isShared ? inWords(answer, language) : null,
    })),
    ...{ agency: agency.name, party: dossier.party, language, day: today.today, view },
  };
}

/** What an answer says, and where in the pack; its row is left out, for rows move when a pack is built again. */
function inWords({ what, why, place }: NonNullable<QuestionShown["answer"]>, language: "fr" | "en"): string {
  return [what, why, place?.named[language]].filter(Boolean).join(" · ");
}
