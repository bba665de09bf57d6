import type { WorkItem } from "#core/tracking/tracking.ts";
import type { Tell } from "./tell.ts";

/**
 * Says by what an item is blocked: `names` are the ids or titles by which its tool names the items
 * that come first. One that is finished in the same export blocks no more; one that is not in it may.
 */
export function withBlockers(
  item: WorkItem,
  names: readonly string[],
  known: ReadonlyMap<string, WorkItem>,
  tell: Tell,
): WorkItem {
  if (item.state !== "open") return item;
  const waiting = names.flatMap((name) => {
    const other = known.get(name);
    if (other !== undefined && other.state !== "open") return [];
    return [other === undefined || isKey(name) ? name : other.title];
  });
  const what = [...new Set(waiting)].join(", ");
  return what === "" ? item : { ...item, ...tell({ blocker: { key: "item.blocked-by", params: { what } } }) };
}

/** `WEB-12` is how people call an issue; a number of sixteen figures is not. */
const isKey = (name: string) => /^[A-Z][A-Z0-9_]*-\d+$/.test(name);
