import { setImmediate } from "node:timers/promises";
import { recapPdf } from "../src/platform/documents/pdf/recap-pdf.ts";
import { samplePack } from "../src/testing/packs.ts";
import { printFigure } from "./figure.ts";

// P8: a recap of 200 pages, and those of small and very large projects beside it; the best of three runs. That
// a server which builds a pack answers others meanwhile is measured by `preview.ts`.

const goal = { milliseconds: 2_000 };
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
