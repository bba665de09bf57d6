import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import type { ListedFile } from "#core/pack/ports.ts";
import { fileNames } from "../file-names.ts";
import { readManifest } from "./manifest.ts";
import { type OpenedPack, openPack, type PackEntry, wholeEntry } from "./pack-entries.ts";
import { isLitter, isSafePath } from "./safe-path.ts";

/**
 * Missing: listed and not there. Unlisted: there and not listed. Unsafe: not to be unpacked at all. Of the pack
 * itself: absent, unopened (no folder, and no zip that is whole), or no pack, as it has no manifest.
 */
export type PackFault = {
  readonly path: string;
  readonly fault: "missing" | "altered" | "unlisted" | "unsafe" | "absent" | "unopened" | "no-pack";
};

export type Verification = {
  readonly ok: boolean;
  /** How many files the manifest lists. */
  readonly files: number;
  readonly faults: readonly PackFault[];
};

/**
 * Checks a pack, folder or zip, against its manifest, streaming: nothing is unpacked on the disk and
 * nothing is believed of a zip before it is measured. A pack zipped again inside one folder, and what
 * systems leave in folders by themselves, are taken for what they are.
 */
export async function verifyPack(place: string): Promise<Verification> {
  const alone = (fault: PackFault["fault"], path = basename(resolve(place))): Verification => ({
    ok: false,
    files: 0,
    faults: [{ path, fault }],
  });
  let opened: OpenedPack;
  try {
    opened = await openPack(place);
  } catch (error) {
    const absent = error instanceof Error && "code" in error && error.code === "ENOENT";
    return alone(absent ? "absent" : "unopened");
  }
  await using pack = opened;
  if (pack.bomb) return alone("unsafe");
  const entries = withoutFolder(pack.entries.filter(({ path }) => !isLitter(path)));
  const manifest = entries.find(({ path }) => path === fileNames.manifest);
  if (!manifest) return alone("no-pack");
  const listed = readManifest(await wholeEntry(manifest).catch(() => new Uint8Array()));
  if (!listed) return alone("altered", fileNames.manifest);
  const faults = [...strangers(entries, listed), ...(await faultsOf(listed, entries))];
  return {
    ok: faults.length === 0,
    files: listed.length,
    faults: faults.toSorted((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

/** The same entries seen from the folder that holds the manifest, when they all are inside one. */
function withoutFolder(entries: readonly PackEntry[]): readonly PackEntry[] {
  const [folder = ""] = entries[0]?.path.split("/", 1) ?? [];
  const prefix = `${folder}/`;
  const inside = folder !== "" && entries.every(({ path }) => path.startsWith(prefix));
  if (!inside || !entries.some(({ path }) => path === `${prefix}${fileNames.manifest}`)) return entries;
  return entries.map((entry) => ({ ...entry, path: entry.path.slice(prefix.length) }));
}

/** What is there and should not be: unsafe entries, second entries of one name, files not listed. */
function strangers(entries: readonly PackEntry[], listed: readonly ListedFile[]): readonly PackFault[] {
  const known = new Set([fileNames.manifest, ...listed.map(({ path }) => path.normalize("NFC"))]);
  const seen = new Set<string>();
  return entries.flatMap(({ path, odd }): readonly PackFault[] => {
    const again = seen.has(path);
    seen.add(path);
    if (odd || again || !isSafePath(path)) return [{ path, fault: "unsafe" }];
    return known.has(path) ? [] : [{ path, fault: "unlisted" }];
  });
}

async function faultsOf(
  listed: readonly ListedFile[],
  entries: readonly PackEntry[],
): Promise<readonly PackFault[]> {
  const found = new Map(entries.map((entry) => [entry.path, entry]));
  const faults: PackFault[] = [];
  for (const { path, bytes, sha256 } of listed) {
    const entry = found.get(path.normalize("NFC"));
    if (!isSafePath(path)) faults.push({ path, fault: "unsafe" });
    else if (!entry) faults.push({ path, fault: "missing" });
    else if (!entry.odd && (entry.bytes !== bytes || (await fingerprint(entry)) !== sha256)) {
      faults.push({ path, fault: "altered" });
    }
  }
  return faults;
}

/** The SHA-256 of an entry, or undefined when it cannot be read to its end. */
async function fingerprint(entry: PackEntry): Promise<string | undefined> {
  const hash = createHash("sha256");
  if (entry.bytes === 0) return hash.digest("hex");
  try {
    for await (const chunk of await entry.open()) hash.update(chunk);
    return hash.digest("hex");
  } catch {
    return undefined;
  }
}
