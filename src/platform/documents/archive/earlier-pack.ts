import { fileNames } from "../file-names.ts";
import { readManifest } from "./manifest.ts";
import { openPack, wholeEntry } from "./pack-entries.ts";
import { isLitter } from "./safe-path.ts";
import { verifyPack } from "./verify-pack.ts";

/** True when a file is the zip of a pack, which a newer one may replace. */
export async function isPackZip(place: string): Promise<boolean> {
  try {
    await using pack = await openPack(place);
    const entry = pack.entries.find(({ path }) => path === fileNames.manifest);
    return entry !== undefined && readManifest(await wholeEntry(entry)) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The first thing in a folder that an earlier pack did not put there, or that was changed since;
 * undefined when a newer pack may take the folder's place and nothing of anybody's is lost.
 */
export async function earlierPackFault(place: string): Promise<string | undefined> {
  await using pack = await openPack(place);
  const entries = pack.entries.filter(({ path }) => !isLitter(path));
  const [first] = entries;
  if (!first) return undefined;
  const manifest = entries.find(({ path }) => path === fileNames.manifest);
  if (!manifest || !readManifest(await wholeEntry(manifest))) return first.path;
  const { faults } = await verifyPack(place);
  return faults.find(({ fault }) => fault !== "missing")?.path;
}
