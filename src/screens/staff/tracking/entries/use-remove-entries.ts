import { useCallback } from "react";
import type { EntryKind } from "./entry.ts";
import { useEntryWork } from "./use-entry-work.ts";

/** Takes away entries that were written by hand, and says so with the way to bring them back. */
export function useRemoveEntries(
  kind: EntryKind,
  dossierId: string,
): (ids: readonly string[]) => Promise<void> {
  const { call, say, cache, undo } = useEntryWork();
  return useCallback(
    async (ids) => {
      const given = { dossierId, entryIds: [...ids] };
      const { count } = await call("tracking.remove-entries", given);
      await cache.listChanged(kind);
      undo(say("entries.removed", { count }), async () => {
        await call("tracking.restore-entries", given);
        await cache.listChanged(kind);
      });
    },
    [call, cache, dossierId, kind, say, undo],
  );
}
