import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { describePack } from "../src/core/pack/describe-pack.ts";
import { translator } from "../src/messages/translator.ts";
import { publishPack } from "../src/platform/documents/draw-pack.ts";
import { printFigure } from "./figure.ts";
import { archiveFaults } from "./outputs/archive-faults.ts";
import { dataFaults } from "./outputs/data-faults.ts";
import type { Fault, Made } from "./outputs/made.ts";
import { officeFaults } from "./outputs/office-faults.ts";
import { pageFaults } from "./outputs/page-faults.ts";
import { untoldFaults } from "./outputs/planted.ts";
import { missingPrograms } from "./outputs/programs.ts";
import { randomProject } from "./outputs/projects.ts";
import { recapFaults } from "./outputs/recap-faults.ts";
import { tableFaults } from "./outputs/table-faults.ts";
import { workbookFaults } from "./outputs/workbook-faults.ts";

// E6: random dossiers, lifelike and hostile, published as packs whose every document is then opened by
// programs that are not ours. A dossier that fails can be made again and kept to be looked at:
//   node bench/outputs.ts --count 1000 --seed 1
//   node bench/outputs.ts --from 711 --count 1 --seed 1 --keep /tmp/looked-at

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    keep: { type: "string" },
  },
});
const seed = Number(values.seed);
const [from, to] = [Number(values.from), Number(values.from) + Number(values.count)];
/** LibreOffice starts once for so many packs, and opens them while the next ones are made. */
const batch = 50;

const missing = missingPrograms();
if (missing !== undefined) {
  console.error(missing);
  process.exit(2);
}
const place = values.keep ?? (await mkdtemp(join(tmpdir(), "passation-outputs-")));
const count = { packs: 0, files: 0, faults: 0, planted: 0 };
const began = performance.now();
try {
  let before = Promise.resolve();
  for (let start = from; start < to; start += batch) {
    const made: Made[] = [];
    for (let number = start; number < Math.min(to, start + batch); number++)
      made.push(...(await examined(number)));
    const [first] = made;
    if (start === from && first) await plant(first);
    await before;
    before = openInOffice(made);
  }
  await before;
} finally {
  if (values.keep === undefined) await rm(place, { recursive: true, force: true });
}
printFigure({
  id: "E6",
  what: `${count.packs} random dossiers as packs (${count.files} files) opened by qpdf, poppler, unzip, LibreOffice, SheetJS, exceljs, csv-parse and parse5; ${count.planted} planted faults told`,
  figure: `${count.faults} errors`,
  goal: "1,000 dossiers, 0 errors",
  reached: count.faults === 0 && count.planted > 0,
});

/** Makes one pack and looks at all of it but what LibreOffice shows; nothing when it cannot be made. */
async function examined(number: number): Promise<readonly Made[]> {
  count.packs++;
  try {
    const made = await publish(number);
    count.files += made.listed.length;
    // The others read what is unpacked here.
    for (const fault of await archiveFaults(made)) tell(number, fault);
    const checks = [recapFaults, workbookFaults, tableFaults, dataFaults, pageFaults];
    const faults = await Promise.all(checks.map((check) => check(made)));
    for (const fault of faults.flat()) tell(number, fault);
    return [made];
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell(number, { document: "pack", what });
    return [];
  }
}

async function publish(number: number): Promise<Made> {
  const { tracking, about } = randomProject(seed, number);
  const pack = describePack(tracking, about, translator(about.lang));
  const carried = tracking.flatMap(({ files }) => files);
  const zip = join(place, `${number}.zip`);
  const listed = await publishPack(pack, carried, zip);
  return { number, tracking, pack, listed, zip, folder: join(place, String(number)) };
}

async function openInOffice(made: readonly Made[]): Promise<void> {
  for (const { number, ...fault } of await officeFaults(made, join(place, "office"))) tell(number, fault);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.error(`${count.packs} packs made, ${count.faults} errors, ${minutes} min`);
  if (values.keep !== undefined) return;
  for (const { zip, folder } of made) {
    for (const path of [zip, folder]) await rm(path, { recursive: true, force: true });
  }
}

async function plant(made: Made): Promise<void> {
  const planted = await untoldFaults(made, place);
  count.planted = planted.count - planted.untold.length;
  for (const what of planted.untold) tell(made.number, { document: "planted and not told", what });
}

function tell(number: number, { document, what }: Fault): void {
  count.faults++;
  console.error(`dossier ${number}, ${document}: ${what}`);
}
