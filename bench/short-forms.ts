import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

/** A command of the bench with the numbers of its short form. */
type Short = readonly [script: string, ...args: string[]];

/** Tests that the short forms of `npm run torture` reach their goals, one after the other. */
export function reachGoals(forms: readonly Short[]): void {
  for (const [script, ...args] of forms) {
    test(`${[script, ...args].join(" ")} reaches its goal`, { timeout: 110_000 }, () => {
      const path = fileURLToPath(new URL(script, import.meta.url));
      const run = spawnSync(process.execPath, [path, ...args], { encoding: "utf8", timeout: 105_000 });
      assert.equal(run.status, 0, run.stdout + run.stderr);
      assert.match(run.stdout, /\| reached \|/, "it prints its figure");
    });
  }
}
