import { openAsBlob } from "node:fs";
import type { Readable } from "node:stream";
import { promisify } from "node:util";
import {
  type Entry,
  fromRandomAccessReader,
  getFileNameLowLevel,
  type Options,
  type RandomAccessReader,
  type ZipFile,
} from "yauzl";
import { BlobReader } from "#platform/imports/open/blob-reader.ts";
import type { OpenedPack, PackEntry } from "./pack-entries.ts";

/** More entries than this is no pack. */
const mostEntries = 100_000;
/** Deflate reaches 1,000 to 1; a pack, which stores what shrinks so much, stays far below this. */
const honest = { ratio: 200, besides: 200_000_000 };

/** The entries of a zip from its directory; nothing is unpacked yet. Throws when it is not a whole zip. */
export async function openZipEntries(place: string, bytes: number): Promise<OpenedPack> {
  const reader = new BlobReader(await openAsBlob(place));
  const zip = await promisify<RandomAccessReader, number, Options, ZipFile>(fromRandomAccessReader)(
    reader,
    bytes,
    {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    },
  );
  try {
    const countless = zip.entryCount > mostEntries;
    const entries = countless ? [] : await entriesOf(zip);
    const claimed = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    const bomb = countless || claimed > bytes * honest.ratio + honest.besides;
    return {
      entries,
      bomb,
      async [Symbol.asyncDispose]() {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function entriesOf(zip: ZipFile): Promise<readonly PackEntry[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly PackEntry[]>();
  const entries: PackEntry[] = [];
  zip.on("error", reject);
  zip.on("end", () => resolve(entries));
  zip.on("entry", (entry: Entry) => {
    const path = nameOf(entry);
    if (!path.endsWith("/")) entries.push(packEntry(zip, entry, path));
    zip.readEntry();
  });
  zip.readEntry();
  return promise;
}

function packEntry(zip: ZipFile, entry: Entry, path: string): PackEntry {
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  const plain = kind === 0 || kind === 0o100000;
  const known = entry.compressionMethod === 0 || entry.compressionMethod === 8;
  return {
    path,
    bytes: entry.uncompressedSize,
    odd: !plain || !known || entry.isEncrypted(),
    open: () => {
      const { promise, resolve, reject } = Promise.withResolvers<Readable>();
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
      return promise;
    },
  };
}

/** Names are UTF-8 in our zips, and in most that are made again from them; else as DOS wrote them. */
function nameOf({ fileNameRaw, extraFields }: Entry): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fileNameRaw).normalize("NFC");
  } catch {
    return getFileNameLowLevel(0, fileNameRaw, extraFields, true).normalize("NFC");
  }
}
