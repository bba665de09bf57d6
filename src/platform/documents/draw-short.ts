import { Worker } from "node:worker_threads";
import type { DrawStatement, StatementToDraw } from "#core/access/ports.ts";
import type { DrawMeetingSheet, MeetingSheetToDraw } from "#core/meeting/ports.ts";
import type { AnswerSheetToDraw } from "#core/portal/answer-sheet.ts";
import type { DrawAnswerSheet } from "#core/portal/ports.ts";
import type { DrawQuote, QuoteToDraw } from "#core/transition/ports.ts";

/** A document of a few pages, and what it says. */
export type ShortDocument =
  | { readonly is: "quote"; readonly asked: QuoteToDraw }
  | { readonly is: "meeting-sheet"; readonly asked: MeetingSheetToDraw }
  | { readonly is: "statement"; readonly asked: StatementToDraw }
  | { readonly is: "answer-sheet"; readonly asked: AnswerSheetToDraw };

/** Draws a quote; throws when it cannot be drawn. */
export const drawQuote: DrawQuote = (asked) => draw({ is: "quote", asked });

/** Draws the sheet of a meeting; throws when it cannot be drawn. */
export const drawMeetingSheet: DrawMeetingSheet = (asked) => draw({ is: "meeting-sheet", asked });

/** Draws a statement; throws when it cannot be drawn. */
export const drawStatement: DrawStatement = (asked) => draw({ is: "statement", asked });

/** Draws an answer sheet; throws when it cannot be drawn. */
export const drawAnswerSheet: DrawAnswerSheet = (asked) => draw({ is: "answer-sheet", asked });

/** Draws in a thread that ends with the document. */
function draw(workerData: ShortDocument): Promise<Uint8Array> {
  return new Promise((settle, fail) => {
    const script = new URL("./short-worker.ts", import.meta.url);
    const thread = new Worker(script, { execArgv: [], workerData });
    thread.once("message", (pdf: Uint8Array) => settle(pdf));
    thread.once("error", fail);
    thread.once("exit", (code) => fail(new Error(`the thread of a document ended with ${code}`)));
  });
}
