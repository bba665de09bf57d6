import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { makeWorld } from "#testing/world.ts";
import { checkMasterKey, isOpenToOthers, keepMasterKey, masterKeyFile } from "./master-key.ts";

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "passation-key-"));
  folders.push(folder);
  return folder;
}

test("the key file is made once, for its owner alone, and is the same key ever after", () => {
  const folder = join(dataFolder(), "not there yet");
  const { key, made } = keepMasterKey(folder);
  assert.deepEqual([key.length, made], [32, true]);
  assert.equal(statSync(masterKeyFile(folder)).mode & 0o777, 0o600);
  assert.deepEqual(readdirSync(folder), ["master.key"]);
  assert.equal(isOpenToOthers(folder), false);
  chmodSync(masterKeyFile(folder), 0o640);
  assert.equal(isOpenToOthers(folder), true);
  const again = keepMasterKey(folder);
  assert.equal(again.made, false);
  assert.equal(Buffer.compare(again.key, key), 0);
});

test("two starts at once keep one key", async () => {
  const folder = dataFolder();
  const script = `import { keepMasterKey } from ${JSON.stringify(import.meta.resolve("./master-key.ts"))};
    const { key, made } = keepMasterKey(process.argv[1]);
    process.stdout.write(Buffer.from(key).toString("hex") + " " + made);`;
  const start = () =>
    new Promise<string>((settle) => {
      const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder]);
      let said = "";
      child.stdout.on("data", (chunk) => {
        said += chunk;
      });
      child.on("exit", () => settle(said));
    });
  const said = (await Promise.all([start(), start(), start(), start()])).map((line) => line.split(" "));
  assert.equal(new Set(said.map(([key]) => key)).size, 1);
  assert.equal(said.filter(([, made]) => made === "true").length, 1);
});

test("a file that is not a key is left as it is, and the person is told to put the copy back", () => {
  const folder = dataFolder();
  for (const text of ["", "0".repeat(63), "z".repeat(64), "0".repeat(65)]) {
    writeFileSync(masterKeyFile(folder), text);
    assert.throws(() => keepMasterKey(folder), /is not a master key .*put your copy of it back/);
    assert.equal(readFileSync(masterKeyFile(folder), "utf8"), text);
  }
});

test("a database remembers the key it was sealed with, without holding it, and refuses another", async () => {
  const world = await makeWorld();
  try {
    const key = randomBytes(32);
    await Promise.all([checkMasterKey(world.pool, key), checkMasterKey(world.pool, key)]);
    await assert.rejects(
      checkMasterKey(world.pool, randomBytes(32)),
      /not the one that this database was sealed with/,
    );
    await checkMasterKey(world.pool, key);
    const { rows } = await world.pool.query("select * from installation");
    assert.equal(rows.length, 1);
    assert.ok(!rows[0].key_check.equals(key));
  } finally {
    await world.close();
  }
});
