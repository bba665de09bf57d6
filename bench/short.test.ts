import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

// The short forms of `npm run torture`, at every merge. Each is the same command with smaller counts.

const short: readonly (readonly [script: string, ...args: string[]])[] = [
  ["fsync.ts"],
  ["kills.ts", "--target", "app", "--kills", "20"],
  ["kills.ts", "--target", "database", "--kills", "20"],
  ["imports/fuzz.ts", "--count", "500"],
  ["api-fuzz.ts", "--count", "2000"],
  ["hostile-uploads.ts"],
  ["reminders-after-months.ts", "--rows", "500"],
  ["reminders-kills.ts", "--kills", "10"],
  ["reminders-years.ts", "--seeds", "100"],
  ["stored-xss.ts", "--dossiers", "1", "--each", "4"],
  ["uploads.ts", "--megabytes", "20", "--cuts", "5", "--kills", "1"],
];

for (const [script, ...args] of short) {
  test(`${[script, ...args].join(" ")} reaches its goal`, { timeout: 110_000 }, () => {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const run = spawnSync(process.execPath, [path, ...args], { encoding: "utf8", timeout: 105_000 });
    assert.equal(run.status, 0, run.stdout + run.stderr);
    assert.match(run.stdout, /\| reached \|/, "it prints its figure");
  });
}
