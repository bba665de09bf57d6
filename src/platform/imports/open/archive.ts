import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Document, Entry } from "../document.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { orRefusal, unlessRefused } from "./refused.ts";
import { contentOf, openZip, refuseHostile, type Zip } from "./zip.ts";
import { isJunk, type ZipEntry } from "./zip-check.ts";
import { zipKindOf } from "./zip-kind.ts";

/**
 * A plain archive as its files, those of archives inside it included. Everything is unpacked once
 * without being kept, so that what is carried into a pack later is known to be whole. Throws `Refused`.
 */
export async function openArchive(file: string, zip: Zip, opening: Opening): Promise<Document | Refusal> {
  const entries = await entriesOf(file, zip, "", opening);
  if (entries.length === 0) return refuse("import.nothing", { file });
  return { file, warnings: [], form: "archive", entries };
}

/** A folder that was dropped, as an archive of its files. */
export function openFolder(folder: string, files: readonly File[], opening: Opening): Document | Refusal {
  const real = files.filter((file) => !isJunk(file.name));
  opening.left.entries -= real.length;
  if (opening.left.entries < 0) return refuseSize(folder, "files", limits.entries, opening.language);
  const entries = real.map((file): Entry => {
    const inside = file.name.startsWith(`${folder}/`) ? file.name.slice(folder.length + 1) : file.name;
    return {
      path: inside.normalize("NFC"),
      bytes: file.size,
      content: async () => new Uint8Array(await file.arrayBuffer()),
      pieces: () => file.stream(),
      read: () => opening.openFile(`${folder}/${inside}`, file, opening),
    };
  });
  if (entries.length === 0) return refuse("import.nothing", { file: folder });
  return { file: folder, warnings: [], form: "archive", entries };
}

async function entriesOf(
  file: string,
  zip: Zip,
  inside: string,
  opening: Opening,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const entry of zip.entries) {
    const path = `${inside}${entry.path}`;
    const nested = /\.zip$/i.test(entry.path) ? await nestedZip(file, zip, entry, path, opening) : undefined;
    if (nested) entries.push(...(await entriesOf(file, nested, `${path}/`, deeper(opening))));
    else {
      if (!isEmpty(entry)) await zip.unpack(entry, () => {});
      entries.push(entryOf(file, zip, entry, path, opening));
    }
  }
  return entries;
}

/**
 * Told by the directory alone: to look into tens of thousands of nothings would take seconds. Two bytes of
 * deflate are no room for anything.
 */
const isEmpty = ({ bytes, packedBytes }: ZipEntry) => bytes === 0 && packedBytes <= 2;

/** An archive inside an archive; undefined for a file that only has its name, or for a workbook. */
async function nestedZip(
  file: string,
  zip: Zip,
  entry: ZipEntry,
  path: string,
  opening: Opening,
): Promise<Zip | undefined> {
  if (opening.depth >= limits.nesting) unlessRefused(refuseHostile(file, path, "nested", opening));
  if (entry.bytes > limits.nestedBytes) {
    unlessRefused(refuseSize(`${file}/${path}`, "megabytes", limits.nestedBytes, opening.language));
  }
  const blob = new Blob([await contentBlobPart(zip, entry)]);
  const start = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (start[0] !== 0x50 || start[1] !== 0x4b) return undefined;
  const nested = unlessRefused(await openZip(`${file}/${path}`, blob, deeper(opening)));
  const paths = new Set(nested.entries.map((one) => one.path));
  return zipKindOf(paths, undefined) === "archive" ? nested : undefined;
}

function entryOf(file: string, zip: Zip, entry: ZipEntry, path: string, opening: Opening): Entry {
  return {
    path,
    bytes: entry.bytes,
    content: () => contentOf(zip, entry),
    pieces: () => zip.pieces(entry),
    read: () =>
      orRefusal(async () => {
        if (isEmpty(entry)) return refuse("import.empty", { file: `${file}/${path}` });
        const blob = new Blob([await contentBlobPart(zip, entry)]);
        return opening.openFile(`${file}/${path}`, blob, deeper(opening));
      }),
  };
}

const contentBlobPart = async (zip: Zip, entry: ZipEntry) => new Uint8Array(await contentOf(zip, entry));
const deeper = (opening: Opening): Opening => ({ ...opening, depth: opening.depth + 1 });
