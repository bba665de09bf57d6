import { createHash } from "node:crypto";

/** An id for a row without one, the same in every export that says the same of it. */
export function stableId(...parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}

/** Gives each id once: the second one that is the same gets a number. */
export function freeIds(): (id: string) => string {
  const taken = new Map<string, number>();
  return (id) => {
    const times = (taken.get(id) ?? 0) + 1;
    taken.set(id, times);
    return times === 1 ? id : `${id} (${times})`;
  };
}
