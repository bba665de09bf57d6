import type { ImportWarning } from "#core/tracking/ports.ts";
import type { WorkItem } from "#core/tracking/tracking.ts";

/** The last item of each id, in the order of the file, with a warning for each id that came twice. */
export function onePerId(
  items: readonly WorkItem[],
  file: string,
): { readonly workItems: readonly WorkItem[]; readonly warnings: readonly ImportWarning[] } {
  const byId = Map.groupBy(items, (item) => item.externalId);
  return {
    workItems: [...byId.values()].flatMap((same) => same.at(-1) ?? []),
    warnings: [...byId].flatMap(([id, same]) =>
      same.length > 1 ? [{ key: "warning.duplicate" as const, file, params: { id } }] : [],
    ),
  };
}
