import { z } from "zod";
import { loadDossier, lockDossier } from "#core/dossier/store.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { command } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { exampleDossierId } from "#core/meeting/fields.ts";
import {
  isShared,
  questionsOf,
  saveAnswerToQuestion,
  saveNewQuestion,
  sharedOf,
} from "#core/meeting/queries/questions.ts";
import { refusalOfNote } from "#core/meeting/question.ts";
import { AnswerField, exampleQuestionId, questionFields } from "#core/meeting/question-fields.ts";
import { loadToday } from "#core/plan/store.ts";

/** A member writes down what a successor asks. */
export const addQuestion = command({
  name: "meeting.add-question",
  summary: "Writes down a question of whoever takes over.",
  permission: "meeting.write",
  input: z.object({
    dossierId: Id,
    ...questionFields,
    askedOn: Day.optional().meta({ description: "The day; today when left out" }),
  }),
  output: z.object({ questionId: Id }),
  refusals: ["dossier.not-found", "agency.not-found", "plan.not-yet-day"],
  example: {
    input: {
      dossierId: exampleDossierId,
      askedBy: "Yves Garnier",
      text: "Pourquoi l’ancien logo a-t-il été gardé ?",
    },
    output: { questionId: exampleQuestionId },
  },
  load: ({ dossierId }, work) => loadDossier(work, dossierId),
  async perform(_, { dossierId, askedBy, text, askedOn }, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    if (askedOn !== undefined && askedOn > day.today) return refuse("plan.not-yet-day", { title: askedBy });
    const id = work.newId();
    await saveNewQuestion(work, dossierId, { id, askedBy, text, askedOn: askedOn ?? day.today });
    const subject = `question:${id}`;
    const details = { name: askedBy, text };
    return {
      result: { questionId: id },
      facts: [{ dossierId, kind: "meeting.question-added", subject, details }],
    };
  },
});

/** A member answers it by a place of the pack, or by what was done and why; a newer answer replaces the former. */
export const answerQuestion = command({
  name: "meeting.answer-question",
  summary:
    "Answers a question by a place of the pack, or by a note of what was done and why; only what may leave the agency.",
  permission: "meeting.write",
  input: z.object({
    dossierId: Id,
    questionId: Id,
    answer: AnswerField,
    asWritten: z.boolean().default(false).meta({
      description: "Keeps a note whose words look like advice, a warning, plans, reproach or a price",
    }),
  }),
  output: z.object({ questionId: Id }),
  refusals: [
    "dossier.not-found",
    "agency.not-found",
    "meeting.question-not-found",
    "meeting.answer-not-shared",
    "meeting.beyond.advice",
    "meeting.beyond.warning",
    "meeting.beyond.vision",
    "meeting.beyond.blame",
    "meeting.beyond.secret",
    "meeting.beyond.price",
  ],
  example: {
    input: {
      dossierId: exampleDossierId,
      questionId: exampleQuestionId,
      answer: { kind: "sheet", sheet: "decisions", row: 2 },
    },
    output: { questionId: exampleQuestionId },
  },
  async load({ dossierId, questionId, answer }, work) {
    const dossier = await lockDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const found = await questionsOf(work, dossierId).where("id", "=", questionId).executeTakeFirst();
    if (!found) return refuse("meeting.question-not-found");
    const shared = await sharedOf(work, dossierId, [answer]);
    if (!isShared(answer, shared)) return refuse("meeting.answer-not-shared");
    const day = await loadToday(work);
    return isRefusal(day) ? day : { askedBy: found.askedBy, today: day.today };
  },
  async perform({ askedBy, today }, { dossierId, questionId, answer, asWritten }, work) {
    const refusal = refusalOfNote(answer, asWritten, work.ports.toneCatalogue());
    if (refusal) return refusal;
    await saveAnswerToQuestion(work, dossierId, questionId, answer, today);
    const subject = `question:${questionId}`;
    const details = { name: askedBy, answer, asWritten };
    return {
      result: { questionId },
      facts: [{ dossierId, kind: "meeting.question-answered", subject, details }],
    };
  },
});
