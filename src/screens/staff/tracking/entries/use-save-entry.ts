import { useCallback } from "react";
import { useSaving } from "#screens/ui/use-undo.tsx";
import { type Change, changed, type Entry, type EntryKind, nameOf, wayBack } from "./entry.ts";
import { useEntryWork } from "./use-entry-work.ts";

export type SaveEntry = (entry: Entry, change: Change) => Promise<void>;

/** Changes an entry: shown at once, saved at once, said, and taken back within ten seconds when asked. */
export function useSaveEntry(kind: EntryKind, dossierId: string): SaveEntry {
  const { call, say, cache, undo } = useEntryWork();
  return useSaving(
    useCallback(
      async (entry, change) => {
        const entryId = entry.id;
        cache.put(kind, changed(entry, change));
        try {
          const saved = await call(`tracking.edit-${kind}`, { dossierId, entryId, ...change });
          cache.put(kind, saved);
        } catch (thrown) {
          cache.put(kind, entry);
          throw thrown;
        }
        cache.othersChanged(kind);
        undo(say("entries.saved", { name: nameOf(kind, entry) }), async () => {
          const { reset, edit } = wayBack(entry, change);
          let now: Entry | undefined;
          if (Object.keys(edit).length > 0)
            now = await call(`tracking.edit-${kind}`, { dossierId, entryId, ...edit });
          if (reset.length > 0) {
            const given = { dossierId, entryId, fields: [...reset] };
            now = await call("tracking.reset-entry", given);
          }
          if (now) cache.put(kind, now);
          cache.othersChanged(kind);
        });
      },
      [call, cache, dossierId, kind, say, undo],
    ),
  );
}

/** Gives a field back to the export: what it says stands again. */
export function useResetField(
  kind: EntryKind,
  dossierId: string,
): (entry: Entry, field: string) => Promise<void> {
  const { call, say, cache, undo } = useEntryWork();
  return useSaving(
    useCallback(
      async (entry, field) => {
        const entryId = entry.id;
        cache.put(kind, await call("tracking.reset-entry", { dossierId, entryId, fields: [field] }));
        cache.othersChanged(kind);
        undo(say("entries.saved", { name: nameOf(kind, entry) }), async () => {
          const { edit } = wayBack(entry, { [field]: null });
          cache.put(kind, await call(`tracking.edit-${kind}`, { dossierId, entryId, ...edit }));
          cache.othersChanged(kind);
        });
      },
      [call, cache, dossierId, kind, say, undo],
    ),
  );
}
