import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildScreens } from "../scripts/build-screens.ts";
import { machine } from "./figure.ts";

// `npm run bench` measures speed, `npm run torture` reliability and hostile input. Each figure is a
// command of its own, runnable alone; its rows replace those of the last run in docs/figures.md.

type Command = readonly [script: string, ...args: string[]];

const suites: Readonly<Record<"bench" | "torture", readonly Command[]>> = {
  bench: [
    ["start.ts"],
    ["commands.ts"],
    ["pages.ts"],
    ["search.ts"],
    ["queries.ts"],
    ["import-rows.ts"],
    ["verify-journal.ts"],
    ["sign-in.ts"],
    ["workbook.ts"],
    ["recap.ts"],
    ["pack-zip.ts"],
    ["preview.ts"],
    ["server-pack.ts"],
    ["handover.ts"],
    ["tone.ts"],
    ["secrets.ts"],
    ["screens.ts"],
    ["portal.ts"],
    ["clauses.ts"],
    ["file-sizes.ts"],
  ],
  torture: [
    ["fsync.ts"],
    ["kills.ts", "--target", "app", "--kills", "200"],
    ["kills.ts", "--target", "database", "--kills", "200"],
    ["files.ts", "--kills", "200"],
    ["pack-kills.ts", "--kills", "10"],
    ["imports/fuzz.ts", "--count", "10000"],
    ["imports/hostile.ts"],
    ["api-fuzz.ts", "--count", "100000"],
    ["hostile-uploads.ts"],
    ["stored-xss.ts", "--dossiers", "14", "--each", "12", "--bare", "150"],
    ["uploads.ts", "--megabytes", "2000", "--cuts", "100", "--kills", "10"],
    ["outputs.ts", "--count", "1000"],
    ["faults.ts"],
    ["reminders-after-months.ts", "--rows", "10000"],
    ["departures-after-months.ts", "--rows", "10000"],
    ["reminders-kills.ts", "--kills", "500"],
    ["reminders-takeover.ts", "--kills", "10"],
    ["reminders-years.ts", "--seeds", "10000"],
    ["dates.ts", "--count", "100000"],
    ["journeys.ts"],
  ],
};

const torture = process.argv.includes("--torture");
const suite = torture ? "torture" : "bench";
const rows: string[] = [];
await buildScreens();
let failed = 0;
for (const [script, ...args] of suites[suite]) {
  const run = measured(script, ...args);
  rows.push(...run.rows);
  if (!run.reached) failed += 1;
}
record(suite, ["| id | what | figure | goal | |", "|---|---|---|---|---|", ...rows]);
if (!torture) {
  const exports = measured("real-exports.ts").rows;
  record("exports", ["| export | read as | holds | remarks |", "|---|---|---|---|", ...exports]);
}
console.log(`${rows.length} figures, ${failed} commands that missed a goal`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs one command, shows what it prints, and keeps the rows of its tables. */
function measured(script: string, ...args: string[]) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const run = spawnSync(process.execPath, [path, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.stdout.write(run.stdout);
  return { rows: run.stdout.split("\n").filter((line) => line.startsWith("| ")), reached: run.status === 0 };
}

/** Puts the table between the marks of its suite in docs/figures.md. */
function record(name: string, table: readonly string[]): void {
  const path = fileURLToPath(new URL("../docs/figures.md", import.meta.url));
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  const day = new Date().toISOString().slice(0, 10);
  const head = [`Measured on ${day}, ${machine()}, commit ${commit}.`, ""];
  const text = readFileSync(path, "utf8");
  const mark = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
  writeFileSync(
    path,
    text.replace(mark, (_, start, end) => `${start}${[...head, ...table].join("\n")}\n${end}`),
  );
}
