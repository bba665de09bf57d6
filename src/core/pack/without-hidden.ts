import type { HiddenName } from "#core/file/store.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";

/**
 * The sources without the attachments that are internal files: a work item that the client may see
 * does not tell the name, nor the address, of a file that it may not. And the names that were taken out.
 */
export function withoutHidden(
  sources: readonly ImportedSource[],
  sourceIds: ReadonlyMap<string, string>,
  hidden: readonly HiddenName[],
): { readonly sources: readonly ImportedSource[]; readonly attachments: readonly string[] } {
  const attachments: string[] = [];
  if (hidden.length === 0) return { sources, attachments };
  const keys = new Set(hidden.map((one) => keyOf(one.sourceId, one.workItemExternalId, one.name)));
  const without = sources.map((source) => {
    const id = sourceIds.get(source.sourceKey) ?? null;
    // A file of an export that does not say whose it is may be anybody's.
    const isHidden = (item: string, name: string) =>
      keys.has(keyOf(id, item, name)) || keys.has(keyOf(id, null, name));
    const workItems = source.workItems.map((item) => {
      const taken = item.attachments.filter(({ name }) => isHidden(item.externalId, name));
      attachments.push(...taken.map(({ name }) => name));
      return { ...item, attachments: item.attachments.filter((one) => !taken.includes(one)) };
    });
    return { ...source, workItems };
  });
  return { sources: without, attachments };
}

const keyOf = (sourceId: string | null, item: string | null, name: string) =>
  JSON.stringify([sourceId, item, name.normalize("NFC").toLowerCase()]);
