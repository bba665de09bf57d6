import { createHmac, randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import type pg from "pg";
import { StartFault } from "#messages/start/start-fault.ts";

/** Where the master key of a data folder is kept when the environment gives none. */
export const masterKeyFile = (dataFolder: string) => join(dataFolder, "master.key");

/** Whether others on this machine may read the key file: somebody widened its mode, which Windows does not have. */
export const isOpenToOthers = (dataFolder: string) =>
  process.platform !== "win32" && (statSync(masterKeyFile(dataFolder)).mode & 0o077) !== 0;

/**
 * The master key of the key file; made with mode 600 the first time, and `made` tells it so that the
 * person can be advised to keep a copy. Throws a sentence when the file is not a key.
 */
export function keepMasterKey(dataFolder: string): { readonly key: Uint8Array; readonly made: boolean } {
  mkdirSync(dataFolder, { recursive: true });
  const path = masterKeyFile(dataFolder);
  const known = readKey(path);
  if (known) return { key: known, made: false };
  const key = randomBytes(32);
  if (writeOnce(path, `${key.toString("hex")}\n`)) return { key, made: true };
  // Another start made it a moment ago.
  return keepMasterKey(dataFolder);
}

/** Makes a file that is whole from its first moment, whatever is cut; false when it is already there. */
function writeOnce(path: string, text: string): boolean {
  const half = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(half, text, { mode: 0o600, flag: "wx", flush: true });
    linkSync(half, path);
    syncFolder(dirname(path));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(half, { force: true });
  }
}

/** The name of a new file is on disk once its folder is; some systems cannot say so. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, "r");
    fsyncSync(folder);
    closeSync(folder);
  } catch {}
}

function readKey(path: string): Uint8Array | undefined {
  let text: string;
  try {
    text = readFileSync(path, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new StartFault("start.fault.no-key", { path });
  }
  return Uint8Array.fromHex(text);
}

/**
 * Checks that this database was sealed with this key; a new database remembers it. Throws before
 * anything is sealed with a second key, which nobody could sort out afterwards.
 */
export async function checkMasterKey(pool: pg.Pool, key: Uint8Array): Promise<void> {
  const check = createHmac("sha256", key).update("passation master key").digest();
  await pool.query("insert into installation (key_check) values ($1) on conflict do nothing", [check]);
  const { rows } = await pool.query<{ key_check: Buffer }>("select key_check from installation");
  if (rows[0]?.key_check.equals(check)) return;
  throw new StartFault("start.fault.other-key");
}
