import type { RecapItem } from "./recap-page.tsx";

export const recapShows = ["all", "undecided", "blocked", "late"] as const;

type Item = Pick<RecapItem, "id" | "handling" | "urgency">;

/** Whether an item is among those that are asked for. */
export function isShown({ handling, urgency }: Item, show: string): boolean {
  if (show === "undecided") return handling === null;
  if (show === "blocked" || show === "late") return urgency === show;
  return true;
}

/** The items asked for, and those that were among them until somebody decided. */
export function shownItems<One extends Item>(
  items: readonly One[],
  show: string,
  touched: ReadonlySet<string>,
): readonly One[] {
  return items.filter((item) => isShown(item, show) || (show === "undecided" && touched.has(item.id)));
}

/** The one that waits next: after this one, else from the start of the list; nothing when it was the last. */
export function nextToDecide<One extends Item>(items: readonly One[], id: string): One | undefined {
  const here = items.findIndex((item) => item.id === id);
  const waits = (item: Item) => item.handling === null && item.id !== id;
  return items.slice(here + 1).find(waits) ?? items.slice(0, Math.max(0, here)).find(waits);
}
