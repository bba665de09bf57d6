import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A command of the bench with the numbers of its short form. */
export type Short = readonly [script: string, ...args: string[]];

/** What `test` takes to see that a short form of `npm run torture` reaches its goal: `npm test` wants each file to call it. */
export function goalOf([script, ...args]: Short) {
  const reach = () => {
    const path = fileURLToPath(new URL(script, import.meta.url));
    const run = spawnSync(process.execPath, [path, ...args], { encoding: "utf8", timeout: 290_000 });
    assert.equal(run.status, 0, run.stdout + run.stderr);
    assert.match(run.stdout, /\| reached \|/, "it prints its figure");
  };
  return [`${[script, ...args].join(" ")} reaches its goal`, { timeout: 300_000 }, reach] as const;
}
