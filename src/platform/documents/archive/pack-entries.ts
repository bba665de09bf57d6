import { createReadStream } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { openZipEntries } from "./zip-entries.ts";

/** One file found in a pack, folder or zip, before anything of it is believed. */
export type PackEntry = {
  /** With `/`, in NFC, as it stands there: it may be unsafe. */
  readonly path: string;
  readonly bytes: number;
  /** A link, an encrypted entry, anything that is not a plain file. */
  readonly odd: boolean;
  /** Gives the content; it fails rather than give more than `bytes`. */
  readonly open: () => Promise<Readable>;
};

/** The files of a pack as found; `bomb` says that they claim far more than their zip can honestly hold. */
export type OpenedPack = AsyncDisposable & { readonly entries: readonly PackEntry[]; readonly bomb: boolean };

/** Opens a folder or a zip without reading any content; throws when it is neither. */
export async function openPack(place: string): Promise<OpenedPack> {
  const found = await stat(place);
  if (!found.isDirectory()) return openZipEntries(place, found.size);
  return { entries: await filesBelow(place, ""), bomb: false, async [Symbol.asyncDispose]() {} };
}

/** Links are told and not followed. */
async function filesBelow(root: string, below: string): Promise<readonly PackEntry[]> {
  const names = (await readdir(join(root, below))).sort();
  const found = names.map(async (name): Promise<readonly PackEntry[]> => {
    const path = below === "" ? name : `${below}/${name}`;
    const whole = join(root, path);
    const { size, isFile, isDirectory } = await statOf(whole);
    if (isDirectory) return filesBelow(root, path);
    const open = async () => createReadStream(whole, { end: Math.max(0, size - 1) });
    return [{ path: path.normalize("NFC"), bytes: size, odd: !isFile, open }];
  });
  return (await Promise.all(found)).flat();
}

async function statOf(path: string) {
  const found = await lstat(path);
  return { size: found.size, isFile: found.isFile(), isDirectory: found.isDirectory() };
}

/** The largest manifest that is read: a hundred thousand files make one of 20 MB. */
const mostInMemory = 50_000_000;

/** A small entry whole in memory. */
export async function wholeEntry({ bytes, odd, open, path }: PackEntry): Promise<Uint8Array> {
  if (odd || bytes > mostInMemory) throw new Error(`${path} is not a manifest`);
  return bytes === 0 ? new Uint8Array() : buffer(await open());
}
