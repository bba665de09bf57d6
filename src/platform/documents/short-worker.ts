import { parentPort, workerData } from "node:worker_threads";
import type { ShortDocument } from "./draw-short.ts";
import { meetingSheetPdf } from "./pdf/meeting-sheet-pdf.ts";
import { quotePdf } from "./pdf/quote-pdf.ts";
import { statementPdf } from "./pdf/statement-pdf.ts";
import { answerSheetXlsx } from "./workbook/answer-sheet-xlsx.ts";

// One short document in a thread of its own: laying it out takes the processor for longer than others may wait.
const asked: ShortDocument = workerData;
const bytes = new Uint8Array(drawn());
parentPort?.postMessage(bytes, [bytes.buffer]);

function drawn(): Uint8Array {
  switch (asked.is) {
    case "quote":
      return quotePdf(asked.asked);
    case "meeting-sheet":
      return meetingSheetPdf(asked.asked);
    case "statement":
      return statementPdf(asked.asked);
    case "answer-sheet":
      return answerSheetXlsx(asked.asked);
    default:
      return asked satisfies never;
  }
}
