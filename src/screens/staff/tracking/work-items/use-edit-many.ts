import { useCallback } from "react";
import type { Given } from "#screens/api.ts";
import { useSaving } from "#screens/ui/use-undo.tsx";
import { chunks } from "../entries/chunks.ts";
import { changed, type Entry, wayBackTogether } from "../entries/entry.ts";
import { useEntryWork } from "../entries/use-entry-work.ts";

export type BulkChange = Omit<Given<"tracking.edit-work-items">, "dossierId" | "entryIds">;

/** Says the same of several tasks; each is given back what it said when it is taken back. */
export function useEditMany(
  dossierId: string,
): (entries: readonly Entry[], change: BulkChange) => Promise<void> {
  const { callAll, say, cache, undo } = useEntryWork();
  return useSaving(
    useCallback(
      async (entries, change) => {
        const send = (ids: readonly string[], said: BulkChange) =>
          callAll(
            "tracking.edit-work-items",
            chunks(ids).map((entryIds) => ({ dossierId, entryIds, ...said })),
          );
        const put = (all: readonly Entry[]) => {
          cache.put("work-item", ...all);
        };
        put(entries.map((entry) => changed(entry, change)));
        try {
          await send(
            entries.map(({ id }) => id),
            change,
          );
        } catch (thrown) {
          put(entries);
          throw thrown;
        }
        cache.othersChanged("work-item");
        undo(say("bulk.saved", { count: entries.length }), async () => {
          const back = entries.map((entry) => ({ entry, ...wayBackTogether(entry, change) }));
          const alike = Map.groupBy(
            back.filter(({ edit }) => Object.keys(edit).length > 0),
            ({ edit }) => JSON.stringify(edit),
          );
          for (const group of alike.values()) {
            await send(
              group.map(({ entry }) => entry.id),
              { ...group[0]?.edit },
            );
          }
          const given = back.map(({ entry, reset }) => ({
            dossierId,
            entryId: entry.id,
            fields: [...reset],
          }));
          await callAll(
            "tracking.reset-entry",
            given.filter(({ fields }) => fields.length > 0),
          );
          put(entries);
          cache.othersChanged("work-item");
        });
      },
      [callAll, cache, dossierId, say, undo],
    ),
  );
}
