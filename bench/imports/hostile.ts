import { createServer } from "node:http";
import { isRefusal } from "../../src/core/kernel/refusal.ts";
import { readExport } from "../../src/platform/imports/read-export.ts";
import { hostileDrops } from "../../src/testing/hostile-drops.ts";
import { printFigure } from "../figure.ts";

// H4 and H5: archives and documents made to harm whoever opens them, dropped one after the other.
//   node bench/imports/hostile.ts

let fetched = 0;
const canary = createServer((_, response) => {
  fetched++;
  response.end();
});
await new Promise<void>((resolve) => canary.listen(0, "127.0.0.1", resolve));
const address = canary.address();
const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/x`;

type Measured = { readonly seconds: number; readonly grown: number; readonly refused: boolean };
const archives: Measured[] = [];
const documents: Measured[] = [];
for (const [what, reason, bytes] of hostileDrops(url)) {
  const file = new File([new Uint8Array(Buffer.from(bytes))], "drop");
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 5);
  const start = performance.now();
  const read = await readExport({ name: "drop", files: [file] }, { language: "fr" });
  const seconds = (performance.now() - start) / 1_000;
  clearInterval(watch);
  const grown = (Math.max(most, process.memoryUsage().rss) - before) / 1_000_000;
  const refused = isRefusal(read) && read.refused === reason;
  if (!refused) console.error(`${what}: ${JSON.stringify(read).slice(0, 200)}`);
  (reason === "import.hostile-xml" ? documents : archives).push({ seconds, grown, refused });
}
canary.close();

for (const [id, kind, measured] of [
  ["H4", "hostile archives and oversized files", archives],
  ["H5", "documents with entities", documents],
] as const) {
  const slowest = Math.max(...measured.map(({ seconds }) => seconds));
  const largest = Math.max(0, ...measured.map(({ grown }) => grown));
  const refused = measured.filter((one) => one.refused).length;
  printFigure({
    id,
    what: `${measured.length} ${kind}`,
    figure: `${refused} refused, longest ${Math.round(slowest * 1_000)} ms, largest growth ${Math.round(largest)} MB, ${fetched} fetches`,
    goal: "all refused ≤ 1 s, RSS < 150 MB, 0 fetches",
    reached: refused === measured.length && slowest <= 1 && largest < 150 && fetched === 0,
  });
}
