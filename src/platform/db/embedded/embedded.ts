import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { type Binaries, findBinaries } from "./binaries.ts";
import { type Cluster, isFree, prepareCluster, socketFiles, urlOf } from "./cluster.ts";
import { holderOf, isAlive, takeLock } from "./lock.ts";

export type Embedded = {
  readonly url: string;
  /** The folder of the cluster: in the data folder, unless its user cannot get there. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

type Options = {
  readonly dataFolder: string;
  /** Told when PostgreSQL stopped by itself and is started again. */
  readonly onRestart?: () => void;
};

/**
 * Starts PostgreSQL 18 in the data folder, fsync on, reachable from this machine alone, and keeps
 * it running: when it dies it comes back on the same port. Throws a sentence when it cannot.
 */
export async function startEmbedded({ dataFolder, onRestart }: Options): Promise<Embedded> {
  mkdirSync(dataFolder, { recursive: true });
  const lock = takeLock(dataFolder);
  try {
    const binaries = findBinaries();
    await stopOrphan(dataFolder);
    const { cluster, stop } = await startOnFreePort(dataFolder, binaries, onRestart ?? (() => undefined));
    return {
      url: urlOf(cluster),
      folder: cluster.folder,
      async stop() {
        await stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A port that was free may be taken by the time PostgreSQL asks for it: another one is then found. */
async function startOnFreePort(dataFolder: string, binaries: Binaries, onRestart: () => void) {
  for (let tries = 1; ; tries += 1) {
    const cluster = await prepareCluster(dataFolder, binaries);
    try {
      return { cluster, stop: await supervise(cluster, binaries, onRestart) };
    } catch (error) {
      if (tries === 3 || (await isFree(cluster.port))) throw error;
    }
  }
}

/** The database of a Passation that runs on this data folder now, for the command line beside it. */
export function runningDatabase(dataFolder: string): string | undefined {
  const settings = join(dataFolder, "database.json");
  if (holderOf(dataFolder) === undefined || !existsSync(settings)) return undefined;
  return urlOf(JSON.parse(readFileSync(settings, "utf8")));
}

async function supervise(cluster: Cluster, binaries: Binaries, onRestart: () => void) {
  let stopping = false;
  let child = launch(cluster, binaries);
  await ready(cluster, child);
  const keep = async () => {
    while (!stopping) {
      await exited(child);
      if (stopping) return;
      onRestart();
      await sleep(200);
      child = launch(cluster, binaries);
      await ready(cluster, child).catch(() => sleep(1_000));
    }
  };
  const kept = keep();
  return async () => {
    stopping = true;
    child.kill("SIGINT");
    const forced = setTimeout(() => child.kill("SIGQUIT"), 20_000);
    await exited(child);
    clearTimeout(forced);
    await kept;
  };
}

function launch(cluster: Cluster, { folder: programs, as }: Binaries): ChildProcess {
  const { folder, port, hasSocket } = cluster;
  forgetTheDead(cluster);
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: hasSocket ? folder : "",
    fsync: "on",
    full_page_writes: "on",
    synchronous_commit: "on",
    // Its pages are mostly in memory, where asking its workers for one takes longer than to copy it (decision 065).
    io_method: "sync",
    logging_collector: "on",
    log_directory: "log",
    log_filename: "postgres-%a.log",
    log_truncate_on_rotation: "on",
    log_rotation_age: "1d",
    timezone: "UTC",
  };
  return spawn(
    join(programs, "bin", "postgres"),
    ["-D", folder, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    { ...as, cwd: folder, env: { LC_ALL: "C", TZ: "UTC" }, stdio: "ignore" },
  );
}

const exited = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((settle) => {
        child.once("exit", () => settle());
        child.once("error", () => settle());
      });

/** Waits until it answers, and makes the product's database the first time. */
async function ready(cluster: Cluster, child: ChildProcess): Promise<void> {
  const admin = new URL(urlOf(cluster));
  admin.pathname = "/postgres";
  const until = Date.now() + 60_000;
  let dead = false;
  exited(child).then(() => {
    dead = true;
  });
  while (Date.now() < until) {
    if (dead)
      throw new Error(`PostgreSQL stopped while starting: see the newest file of ${cluster.folder}/log`);
    const client = new pg.Client({ connectionString: admin.href });
    client.on("error", () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query("select from pg_database where datname = 'passation'");
      if (rowCount === 0) await client.query("create database passation");
      return;
    } catch {
      await sleep(30);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  throw new Error("PostgreSQL did not answer within a minute");
}

/** A Passation killed by force leaves PostgreSQL running on its own: it is stopped before ours starts. */
async function stopOrphan(dataFolder: string): Promise<void> {
  const settings = join(dataFolder, "database.json");
  if (!existsSync(settings)) return;
  const { folder }: Cluster = JSON.parse(readFileSync(settings, "utf8"));
  const pid = postmasterOf(folder);
  if (pid === undefined) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 300 && isAlive(pid); waited += 1) await sleep(100);
}

/** The postmaster that really runs on this cluster, whatever a stale file says. */
function postmasterOf(folder: string): number | undefined {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, "utf8").split("\n", 1)[0]);
  if (!Number.isInteger(pid) || !isAlive(pid)) return undefined;
  const commandLine = `/proc/${pid}/cmdline`;
  const ours = !existsSync(commandLine) || readFileSync(commandLine, "utf8").split("\0").includes(folder);
  return ours ? pid : undefined;
}

/** What a PostgreSQL killed by force left: its number may be somebody else's by now. */
function forgetTheDead(cluster: Cluster): void {
  if (postmasterOf(cluster.folder) !== undefined) return;
  for (const path of [join(cluster.folder, "postmaster.pid"), ...socketFiles(cluster)])
    rmSync(path, { force: true });
}
