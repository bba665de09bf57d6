import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { importSamples } from "../../src/testing/import-corpus.ts";
import { malformedCase, type Outcome } from "../../src/testing/malformed-imports.ts";
import { printFigure } from "../figure.ts";

// H3: real exports and our own files with bytes flipped, parts cut, doubled or mixed, encodings and
// delimiters changed, archives damaged outside and inside. No import may crash, hang, or be refused
// without saying which file and where. A case that fails can be written to a file and looked at:
//   node bench/imports/fuzz.ts --count 10000 --seed 1
//   node bench/imports/fuzz.ts --seed 1 --write 4711

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    write: { type: "string" },
  },
});
const seed = Number(values.seed);
const to = Number(values.from) + Number(values.count);

/** A case that takes longer hangs (milliseconds). */
const patience = 5_000;

/** Runs cases until one hangs or all are done; answers where to go on. */
function runFrom(from: number, hear: (outcome: Outcome) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./fuzz-worker.ts", import.meta.url), {
      workerData: { seed, from, to },
    });
    let current = from;
    let timer: NodeJS.Timeout | undefined;
    let ended = false;
    const end = (next: number) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      worker.terminate().then(() => resolve(next), reject);
    };
    worker.on("message", (message: Outcome | { readonly began: number }) => {
      clearTimeout(timer);
      if (!("began" in message)) return hear(message);
      current = message.began;
      timer = setTimeout(() => {
        hear({
          case: current,
          name: "?",
          how: "?",
          ended: "refused",
          milliseconds: patience,
          problems: ["hang"],
        });
        end(current + 1);
      }, patience);
    });
    worker.on("error", (error) => {
      hear({
        case: current,
        name: "?",
        how: "?",
        ended: "refused",
        milliseconds: 0,
        problems: [`crash: ${error}`],
      });
      end(current + 1);
    });
    worker.on("exit", () => end(to));
  });
}

if (values.write !== undefined) {
  const { name, bytes, how } = malformedCase(importSamples(), seed, Number(values.write));
  writeFileSync(`case-${values.write}-${name}`, bytes);
  console.log(`${how}: case-${values.write}-${name}`);
} else {
  const counts = { read: 0, refused: 0, crashes: 0, hangs: 0, unsaid: 0 };
  let slowest = 0;
  for (let next = Number(values.from); next < to; ) {
    next = await runFrom(next, (outcome) => {
      counts[outcome.ended]++;
      slowest = Math.max(slowest, outcome.milliseconds);
      for (const problem of outcome.problems) {
        counts[problem === "hang" ? "hangs" : /^(?:bug|crash)/.test(problem) ? "crashes" : "unsaid"]++;
        console.error(`case ${outcome.case} ${outcome.name} (${outcome.how}): ${problem}`);
      }
    });
  }
  const { read, refused, crashes, hangs, unsaid } = counts;
  printFigure({
    id: "H3",
    what: `${read + refused} malformed imports (${read} read, ${refused} refused)`,
    figure: `${crashes} crashes, ${hangs} hangs, ${unsaid} refusals that do not say where; longest ${Math.round(slowest)} ms`,
    goal: "10,000: 0 crashes, each refusal names file, row and column",
    reached: crashes + hangs + unsaid === 0,
  });
}
