import type { Pack } from "#core/pack/pack.ts";
import type { PublishPack } from "#core/pack/ports.ts";
import type { CarriedFile } from "#core/tracking/ports.ts";
import { type Translate, translator } from "#messages/translator.ts";
import { type DrawnFile, type DrawnPack, drawnFile, sha256 } from "./archive/drawn-pack.ts";
import { manifestBytes } from "./archive/manifest.ts";
import { readmeBytes } from "./archive/readme.ts";
import { isSafePath } from "./archive/safe-path.ts";
import { writePackFolder, writePackZip } from "./archive/write-pack.ts";
import { dayOf } from "./dates.ts";
import { drawBeside, prepareThread } from "./draw-beside.ts";
import { fileNames, readmeName } from "./file-names.ts";

/**
 * Draws every document of a pack and lists every file with its fingerprint, for a program in which nobody else
 * waits: a server has `makePack`. `carried` are the contents of `pack.files`, in the same order; each is read
 * once to be measured and once more when the pack is written, so that large ones never stand in memory together.
 */
export async function drawPack(pack: Pack, carried: readonly CarriedFile[]): Promise<DrawnPack> {
  return putTogether(pack, drawBeside(pack), carried);
}

/** A pack of documents that are being drawn, with the files that it carries; nothing but its frame is read of `pack`. */
export async function putTogether(
  pack: Pack,
  drawing: Promise<ReadonlyMap<string, Uint8Array>>,
  carried: readonly CarriedFile[],
): Promise<DrawnPack> {
  const end = dayOf(pack.datedOn);
  if (!end) throw new Error(`a pack is dated by a day, not by “${pack.datedOn}”`);
  const say = translator(pack.lang);
  const [documents, attached] = await Promise.all([drawing, carriedFiles(pack, carried, say)]);
  const drawn = await Promise.all(
    [...documents].toSorted(readingOrder).map(([path, bytes]) => drawnFile(path, bytes)),
  );
  const paths = [...drawn, ...attached].map(({ path }) => path);
  const readme = await drawnFile(readmeName(pack.lang), readmeBytes(pack, [...paths, fileNames.manifest]));
  const files = [readme, ...drawn, ...attached];
  const manifest = await drawnFile(fileNames.manifest, manifestBytes(pack, files));
  return { lang: pack.lang, end, files: [...files, manifest] };
}

/** Call it when a pack will surely be published soon: drawing then starts at once. */
export const prepareDrawing: () => void = prepareThread;

/** Draws a pack and writes it: one archive when the place ends in `.zip`, else a folder. */
export const publishPack: PublishPack = async (pack, carried, place, language = pack.lang) => {
  const drawn = await drawPack(pack, carried);
  await (/\.zip$/i.test(place)
    ? writePackZip(drawn, place, language)
    : writePackFolder(drawn, place, language));
  return drawn.files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
};

const first: readonly string[] = [
  fileNames.recap,
  fileNames.page,
  fileNames.workbook,
  fileNames.openWorkbook,
  fileNames.data,
  fileNames.schema,
];

/** The documents that one reads first come first; tables keep their own order. */
function readingOrder([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  const rank = (path: string) => (first.indexOf(path) + first.length + 1) % (first.length + 1);
  return rank(one) - rank(other);
}

/** One after the other: reading a carried file may unpack it, and large ones must not pile up. */
async function carriedFiles(
  pack: Pack,
  carried: readonly CarriedFile[],
  say: Translate,
): Promise<readonly DrawnFile[]> {
  if (pack.files.length !== carried.length) {
    throw new Error(`the pack names ${pack.files.length} files and ${carried.length} were given`);
  }
  const files: DrawnFile[] = [];
  for (const [index, { read }] of carried.entries()) {
    const path = `${fileNames.carriedFolder}/${pack.files[index]?.path}`;
    if (!isSafePath(path)) throw new Error(`“${path}” may not be written`);
    const { bytes, sha256: fingerprint } = await drawnFile(path, await read());
    const unchanged = async () => {
      const again = await read();
      if ((await sha256(again)) === fingerprint) return again;
      throw new Error(say("documents", "place.changed", { path }));
    };
    files.push({ path, bytes, sha256: fingerprint, read: unchanged });
  }
  return files;
}
