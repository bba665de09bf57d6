import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { distinctSources, groupDrops, looseFiles } from "./drops.ts";
import type { GatherLoose, ImportedSource, ReadExport, ReadOptions } from "./ports.ts";

/** What dropped files say, and those that were left out when the person asked to go on without them. */
export type ReadDrops = {
  readonly sources: readonly ImportedSource[];
  readonly refused: readonly { readonly file: string; readonly refusal: Refusal }[];
};

/**
 * Reads everything that was dropped together. One unreadable file refuses the whole drop, unless the
 * person asked to skip such files or when none can be read; all of them are then told. A mapping is for the tables that have its columns: it is refused only when no file of the drop has such a table.
 */
export async function readDrops(
  files: readonly File[],
  { unreadable, ...options }: ReadOptions & { readonly unreadable: "refuse" | "skip" },
  { readExport, gatherLoose }: { readonly readExport: ReadExport; readonly gatherLoose: GatherLoose },
  read: (done: number, total: number) => void = () => undefined,
): Promise<ReadDrops | Refusal> {
  const sources: ImportedSource[] = [];
  const refused: { file: string; refusal: Refusal }[] = [];
  const drops = groupDrops(files, await gatherLoose(looseFiles(files)));
  let unmapped: Refusal | undefined;
  for (const [at, drop] of drops.entries()) {
    let found = await readExport(drop, options);
    if (isRefusal(found) && found.refused === "import.unknown-column" && drops.length > 1) {
      unmapped ??= found;
      const { mapping: _, ...guessing } = options;
      found = await readExport(drop, guessing);
    }
    if (!isRefusal(found)) sources.push(...found);
    else if (found.refused === "import.unknown-field" && unreadable === "refuse") return found;
    else refused.push({ file: drop.name, refusal: found });
    read(at + 1, drops.length);
  }
  const [first] = refused;
  if (first && (unreadable === "refuse" || sources.length === 0)) {
    return refused.length === 1 ? first.refusal : { ...first.refusal, files: refused };
  }
  const mapped = sources.some(({ tables }) => tables?.some(({ mappedBy }) => mappedBy === "given"));
  if (unmapped && !mapped) return unmapped;
  return { sources: distinctSources(sources), refused };
}
