import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

// Builds the screens into dist/staff, when what they are made of changed since the last time.

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "dist", "staff");
/** Beside the page, and served to nobody: what this build was made from. */
const stampName = "made-from.json";
const always = ["package-lock.json", "vite.config.ts", "scripts/build-screens.ts"];

/** The files that a build read, and what they held together. */
type Stamp = { readonly files: readonly string[]; readonly hash: string };

/** Makes the screens ready to be served; quick when nothing changed. Throws a sentence when they cannot be built. */
export async function buildScreens(): Promise<void> {
  if (isFresh()) return;
  const folder = join(root, "dist", `.staff-${process.pid}`);
  try {
    const files = await build(folder);
    await compressAll(join(folder, "assets"));
    const stamp: Stamp = { files, hash: hashOf(files) };
    await writeFile(join(folder, stampName), JSON.stringify(stamp));
    await take(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function isFresh(): boolean {
  const path = join(built, stampName);
  if (!existsSync(path)) return false;
  try {
    const stamp: Stamp = JSON.parse(readFileSync(path, "utf8"));
    return stamp.hash === hashOf(stamp.files);
  } catch {
    return false;
  }
}

/** A new file counts once an old one mentions it; a file that is gone is a difference by itself. */
function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/** Builds into a folder, and answers which of our files it is made of. */
async function build(folder: string): Promise<readonly string[]> {
  const vite = await import("vite").catch(() => {
    throw new Error("The screens are not built and Vite is not installed: run npm ci, then start again.");
  });
  const used = new Set(always);
  const note = (path: string) => {
    const [file = ""] = path.replace(/^\0/, "").split("?");
    const inside = relative(root, file);
    const isOurs = file.startsWith(root) && !inside.startsWith("node_modules");
    if (isOurs && existsSync(file)) used.add(inside.split("\\").join("/"));
  };
  try {
    await vite.build({
      configFile: join(root, "vite.config.ts"),
      logLevel: "error",
      build: { outDir: folder, emptyOutDir: true },
      plugins: [
        {
          name: "note-what-is-used",
          generateBundle() {
            for (const path of this.getModuleIds()) note(path);
          },
        },
      ],
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The screens could not be built:\n${reason}`);
  }
  for (const name of await readdir(join(root, "src/screens/public"))) used.add(`src/screens/public/${name}`);
  return [...used].sort();
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Files that never change are compressed once, as well as can be. */
async function compressAll(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /\.(?:js|css|svg)$/.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const bytes = await readFile(path);
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      await writeFile(`${path}.br`, await brotli(bytes, { params }));
      await writeFile(`${path}.gz`, await zip(bytes, { level: 9 }));
    }),
  );
}

/** Puts the new build in the place of the old one, which is whole until then. */
async function take(folder: string): Promise<void> {
  const old = join(root, "dist", `.old-${process.pid}`);
  await mkdir(join(root, "dist"), { recursive: true });
  await rename(built, old).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(folder, built);
  await rm(old, { recursive: true, force: true });
}

if (import.meta.main) {
  await buildScreens().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
