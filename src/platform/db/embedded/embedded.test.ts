import { strict as assert } from "node:assert";
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { runningDatabase, startEmbedded as startUntended } from "./embedded.ts";

const folders: string[] = [];
const running: (() => Promise<void>)[] = [];
after(async () => {
  for (const stop of running) await stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "passation-embedded-"));
  folders.push(folder);
  return folder;
}

async function startEmbedded(options: Parameters<typeof startUntended>[0]) {
  const started = await startUntended(options);
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= started.stop());
  running.push(stop);
  folders.push(started.folder);
  return { ...started, stop };
}

const clusterOf = (folder: string): string =>
  JSON.parse(readFileSync(join(folder, "database.json"), "utf8")).folder;

async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows.flat();
  } finally {
    await client.end();
  }
}

/** Starts, adds a row, dies by kill -9; answers how many rows it saw. */
function startAndDie(folder: string, as: { uid?: number; gid?: number } = {}): string {
  const script = fileURLToPath(new URL("../../../testing/start-and-die.ts", import.meta.url));
  const run = spawnSync(process.execPath, [script, folder], { ...as, encoding: "utf8", cwd: "/" });
  assert.equal(run.signal, "SIGKILL", run.stderr);
  return run.stdout.trim();
}

test("rows outlive kill -9 of the whole process, twice, and the orphan is replaced", async () => {
  const folder = dataFolder();
  assert.equal(startAndDie(folder), "1");
  assert.equal(startAndDie(folder), "2");
  const { url, stop } = await startEmbedded({ dataFolder: folder });
  assert.deepEqual(await ask(url, "select count(*)::int from witness"), [2]);
  await stop();
});

test("it is reached by a socket in its folder where one can be, by its port everywhere", async () => {
  const folder = dataFolder();
  chmodSync(folder, 0o755);
  const { url, stop } = await startEmbedded({ dataFolder: folder });
  assert.deepEqual(await ask(url, "select inet_client_addr() is null"), [true]);
  assert.deepEqual(await ask(url.replace(/\?.*/, ""), "select inet_client_addr() is null"), [false]);
  await stop();
  const deep = join(folder, "deep".repeat(20));
  const { url: far, stop: stopFar } = await startEmbedded({ dataFolder: deep });
  assert.deepEqual(await ask(far, "select inet_client_addr() is null"), [false]);
  await stopFar();
});

test("it comes back by itself, on the same port, when PostgreSQL is killed under it", async () => {
  const folder = dataFolder();
  let restarts = 0;
  const { url, stop } = await startEmbedded({ dataFolder: folder, onRestart: () => (restarts += 1) });
  await ask(url, "create table kept as select 7 as n");
  process.kill(
    Number(readFileSync(join(clusterOf(folder), "postmaster.pid"), "utf8").split("\n")[0]),
    "SIGKILL",
  );
  let rows: readonly unknown[] = [];
  for (let tries = 0; tries < 200 && rows.length === 0; tries += 1) {
    await new Promise((wait) => setTimeout(wait, 50));
    rows = await ask(url, "select n from kept").catch(() => []);
  }
  assert.deepEqual(rows, [7]);
  assert.equal(restarts, 1);
  await stop();
});

test("a port that somebody else took in the meantime is left to them", async () => {
  const folder = dataFolder();
  const first = await startEmbedded({ dataFolder: folder });
  await ask(first.url, "create table kept as select 7 as n");
  await first.stop();
  const port = Number(new URL(first.url).port);
  const squatter = createServer().listen(port, "127.0.0.1");
  await new Promise((listening) => squatter.once("listening", listening));
  const { url, stop } = await startEmbedded({ dataFolder: folder });
  assert.notEqual(Number(new URL(url).port), port);
  assert.deepEqual(await ask(url, "select n from kept"), [7]);
  await stop();
  squatter.close();
});

test("a second start on the same folder says who holds it; the database can still be reached beside", async () => {
  const folder = dataFolder();
  const { url, stop } = await startEmbedded({ dataFolder: folder });
  await assert.rejects(
    startEmbedded({ dataFolder: folder }),
    /another Passation \(process \d+\).*PASSATION_DATA/,
  );
  assert.equal(runningDatabase(folder), url);
  await stop();
  assert.equal(runningDatabase(folder), undefined);
});

test("what is acknowledged is on disk: fsync, full pages and synchronous commit are on", async () => {
  const { url, stop } = await startEmbedded({ dataFolder: dataFolder() });
  const settings =
    "current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit')";
  assert.deepEqual(await ask(url, `select ${settings}, current_setting('timezone')`), [
    "on",
    "on",
    "on",
    "UTC",
  ]);
  await stop();
});

test("a first start cut half way, a stale pid file and another version are coped with in words", async () => {
  const folder = dataFolder();
  startAndDie(folder);
  const cluster = clusterOf(folder);
  rmSync(`${cluster}.new`, { recursive: true, force: true });
  const { stop } = await startEmbedded({ dataFolder: folder });
  await stop();
  writeFileSync(join(cluster, "postmaster.pid"), "999999\n");
  const again = await startEmbedded({ dataFolder: folder });
  await again.stop();
  writeFileSync(join(cluster, "PG_VERSION"), "17\n");
  await assert.rejects(startEmbedded({ dataFolder: folder }), /made by PostgreSQL 17/);
});

const root = process.getuid?.() === 0;

test("root's own closed folder is no obstacle, and the rows live where nobody can reach", {
  skip: !root && "needs root",
}, async () => {
  const folder = dataFolder();
  chmodSync(folder, 0o700);
  const { url, stop } = await startEmbedded({ dataFolder: folder });
  assert.deepEqual(await ask(url, "select 1"), [1]);
  await stop();
  const cluster = clusterOf(folder);
  assert.ok(!cluster.startsWith(folder) && existsSync(cluster));
  folders.push(cluster);
});

test("an ordinary user starts it in a folder of its own", {
  skip: !root && "needs root to become somebody else",
}, () => {
  const folder = dataFolder();
  chownSync(folder, 65534, 65534);
  assert.equal(startAndDie(folder, { uid: 65534, gid: 65534 }), "1");
  assert.equal(startAndDie(folder, { uid: 65534, gid: 65534 }), "2");
  spawnSync("kill", [
    "-INT",
    readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0] ?? "",
  ]);
});
