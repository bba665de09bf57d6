import { type FileHandle, mkdir, open, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileStore, Pieces, SealedContent, Stored } from "#core/file/ports.ts";
import { StoreFailure } from "#core/file/store-failure.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { checkedContent } from "./checked-content.ts";
import { checkedPlace, checkedPrefix, isPlace, isUnfinished, unfinished } from "./place.ts";

/** How much is read at once. */
const readBytes = 262_144;

/**
 * Keeps contents in a folder: written beside their place under another name, synced, renamed, and
 * the folder synced, so that a place holds a whole content or none, whatever happens to the machine.
 */
export function openFolderStore(root: string, onFailure: (error: unknown) => void): FileStore {
  const failure = (error: unknown) => {
    onFailure(error);
    return new StoreFailure(refuse(isFull(error) ? "file.store-full" : "file.store-unreachable"), error);
  };
  const reach = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (error) {
      throw failure(error);
    }
  };
  const keepFolder = folderKeeper(root);
  return {
    async put(place, content) {
      const path = pathOf(root, checkedPlace(place));
      await reach(() => keepFolder(dirname(path)));
      await writePart(`${path}${unfinished}`, content, failure);
      await reach(async () => {
        await rename(`${path}${unfinished}`, path);
        await syncFolder(dirname(path));
      });
    },
    async get(place) {
      const path = pathOf(root, checkedPlace(place));
      const file = await reach(() => unlessAbsent(open(path, "r")));
      return file && read(file);
    },
    async size(place) {
      const path = pathOf(root, checkedPlace(place));
      return (await reach(() => unlessAbsent(stat(path))))?.size;
    },
    async delete(place) {
      const path = pathOf(root, isUnfinished(place) ? place : checkedPlace(place));
      await reach(() => rm(path, { force: true }));
    },
    list: (prefix) => walk(root, checkedPrefix(prefix), failure),
    async room() {
      await reach(() => keepFolder(root));
      const { bavail, bsize } = await reach(() => statfs(root));
      return bavail * bsize;
    },
  };
}

/** A folder of a million files is slow to open: two digits of the name spread them over 256. */
function pathOf(root: string, place: string): string {
  const [agency = "", dossier = "", name = ""] = place.split("/");
  return join(root, agency, dossier, name.slice(0, 2), name);
}

async function writePart(
  path: string,
  content: SealedContent,
  failure: (error: unknown) => Error,
): Promise<void> {
  const given = checkedContent(content);
  try {
    const file = await open(path, "wx", 0o600);
    try {
      await file.writeFile(given.pieces);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw given.fault() ?? failure(error);
  }
}

async function* read(file: FileHandle): Pieces {
  try {
    yield* file.createReadStream({ highWaterMark: readBytes, autoClose: false });
  } finally {
    await file.close();
  }
}

/** Makes folders and syncs those above them: a name in a folder that a power cut forgets is no place. */
function folderKeeper(root: string): (folder: string) => Promise<void> {
  const kept = new Set<string>();
  const remembered = 10_000;
  return async (folder) => {
    if (kept.has(folder)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    for (let at = folder; at.length >= root.length; at = dirname(at)) await syncFolder(dirname(at));
    if (kept.size >= remembered) kept.clear();
    kept.add(folder);
  };
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function* walk(
  root: string,
  prefix: string,
  failure: (error: unknown) => Error,
): AsyncGenerator<Stored> {
  const [agency = "", dossier] = prefix.split("/").filter((part) => part !== "");
  try {
    for (const one of dossier === undefined ? await namesIn(join(root, agency)) : [dossier]) {
      for (const digits of await namesIn(join(root, agency, one))) {
        for (const name of await namesIn(join(root, agency, one, digits))) {
          const place = `${agency}/${one}/${name}`;
          const found = isPlace(place) && (await unlessAbsent(stat(pathOf(root, place))));
          if (found) yield { place, bytes: found.size, storedAt: found.mtime.toISOString() };
        }
      }
    }
  } catch (error) {
    throw failure(error);
  }
}

const namesIn = async (folder: string) => (await unlessAbsent(readdir(folder)))?.sort() ?? [];

/** Undefined when there is no such file or folder; what is no folder has nothing in it. */
async function unlessAbsent<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);
const isFull = (error: unknown) => ["ENOSPC", "EDQUOT", "EFBIG"].includes(String(codeOf(error)));
