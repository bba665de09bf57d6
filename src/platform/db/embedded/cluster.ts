import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join, resolve } from "node:path";
import { StartFault } from "#messages/start/start-fault.ts";
import { type Binaries, reachable } from "./binaries.ts";

/** Where a cluster lives and how to reach it; kept in `<data>/database.json`, mode 600. */
export type Cluster = {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  /** Whether it is reached by a socket in its folder, besides the port; half the work of the system for each query. */
  readonly hasSocket?: boolean;
};

const user = "passation";

/** By the socket where there is one; `pg` and `psql` both take its folder as the host. */
export function urlOf({ folder, port, password, hasSocket }: Cluster): string {
  const url = `postgres://${user}:${password}@127.0.0.1:${port}/passation`;
  return hasSocket ? `${url}?host=${encodeURIComponent(folder)}` : url;
}

/** The files by which a PostgreSQL is reached in a folder: the socket, and who holds it. */
export const socketFiles = ({ folder, port }: Cluster) =>
  ["", ".lock"].map((end) => join(folder, `.s.PGSQL.${port}${end}`));

/** The cluster of a data folder, made when there is none; an interrupted first start leaves nothing behind. */
export async function prepareCluster(dataFolder: string, binaries: Binaries): Promise<Cluster> {
  const settings = join(dataFolder, "database.json");
  const known: Cluster | undefined = existsSync(settings)
    ? JSON.parse(readFileSync(settings, "utf8"))
    : undefined;
  const folder = known?.folder ?? placeFor(dataFolder, binaries);
  const port = await freePort(known?.port);
  const cluster = {
    ...{ folder, port, password: known?.password ?? newPassword() },
    hasSocket: await canHoldSocket(dirname(folder), join(folder, `.s.PGSQL.${port}.lock`)),
  };
  const half = `${settings}.new`;
  writeFileSync(half, JSON.stringify(cluster), { mode: 0o600 });
  renameSync(half, settings);
  if (existsSync(join(folder, "PG_VERSION"))) refuseOtherVersion(folder);
  else initialise(cluster, binaries);
  return cluster;
}

const newPassword = () => randomBytes(24).toString("base64url");

/** In the data folder, unless the user that runs PostgreSQL cannot get there. */
function placeFor(dataFolder: string, { as }: Binaries): string {
  const inside = join(resolve(dataFolder), "postgres");
  if (!as || canEnter(resolve(dataFolder), as)) return inside;
  const name = createHash("sha256").update(resolve(dataFolder)).digest("hex").slice(0, 16);
  return join(reachable, "data", name);
}

function canEnter(folder: string, as: { readonly uid: number; readonly gid: number }): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...as, cwd: "/", stdio: "ignore" }).status === 0;
}

/** initdb in a folder beside, moved into place once it is whole. */
function initialise({ folder, password }: Cluster, { folder: programs, as }: Binaries): void {
  const half = `${folder}.new`;
  rmSync(half, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(half), { recursive: true, mode: 0o755 });
  mkdirSync(half, { mode: 0o700 });
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as) for (const path of [half, passwordFile]) chownSync(path, as.uid, as.gid);
  const run = spawnSync(
    join(programs, "bin", "initdb"),
    [
      ...["-D", half, "-U", user, "--pwfile", passwordFile, "--auth=scram-sha-256"],
      ...["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--no-instructions"],
    ],
    { ...as, cwd: half, env: { LC_ALL: "C", TZ: "UTC" }, encoding: "utf8" },
  );
  rmSync(passwordFile, { force: true });
  if (run.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw new Error(
      `the database could not be made in ${folder}: ${(run.stderr ?? String(run.error)).trim()}`,
    );
  }
  renameSync(half, folder);
}

function refuseOtherVersion(folder: string): void {
  const version = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (version !== "18") {
    throw new StartFault("start.fault.other-postgresql", { folder, version });
  }
}

/** The port it had before if it is free, else any free one. */
async function freePort(before: number | undefined): Promise<number> {
  for (const wanted of before === undefined ? [0] : [before, 0]) {
    const found = await tryPort(wanted);
    if (found !== undefined) return found;
  }
  throw new Error("no free port on 127.0.0.1 for the database");
}

/** Systems cut the path of a socket at 103 bytes, or a little later. */
const longestSocketPath = 103;

/** Whether sockets can be made under a folder: not on every file system, and not at every depth. */
function canHoldSocket(folder: string, longest: string): Promise<boolean> {
  if (process.platform === "win32" || Buffer.byteLength(longest) > longestSocketPath)
    return Promise.resolve(false);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const trial = join(folder, ".socket");
  rmSync(trial, { force: true });
  return new Promise((settle) => {
    const server = createServer();
    server.once("error", () => settle(false));
    server.listen(trial, () => server.close(() => settle(true)));
  });
}

export const isFree = async (port: number): Promise<boolean> => (await tryPort(port)) !== undefined;

/** The port, or any one for 0, if it can be listened on at this moment. */
function tryPort(wanted: number): Promise<number | undefined> {
  return new Promise((settle) => {
    const server = createServer();
    server.once("error", () => settle(undefined));
    server.listen(wanted, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => settle(typeof address === "object" ? address?.port : undefined));
    });
  });
}
