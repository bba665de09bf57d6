import { parentPort, workerData } from "node:worker_threads";
import type { ShortDocument } from "./draw-short.ts";
import { meetingSheetPdf } from "./pdf/meeting-sheet-pdf.ts";
import { quotePdf } from "./pdf/quote-pdf.ts";

// One short document in a thread of its own: laying it out takes the processor for longer than others may wait.
const asked: ShortDocument = workerData;
const bytes = new Uint8Array(asked.is === "quote" ? quotePdf(asked.asked) : meetingSheetPdf(asked.asked));
parentPort?.postMessage(bytes, [bytes.buffer]);
