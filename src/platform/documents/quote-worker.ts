import { parentPort, workerData } from "node:worker_threads";
import { quotePdf } from "./pdf/quote-pdf.ts";

// One quote in a thread of its own: laying it out takes the processor for longer than others may wait.
const bytes = new Uint8Array(quotePdf(workerData));
parentPort?.postMessage(bytes, [bytes.buffer]);
