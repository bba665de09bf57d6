import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Translate, translator } from "#messages/translator.ts";
import type { DrawnPack } from "./drawn-pack.ts";
import { earlierPackFault, isPackZip } from "./earlier-pack.ts";
import { zipPieces } from "./zip-writer.ts";

/**
 * Writes a pack as one zip, whole or not at all: beside its place first, on the disk for good, then
 * renamed. An earlier pack at that place is replaced; anything else there is left alone, and the
 * error says so in the language of who reads it.
 */
export async function writePackZip(pack: DrawnPack, place: string, language = pack.lang): Promise<void> {
  const say = translator(language);
  const target = resolve(place);
  const made = besideOf(target);
  await sayingWhy(target, say, async () => {
    const found = await stat(target).catch(() => undefined);
    if (found && !(found.isFile() && (await isPackZip(target)))) {
      throw new Told(say("documents", "place.taken", { place: target }));
    }
    await mkdir(dirname(target), { recursive: true });
    try {
      const handle = await open(made, "wx", 0o644);
      try {
        for await (const piece of zipPieces(pack.files, pack.end)) await handle.writeFile(piece);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(made, target);
    } finally {
      await rm(made, { force: true });
    }
    await settle(dirname(target));
  });
}

/** Writes a pack as a folder, whole or not at all; an earlier pack there is replaced, and only that. */
export async function writePackFolder(pack: DrawnPack, place: string, language = pack.lang): Promise<void> {
  const say = translator(language);
  const target = resolve(place);
  const made = besideOf(target);
  await sayingWhy(target, say, async () => {
    await refuseForeign(target, say);
    await mkdir(dirname(target), { recursive: true });
    try {
      await fillFolder(made, pack);
      await putInPlace(made, target);
    } finally {
      await rm(made, { recursive: true, force: true });
    }
    await settle(dirname(target));
  });
}

/** An error that already says everything to a person. */
class Told extends Error {}

const besideOf = (target: string) => join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);

async function refuseForeign(target: string, say: Translate): Promise<void> {
  const found = await stat(target).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw new Told(say("documents", "place.taken", { place: target }));
  const path = await earlierPackFault(target);
  if (path !== undefined) throw new Told(say("documents", "place.not-ours", { place: target, path }));
}

async function fillFolder(folder: string, { files }: DrawnPack): Promise<void> {
  await mkdir(folder);
  for (const file of files) {
    const path = join(folder, ...file.path.split("/"));
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, "wx", 0o644);
    try {
      await handle.writeFile(await file.read());
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** The only moment when the place holds neither pack is between two renames; a failure there is undone. */
async function putInPlace(made: string, target: string): Promise<void> {
  const entries = await readdir(target).catch(() => undefined);
  if (entries === undefined) return rename(made, target);
  if (entries.length === 0) {
    await rmdir(target);
    return rename(made, target);
  }
  const earlier = besideOf(target);
  await rename(target, earlier);
  try {
    await rename(made, target);
  } catch (error) {
    await rename(earlier, target);
    throw error;
  }
  await rm(earlier, { recursive: true, force: true });
}

/** Makes a rename last through a power cut; systems that cannot open a folder do it by themselves. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function sayingWhy(place: string, say: Translate, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (error instanceof Told) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOSPC" || code === "EDQUOT")
      throw new Error(say("documents", "place.full", { place }), { cause: error });
    if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
      throw new Error(say("documents", "place.forbidden", { place }), { cause: error });
    }
    if (code === "") throw error;
    throw new Error(say("documents", "place.failed", { place, why: code }), { cause: error });
  }
}
