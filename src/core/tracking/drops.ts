import type { ImportedSource, ImportWarning } from "./ports.ts";
import type { RecordKind } from "./records.ts";

/** One dropped thing: a file, or a folder given as its files. */
export type Drop = { readonly name: string; readonly files: readonly File[] };

/** The files that lie in no folder: some of them may be the parts of one export. */
export const looseFiles = (files: readonly File[]): readonly File[] =>
  files.filter((file) => !file.name.includes("/"));

/**
 * Files whose names share a first folder (`exports/Pages.csv`) were dropped as that folder; loose files
 * of one set are one drop, which stands where its first file does.
 */
export function groupDrops(files: readonly File[], sets: readonly Drop[] = []): readonly Drop[] {
  const inSet = new Map(sets.flatMap((set) => set.files.map((file) => [file, set] as const)));
  const byName = Map.groupBy(files, (file) => inSet.get(file) ?? file.name.split("/", 1)[0] ?? file.name);
  return [...byName].flatMap(([name, together]) => {
    if (typeof name !== "string") return [name];
    return together.every((file) => file.name === name)
      ? together.map((file) => ({ name, files: [file] }))
      : [{ name, files: together }];
  });
}

/**
 * Two files of one drop may speak of the same source: the newest export is the one to keep, and
 * where no date tells, both are kept, the second as a source of its own.
 */
export function distinctSources(sources: readonly ImportedSource[]): readonly ImportedSource[] {
  const byKey = new Map<string, ImportedSource>();
  for (const source of sources) {
    const before = byKey.get(source.sourceKey);
    if (before === undefined) byKey.set(source.sourceKey, source);
    else if (before.exportedAt !== undefined && source.exportedAt !== undefined) {
      if (source.exportedAt > before.exportedAt) byKey.set(source.sourceKey, source);
    } else {
      let sourceKey = `${source.sourceKey}#${source.file}`;
      while (byKey.has(sourceKey)) sourceKey += "+";
      byKey.set(sourceKey, { ...source, sourceKey });
    }
  }
  return [...byKey.values()];
}

/** The records of a source, kind by kind. */
export function recordsOf(source: ImportedSource): readonly (readonly [RecordKind, readonly object[]])[] {
  return [
    ["work-item", source.workItems],
    ["decision", source.decisions],
    ["stakeholder", source.stakeholders],
    ["action", source.actions],
    ["performance", source.performance],
    ["kept", source.kept],
  ];
}

/** How many records of each kind a source brings. */
export function countsOf(source: ImportedSource) {
  return {
    "work-item": source.workItems.length,
    decision: source.decisions.length,
    stakeholder: source.stakeholders.length,
    action: source.actions.length,
    performance: source.performance.length,
    kept: source.kept.length,
  };
}

/** A remark when an export takes the place of one that was made later: it may not be what was meant. */
export function olderThanBefore(
  { file, exportedAt }: ImportedSource,
  before: string | null | undefined,
): ImportWarning | undefined {
  if (exportedAt === undefined || !before || exportedAt >= before) return undefined;
  const params = { date: exportedAt.slice(0, 10), before: before.slice(0, 10) };
  return { key: "warning.older-than-before", file, params };
}

/** What a newer export changes against the one before, by the items' own ids in their tool. */
export function difference(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): { readonly added: number; readonly stayed: number; readonly gone: number } {
  const stayed = after.intersection(before).size;
  return { added: after.size - stayed, stayed, gone: before.size - stayed };
}
