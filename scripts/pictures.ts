import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { handOver } from "../src/core/handover.ts";
import { isRefusal } from "../src/core/kernel/refusal.ts";
import { languages } from "../src/messages/messages.ts";
import { publishPack } from "../src/platform/documents/draw-pack.ts";
import { gatherLoose, readExport } from "../src/platform/imports/read-export.ts";
import { openBrowser } from "../src/testing/browser.ts";
import { demoBoard } from "../src/testing/demo/board.ts";
import { demoSearchConsole } from "../src/testing/demo/measures.ts";
import { buildScreens } from "./build-screens.ts";
import { takeGuidePictures } from "./guide-pictures.ts";

// `npm run pictures`: the pictures of README.md, LISEZ-MOI.md and docs/guide, of a pack made from the
// demonstration's exports and of the demonstration's own pages. `npm run pictures accesses tool`: those of the guide only.

const folder = mkdtempSync(join(tmpdir(), "passation-pictures-"));
const pictures = fileURLToPath(new URL("../docs/pictures", import.meta.url));
mkdirSync(pictures, { recursive: true });
const until = Temporal.PlainDate.from("2026-11-25");
const files = [
  demoBoard({ name: "Refonte du site", cards: 40, seed: 3, until }),
  ...demoSearchConsole({ folder: "Search Console", seed: 5, days: 480, until }),
];
const only = process.argv.slice(2);
await buildScreens();
const browser = await openBrowser();
try {
  await takeGuidePictures(browser, only);
  for (const lang of only.length > 0 ? [] : languages) {
    const place = join(folder, lang);
    const asked = {
      files,
      client: "Boulangerie Aubin",
      end: "2026-12-14",
      agency: "Atelier Rivage",
      lang,
      place,
    };
    const done = await handOver(asked, { readExport, gatherLoose, publishPack }, lang);
    if (isRefusal(done)) throw new Error(done.refused);
    const page = await browser.newPage({ viewport: { width: 1_200, height: 860 } });
    await page.goto(pathToFileURL(join(place, "index.html")).href);
    await page.screenshot({ path: join(pictures, `recap-${lang}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
