import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createInflateRaw } from "node:zlib";
import {
  type Entry as DirectoryEntry,
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  type ZipFile,
} from "yauzl";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { translator } from "#messages/translator.ts";
import { BlobReader } from "./blob-reader.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { Refused } from "./refused.ts";
import { type Hostility, hostilityOf, isJunk, type ZipEntry } from "./zip-check.ts";

/** An archive whose directory was read and found harmless. */
export type Zip = {
  /** Its files, without junk and folders. */
  readonly entries: readonly ZipEntry[];
  /**
   * Gives the bytes of one file piece by piece; throws `Refused` when they are not what the directory
   * says, at the latest after the last piece.
   */
  readonly unpack: (entry: ZipEntry, take: (piece: Uint8Array) => void) => Promise<void>;
  /** The same for who takes its time: the next piece is unpacked when it is asked for. */
  readonly pieces: (entry: ZipEntry) => AsyncIterable<Uint8Array>;
};

/** The bytes of one file of an archive. */
export async function contentOf(zip: Zip, entry: ZipEntry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  await zip.unpack(entry, (piece) => pieces.push(piece));
  return Buffer.concat(pieces);
}

/** Opens an archive, and refuses one that is cut, encrypted, too large or made to harm. */
export async function openZip(file: string, blob: Blob, opening: Opening): Promise<Zip | Refusal> {
  const { language, left } = opening;
  if (blob.size > limits.archiveBytes) return refuseSize(file, "megabytes", limits.archiveBytes, language);
  const directory = await readDirectory(blob, left.entries);
  if (directory === "damaged") return refuse("import.damaged", { file });
  if (directory === "too-many") return refuseSize(file, "files", limits.entries, language);
  const all = directory.found.map(({ entry }) => entry);
  const hostile = hostilityOf(all);
  if (hostile) return refuseHostile(file, hostile.path, hostile.why, opening);
  const entries = all.filter(({ path, folder }) => !folder && !isJunk(path));
  if (entries.some((entry) => entry.encrypted)) return refuse("import.encrypted", { file });
  if (entries.some(({ method }) => method !== 0 && method !== 8)) {
    const what = translator(language)("imports", "format.compression");
    return refuse("import.other-format", { file, what });
  }
  left.entries -= all.length;
  left.unpackedBytes -= entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (left.unpackedBytes < 0) return refuseSize(file, "megabytes", limits.unpackedBytes, language);
  const originals = new Map(directory.found.map(({ entry, original }) => [entry, original]));
  const { zip } = directory;
  async function* pieces(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const original = originals.get(entry);
    if (original) yield* unpackEntry(file, blob, zip, { entry, original }, opening);
  }
  return {
    entries,
    pieces,
    async unpack(entry, take) {
      for await (const piece of pieces(entry)) take(piece);
    },
  };
}

/** Says no to an archive because of what one of its files does. */
export function refuseHostile(
  file: string,
  entry: string,
  why: Hostility | "size" | "nested" | "name",
  { language }: Opening,
): Refusal {
  return refuse("import.hostile-archive", {
    file,
    entry: entry.slice(0, 200),
    why: translator(language)("imports", `hostile.${why}`),
  });
}

type Found = { readonly entry: ZipEntry; readonly original: DirectoryEntry };
type Directory = { readonly zip: ZipFile; readonly found: readonly Found[] };

async function readDirectory(blob: Blob, most: number): Promise<Directory | "damaged" | "too-many"> {
  try {
    const options = { autoClose: false, decodeStrings: false, lazyEntries: true, validateEntrySizes: false };
    const zip = await fromRandomAccessReaderPromise(new BlobReader(blob), blob.size, options);
    if (zip.entryCount > most) return "too-many";
    const found: Found[] = [];
    for await (const original of zip.eachEntry()) found.push({ entry: entryOf(original), original });
    return { zip, found };
  } catch {
    return "damaged";
  }
}

function entryOf(original: DirectoryEntry): ZipEntry {
  const path = pathOf(original);
  return {
    path,
    folder: path.endsWith("/"),
    link: ((original.externalFileAttributes >>> 16) & 0o170_000) === 0o120_000,
    encrypted: original.isEncrypted(),
    method: original.compressionMethod,
    packedBytes: original.compressedSize,
    bytes: original.uncompressedSize,
    offset: original.relativeOffsetOfLocalHeader,
  };
}

/** macOS writes UTF-8 names without saying so. */
function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: DirectoryEntry): string {
  const flag = isUtf8(fileNameRaw) ? generalPurposeBitFlag | 0x800 : generalPurposeBitFlag;
  return getFileNameLowLevel(flag, fileNameRaw, extraFields, false).normalize("NFC");
}

async function* unpackEntry(
  file: string,
  blob: Blob,
  zip: ZipFile,
  { entry, original }: Found,
  opening: Opening,
): AsyncGenerator<Uint8Array> {
  const damaged = () => new Refused(refuse("import.damaged", { file: `${file}/${entry.path}` }));
  const hostile = (why: "size" | "name") => new Refused(refuseHostile(file, entry.path, why, opening));
  const header = await zip.readLocalFileHeaderPromise(original).catch(() => undefined);
  if (!header) throw damaged();
  if (!header.fileName.equals(original.fileNameRaw)) throw hostile("name");
  const packed = blob.slice(header.fileDataStart, header.fileDataStart + entry.packedBytes);
  let bytes = 0;
  let check = 0;
  try {
    const unpacked = unpacking(packed, entry.method);
    for await (const piece of unpacked) {
      bytes += piece.length;
      if (bytes > entry.bytes) throw hostile("size");
      check = crc32(piece, check);
      yield piece;
    }
    if ((unpacked.bytesWritten ?? packed.size) !== packed.size) throw damaged();
  } catch (error) {
    throw isInflateError(error) ? damaged() : error;
  }
  if (bytes !== entry.bytes) throw hostile("size");
  if (check !== original.crc32) throw damaged();
}

/** What takes the bytes as they are saved and gives them unpacked. */
function unpacking(
  packed: Blob,
  method: number,
): AsyncIterable<Uint8Array> & { readonly bytesWritten?: number } {
  const source = Readable.from(packed.stream());
  if (method !== 8) return source;
  const inflate = createInflateRaw({ chunkSize: 128_000 });
  // Whoever reads the second stream hears of what fails in the first.
  pipeline(source, inflate).catch(() => undefined);
  return inflate;
}

/**
 * What zlib says of bytes that it cannot unpack, or its pipeline of bytes that go on after their end;
 * anything else thrown is not about the bytes.
 */
export const isInflateError = (error: unknown) =>
  error instanceof Error &&
  (error.name === "AbortError" || ("code" in error && /^Z_/.test(String(error.code))));
