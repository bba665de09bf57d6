// Runs a script of the project on the project's own Node, whatever Node the machine has (20 or later):
// installs the dependencies first when they are missing or out of date. Plain JavaScript, no dependency.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const node = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const wanted = 26;

/** Whether every package of the lock file stands in node_modules in its version. */
function isInstalled() {
  const inventory = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(inventory)) return false;
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(inventory, "utf8")).packages;
  const production = process.env.NODE_ENV === "production";
  return Object.entries(lock).every(
    ([path, { version, optional, devOptional, dev }]) =>
      path === "" || optional || devOptional || (dev && production) || installed[path]?.version === version,
  );
}

function install() {
  // npm would empty the folder that somebody else works with.
  if (lstatSync(join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) {
    process.stderr.write(
      "node_modules is a link to libraries of another version: remove it, then try again.\n",
    );
    process.exit(1);
  }
  process.stderr.write("Passation installs what it needs; this takes a minute, once.\n");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const run = spawnSync(npm, ["ci", ...quiet], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (run.status === 0) return;
  process.stderr.write("npm could not install the dependencies: see above, then try again.\n");
  process.exit(1);
}

/** The Node that runs the project: its own, or ours when it is recent enough (in the container image). */
function program() {
  if (existsSync(node)) return node;
  if (Number(process.versions.node.split(".")[0]) >= wanted) return process.execPath;
  process.stderr.write(
    `Node ${wanted} is missing from node_modules: run “npm rebuild node”, then try again.\n`,
  );
  process.exit(1);
}

if (!isInstalled()) install();
const [script = "", ...rest] = process.argv.slice(2);
// A command ends before better code for WebAssembly pays for its making, and before small heaps fill slowly:
// a seventh of the processor of a handover.
const flags = script === "scripts/passation.ts" ? ["--liftoff-only", "--min-semi-space-size=16"] : [];
// Memory that is asked for in large pieces comes in large pages, where Linux lets a program ask for them: the 64 MiB
// of a password's hash are filled in half the time.
const env = { GLIBC_TUNABLES: "glibc.malloc.hugetlb=1", ...process.env };
const child = spawn(program(), [...flags, join(root, script), ...rest], { stdio: "inherit", env });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal ?? "SIGKILL"] ?? 0)));
