import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { PlaceShown } from "./fields.ts";
import { sheetsToShow } from "./place.ts";

const Text = z.string().trim().min(1).max(5_000);

/** Who asks, and what; as one writes it down. */
export const questionFields = {
  askedBy: z.string().trim().min(1).max(200).meta({ description: "Who asked" }),
  text: Text.meta({ description: "What was asked" }),
};

/** An answer: a place of the pack (a sheet, an entry, a file), or a note of what was done and why. */
export const AnswerField = z.union([
  z.object({
    kind: z.literal("sheet"),
    sheet: z.enum(sheetsToShow),
    row: z.number().int().min(1).max(1_048_576).nullable().default(null),
  }),
  z.object({ kind: z.literal("entry"), entryId: Id }),
  z.object({ kind: z.literal("file"), fileId: Id }),
  z.object({ kind: z.literal("note"), what: Text, why: Text.nullable().default(null) }),
]);

/** An answer as every door shows it. */
const AnswerShown = z.object({
  kind: z.enum(["sheet", "entry", "file", "note"]),
  place: PlaceShown.nullable().meta({ description: "Where the pack says it; null for a note" }),
  what: z.string().nullable().meta({
    description: "The title of the entry, the path of the file, or what the note says was done",
  }),
  why: z.string().nullable(),
  entryId: Id.optional(),
  fileId: Id.optional(),
  isShared: z.boolean().meta({ description: "false once what it points to stays inside, or is gone" }),
});
export type AnswerShown = z.infer<typeof AnswerShown>;

/** A question of a successor as every door shows it. */
export const QuestionShown = z.object({
  id: Id,
  askedBy: z.string(),
  askedOn: Day,
  text: z.string(),
  answer: AnswerShown.nullable(),
  answeredOn: Day.nullable(),
});
export type QuestionShown = z.infer<typeof QuestionShown>;

export const exampleQuestionId = "01980000-0000-7000-8000-000000000071";

/** The question of the examples. */
export const exampleQuestion: QuestionShown = {
  id: exampleQuestionId,
  askedBy: "Yves Garnier",
  askedOn: "2026-12-02",
  text: "Pourquoi l’ancien logo a-t-il été gardé ?",
  answer: {
    kind: "sheet",
    place: { sheet: "decisions", row: 2, named: { fr: "Décisions", en: "Decisions" } },
    what: null,
    why: null,
    isShared: true,
  },
  answeredOn: "2026-12-02",
};
