import { limits } from "./limits.ts";

/** One file of an archive as its central directory tells it, before anything of it is read. */
export type ZipEntry = {
  /** `/` between folders, in Unicode's composed form. */
  readonly path: string;
  readonly folder: boolean;
  readonly link: boolean;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; what else exists is not read. */
  readonly method: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly offset: number;
};

export type Hostility = "outside" | "link" | "bomb" | "overlap" | "twice";

/** The shortest local header, before the name and the data of an entry. */
const headerBytes = 30;

/**
 * What of an archive would harm whoever unpacked it, from what its directory says: a path that leaves
 * the folder, a link, one path twice, bytes that several entries share (the way to petabytes in a few
 * megabytes), or far more bytes than it weighs.
 */
export function hostilityOf(
  entries: readonly ZipEntry[],
): { readonly path: string; readonly why: Hostility } | undefined {
  const paths = new Set<string>();
  for (const { path, folder, link, bytes, packedBytes } of entries) {
    if (leavesItsFolder(path)) return { path, why: "outside" };
    if (link) return { path, why: "link" };
    if (bytes > limits.ratioFromBytes && bytes > packedBytes * limits.ratio) return { path, why: "bomb" };
    if (folder) continue;
    if (paths.has(path)) return { path, why: "twice" };
    paths.add(path);
  }
  const inOrder = entries.toSorted((one, other) => one.offset - other.offset);
  for (const [at, entry] of inOrder.entries()) {
    const next = inOrder[at + 1];
    if (next && entry.offset + headerBytes + entry.packedBytes > next.offset) {
      return { path: next.path, why: "overlap" };
    }
  }
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  if (bytes > limits.ratioFromBytes && bytes > packed * limits.ratio) {
    return { path: entries[0]?.path ?? "", why: "bomb" };
  }
  return undefined;
}

/** Absolute paths, drive letters, `..` and names that hold U+0000 would be written somewhere else. */
function leavesItsFolder(path: string): boolean {
  return /^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)|\0/.test(path);
}

/** What systems leave in archives and folders beside what was put there. */
export function isJunk(path: string): boolean {
  return /(?:^|\/)(?:__MACOSX\/|\._[^/]*$|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git\/)/i.test(path);
}
