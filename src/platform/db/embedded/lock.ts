import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartFault } from "#messages/start/start-fault.ts";

/** One Passation at a time keeps the database of a data folder. */
export type Lock = { readonly release: () => void };

/** Takes the lock, over a dead process's if need be; throws a sentence when a living one holds it. */
export function takeLock(dataFolder: string): Lock {
  const path = join(dataFolder, "passation.lock");
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      writeFileSync(path, mine, { flag: "wx", mode: 0o600 });
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const holder = holderOf(dataFolder);
    if (holder !== undefined) {
      throw new StartFault("start.fault.already-runs", { process: holder, folder: dataFolder });
    }
    rmSync(path, { force: true });
  }
  throw new Error(`the lock ${path} cannot be taken: remove it if no Passation runs`);
}

/** The living process that holds a data folder, if any. */
export function holderOf(dataFolder: string): number | undefined {
  const path = join(dataFolder, "passation.lock");
  if (!existsSync(path)) return undefined;
  const [pid = "", start = ""] = readFileSync(path, "utf8").split(" ");
  // One that was killed stays in the table until its parent notices, which may never come.
  return startOf(Number(pid)) === start && isAlive(Number(pid)) ? Number(pid) : undefined;
}

/** When a process started: with the pid, it names a process for ever, as pids come back. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return isAlive(pid) ? "alive" : "dead";
  }
}

/** Whether a process of this number runs; one that ended and waits for its parent to notice does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).startsWith("Z");
  } catch {
    return false;
  }
}
