import { parentPort, workerData } from "node:worker_threads";
import { importSamples } from "../../src/testing/import-corpus.ts";
import { importMalformed } from "../../src/testing/malformed-imports.ts";

// Imports malformed files one after the other, in a thread that can be ended when one never ends.

const { seed, from, to }: { seed: number; from: number; to: number } = workerData;
const samples = importSamples();
for (let at = from; at < to; at++) {
  parentPort?.postMessage({ began: at });
  parentPort?.postMessage(await importMalformed(samples, seed, at));
}
