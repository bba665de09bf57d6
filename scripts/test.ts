import { globSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { startSharedServer } from "../src/testing/server.ts";
import { builtProgram } from "./build-program.ts";
import { buildScreens } from "./build-screens.ts";
import { runJourneys } from "./journeys.ts";
import { batchesOf } from "./test-batches.ts";
import { turnOfVersion, turns, turnVariable } from "./turns.ts";

// `npm test`: everything. Unit and integration tests on one embedded PostgreSQL, then the journeys in
// a browser that npm brought, some of them in one language (decision 053). At a merge (`IN_TURNS`) what takes longest takes
// turns (decision 057). `npm test -- src/core` runs the test files whose path holds these words.

const root = fileURLToPath(new URL("..", import.meta.url));
// What Node makes of the sources is kept for the next process.
process.env.NODE_COMPILE_CACHE ??= join(root, "node_modules", ".cache", "node");
const words = process.argv.slice(2);
const turn = process.env.IN_TURNS && words.length === 0 ? turnOfVersion(root) : undefined;
const wanted = (path: string) => words.length === 0 || words.some((word) => path.includes(word));
const tests = globSync(["src/**/*.test.ts", "scripts/**/*.test.ts", "bench/*.test.ts"], { cwd: root })
  .filter(wanted)
  .sort();
const journeys = globSync("e2e/*.spec.ts", { cwd: root }).filter(wanted).sort();

const counted = { passed: 0, failed: 0, skipped: 0 };

async function runTests(): Promise<void> {
  const server = await startSharedServer();
  const files = tests.map((path) => join(root, path));
  // What measures and what starts programs of its own is not disturbed by neighbours.
  const { batches, folder } = batchesOf(files, (file) => !file.startsWith(join(root, "src")));
  try {
    const stream = run({
      cwd: root,
      files: batches.map(({ file }) => file),
      // One more than the two processors of the smallest machine: some tests mostly wait.
      concurrency: 3,
      timeout: 300_000,
    });
    const heard = new Set<string | undefined>();
    stream.on("test:pass", ({ skip, details, file }) => {
      if (details.type === "suite") return;
      heard.add(file);
      counted[skip ? "skipped" : "passed"] += 1;
    });
    stream.on("test:fail", ({ details, file }) => {
      heard.add(file);
      // A suite fails with its tests; by itself, when its file could not be read or put away what it made.
      const byItsTests = "failureType" in details.error && details.error.failureType === "subtestsFailed";
      if (details.type !== "suite" || !byItsTests) counted.failed += 1;
    });
    const finished = new Promise((settle) => stream.on("end", settle));
    stream.compose(new spec()).pipe(process.stdout, { end: false });
    await finished;
    // A file whose process ends before it was heard would look like one without tests.
    for (const path of tests.filter((one) => !heard.has(join(root, one)))) {
      counted.failed += 1;
      console.log(`${path} told of no test`);
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

if (turn !== undefined) {
  process.env[turnVariable] = String(turn);
  console.log(`Turn ${turn + 1} of ${turns}: the other long tests run at other versions (decision 057)`);
}
await buildScreens();
await builtProgram("main");
if (tests.length > 0) await runTests();
if (journeys.length > 0) {
  // By themselves journeys walk in both languages; with all the rest, some in one.
  const walked = await runJourneys(journeys, words.length > 0 ? "both" : (turn ?? "once"));
  for (const key of ["passed", "failed", "skipped"] as const) counted[key] += walked[key];
}
const { passed, failed, skipped } = counted;
if (skipped > 0) console.log(`${skipped} skipped, each with its reason above`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
