import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "../src/platform/db/embedded/binaries.ts";
import { startEmbedded } from "../src/platform/db/embedded/embedded.ts";
import { printFigure } from "./figure.ts";

// R3: fsync is really on. A hundred commits, one after the other, must make at least a hundred
// fsyncs of the journal of PostgreSQL, which counts those that it really issues. The control runs
// the same cluster with fsync off, and the same check must catch it.

const commits = 100;

/** How many times the write-ahead log was synced while so many transactions committed. */
async function syncsOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const count = async () => {
    await client.query("select pg_stat_force_next_flush()");
    const sql = "select coalesce(sum(fsyncs), 0)::int as n from pg_stat_io where object = 'wal'";
    return Number((await client.query(sql)).rows[0]?.n);
  };
  await client.query("create table if not exists synced (n int)");
  const before = await count();
  for (let one = 0; one < commits; one += 1) await client.query("insert into synced values ($1)", [one]);
  const after = await count();
  await client.end();
  return after - before;
}

/** Past the socket, which the control does not have. */
const byPort = (url: string) => url.replace(/\?.*/, "");

async function controlSyncs(url: string, folder: string): Promise<number> {
  const { folder: programs, as } = findBinaries();
  const port = new URL(url).port;
  const child = spawn(
    join(programs, "bin", "postgres"),
    ["-D", folder, "-c", `port=${port}`, "-c", "fsync=off", "-c", "unix_socket_directories="],
    { ...as, cwd: folder, env: { LC_ALL: "C", TZ: "UTC" }, stdio: "ignore" },
  );
  const ended = new Promise((settle) => child.once("exit", settle));
  try {
    for (let tries = 0; tries < 200; tries += 1) {
      await sleep(50);
      const syncs = await syncsOf(byPort(url)).catch(() => undefined);
      if (syncs !== undefined) return syncs;
    }
    throw new Error("the control did not start");
  } finally {
    child.kill("SIGINT");
    await ended;
  }
}

const dataFolder = mkdtempSync(join(tmpdir(), "passation-fsync-"));
const { url, folder, stop } = await startEmbedded({ dataFolder });
try {
  const ours = await syncsOf(url);
  await stop();
  const control = await controlSyncs(url, folder);
  printFigure({
    id: "R3",
    what: `fsyncs of the write-ahead log during ${commits} commits; control with fsync off`,
    figure: `${ours}; control ${control}, ${control < commits ? "caught" : "not caught"}`,
    goal: "control caught",
    reached: ours >= commits && control < commits,
  });
} finally {
  for (const path of [dataFolder, folder]) rmSync(path, { recursive: true, force: true });
}
