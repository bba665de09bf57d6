import { useCallback } from "react";
import { useSaving } from "#screens/ui/use-undo.tsx";
import { chunks } from "./chunks.ts";
import type { Entry } from "./entry.ts";
import { useEntryWork } from "./use-entry-work.ts";

type Decided = Pick<Entry, "id" | "handling" | "handlingNote">;
type Handling = Entry["handling"];

/**
 * Decides what becomes of open work: shown at once, taken back within ten seconds when asked. A note
 * that is left out stays as it is on each item.
 */
export function useDecide(dossierId: string) {
  const { callAll, say, cache, undo } = useEntryWork();
  return useSaving(
    useCallback(
      async (items: readonly Decided[], handling: Handling, note?: string | null) => {
        const wanted = items.map(({ id, handlingNote }) => {
          const kept = note === undefined ? handlingNote : note;
          return { id, handling, handlingNote: handling === null ? null : kept };
        });
        const send = (decided: readonly Decided[]) => {
          const alike = Map.groupBy(decided, (one) => JSON.stringify([one.handling, one.handlingNote]));
          const all = [...alike.values()].flatMap((group) => {
            const { handling: what, handlingNote: said } = group[0] ?? { handling: null, handlingNote: null };
            return chunks(group.map(({ id }) => id)).map((entryIds) => ({
              ...{ dossierId, entryIds, handling: what, note: said },
            }));
          });
          return callAll("tracking.decide", all);
        };
        const show = (decided: readonly Decided[]) =>
          cache.putHandling(
            new Map(decided.map(({ id, handling, handlingNote }) => [id, { handling, handlingNote }])),
          );
        await cache.holdStill();
        show(wanted);
        try {
          await send(wanted);
        } catch (thrown) {
          show(items);
          throw thrown;
        }
        cache.othersChanged("work-item", ["tracking.read-recap", "tracking.read-burn-down"]);
        undo(
          say(handling === null ? "recap.taken-back" : `recap.decided.${handling}`, { count: items.length }),
          async () => {
            show(items);
            await send(items);
            cache.othersChanged("work-item", ["tracking.read-recap", "tracking.read-burn-down"]);
          },
        );
      },
      [callAll, cache, dossierId, say, undo],
    ),
  );
}

export type Decide = ReturnType<typeof useDecide>;
