import { openAsBlob } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import type { Translate } from "#messages/translator.ts";

/**
 * The files at these paths, read only when they are needed. A folder is all its files, named
 * `folder/inner.csv`. Throws a sentence for a path that is not there.
 */
export async function filesAt(paths: unknown, say: Translate): Promise<readonly File[]> {
  const files: File[] = [];
  for (const path of Array.isArray(paths) ? paths.map(String) : [String(paths)]) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new Error(say("cli", "file.absent", { path }));
    if (!found.isDirectory()) files.push(await fileAt(path, basename(path)));
    else {
      const folder = basename(join(process.cwd(), path));
      for (const inner of await filesBelow(path)) {
        files.push(await fileAt(inner, `${folder}/${relative(path, inner).split("\\").join("/")}`));
      }
    }
  }
  return files;
}

async function fileAt(path: string, name: string): Promise<File> {
  return new File([await openAsBlob(path)], name);
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
