import type { PackedFile } from "./pack.ts";
import type { LabelledSource } from "./sources.ts";

/** A file of the pack with the work item that it belongs to. */
export type FileOfItem = PackedFile & { readonly item?: string };

/**
 * The files that the exports carried, in the order of the sources, under `files/` in the pack. Two
 * sources may use one path, or one of them a folder where the other has a file; Windows knows no
 * difference of case, and a Mac none between an accent composed or not: the later one gets a number.
 */
export function packedFiles(sources: readonly LabelledSource[]): readonly FileOfItem[] {
  const taken: Taken = { files: new Set(), folders: new Set() };
  return sources.flatMap(({ source, label }) => {
    const titles = new Map(source.workItems.map(({ externalId, title }) => [externalId, title]));
    return source.files.map(({ path, bytes, workItemExternalId = "" }) => {
      const item = titles.get(workItemExternalId);
      return { path: freePath(path, taken), bytes, source: label, ...(item === undefined ? {} : { item }) };
    });
  });
}

type Taken = { readonly files: Set<string>; readonly folders: Set<string> };

function freePath(path: string, { files, folders }: Taken): string {
  const parts = path.normalize("NFC").split("/");
  let free = "";
  for (const [at, part] of parts.entries()) {
    const last = at === parts.length - 1;
    const isTaken = (name: string) => files.has(name) || (last && folders.has(name));
    free = freeName(free === "" ? part : `${free}/${part}`, isTaken);
    (last ? files : folders).add(free.toLowerCase());
  }
  return free;
}

function freeName(path: string, isTaken: (lowerCase: string) => boolean): string {
  const [, stem = path, extension = ""] = /^(.*?[^/])(\.[^./]*)?$/s.exec(path) ?? [];
  let free = path;
  for (let copy = 2; isTaken(free.toLowerCase()); copy++) free = `${stem} (${copy})${extension}`;
  return free;
}
