import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { holderOf, isAlive, takeLock } from "./lock.ts";

const folder = mkdtempSync(join(tmpdir(), "passation-lock-"));
after(() => rmSync(folder, { recursive: true }));

/** When a process started, as Linux counts it: what a lock says beside the number. */
const startOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[19];

test("a lock is held by a living process alone, also when nobody noticed yet that it ended", {
  skip: existsSync("/proc/self/stat") ? false : "only Linux tells of processes that nobody noticed",
}, async () => {
  // The shell becomes a program that never asks about the child that it leaves behind.
  const parent = spawn("sh", ["-c", "sleep 0.5 & echo $!; exec sleep 30"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const child = Number(await new Promise((settle) => parent.stdout.once("data", settle)));
    writeFileSync(join(folder, "passation.lock"), `${child} ${startOf(child)}`);
    assert.equal(holderOf(folder), child);
    assert.throws(() => takeLock(folder), /already runs/);
    for (let tries = 0; tries < 200 && isAlive(child); tries += 1) await sleep(20);
    assert.ok(existsSync(`/proc/${child}`), "it is still in the table");
    assert.equal(holderOf(folder), undefined);
    const lock = takeLock(folder);
    assert.equal(holderOf(folder), process.pid);
    lock.release();
    assert.equal(holderOf(folder), undefined);
  } finally {
    parent.kill("SIGKILL");
  }
});
