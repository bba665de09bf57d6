import { z } from "zod";
import { Day, Id, Instant } from "#core/kernel/ids.ts";
import type { ClauseCandidate } from "./clause.ts";
import type { Clause } from "./contract.ts";
import { ClauseKindField, ClauseShown, PassageField } from "./fields.ts";
import { namedFacts } from "./find-days.ts";

/** Bytes of the largest file that is read as a contract. */
export const largestDocument = 50_000_000;

/** Pages that are shown at once, at most. */
export const mostPagesShown = 20;

const Count = z.number().int().min(0);
const Form = z.enum(["pdf", "word", "text"]);
const Paging = z
  .enum(["pages", "parts"])
  .meta({ description: "parts where the file has no pages of its own" });

/** The kinds of clauses that were not found, each with what to check then and its source. */
const NotFoundShown = z.array(
  z.object({
    kind: ClauseKindField,
    fr: z.string(),
    en: z.string(),
    source: z.string(),
    confidence: z.enum(["text", "secondary", "practice"]),
    read: z.iso.date().meta({ description: "The day on which the source was read" }),
  }),
);

const WithoutText = z.array(Count).meta({ description: "Pages, from 1, that are pictures without text" });

/** Days that a document names itself, each with its words. */
const DaysShown = z.array(z.object({ fact: z.enum(namedFacts), day: Day, passage: PassageField }));

/** What is still known of the last reading of a document, as every door shows it. */
export const ReadingShown = z.object({
  fileId: Id,
  file: z.string(),
  readAt: Instant,
  withoutText: WithoutText,
  notFound: NotFoundShown.meta({
    description: "Of what was not found then, the kinds of which nothing was accepted since",
  }),
  days: DaysShown.meta({
    description: "Days that the document names, of facts that nobody has said: taken by contract.set-facts",
  }),
  rejectedDays: DaysShown.meta({ description: "Those of them that a person set aside" }),
});

/** What the reading of a document gives, as every door shows it. */
export const DocumentRead = z.object({
  fileId: Id,
  file: z.string(),
  form: Form,
  paging: Paging,
  pages: Count,
  withoutText: WithoutText,
  added: z.array(ClauseShown).meta({ description: "New candidates, to be accepted, corrected or rejected" }),
  known: Count.meta({ description: "How many of those found had been found before" }),
  notFound: NotFoundShown,
  days: DaysShown.meta({ description: "Days that the document names: taken by contract.set-facts" }),
});

const Points = z.number();

/** Pages of a document, as every door shows them. */
export const DocumentShown = z.object({
  file: z.string(),
  form: Form,
  paging: Paging,
  pages: Count,
  from: Count.meta({ description: "Number of the first page that is shown, from 1" }),
  shown: z.array(
    z.object({
      text: z.string(),
      width: Points.optional(),
      height: Points.optional(),
      runs: z
        .array(z.object({ from: Count, to: Count, left: Points, top: Points, width: Points, height: Points }))
        .optional()
        .meta({ description: "Where its characters stand on the page, in points from the top left" }),
    }),
  ),
});

/** Whether a clause is what a candidate found: the same kind in the same words of the same page. */
export function isSamePlace(
  clause: Pick<Clause, "kind" | "passage">,
  { kind, passage }: ClauseCandidate,
): boolean {
  const { passage: own } = clause;
  return (
    own !== null &&
    clause.kind === kind &&
    own.page === passage.page &&
    own.from === passage.from &&
    own.to === passage.to
  );
}
