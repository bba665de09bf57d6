import { useCallback } from "react";
import type { Answer, Given } from "#screens/api.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

type Said = Omit<Given<"plan.set-status">, "dossierId" | "stepIds">;
type Before = Answer<"plan.set-status">["before"];

/** Says where steps stand, and offers to take it back to where each of them stood. */
export function useSetStatus(dossierId: string) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  return useCallback(
    async (stepIds: readonly string[], said: Said) => {
      const { changed, before } = await tell("plan.set-status", {
        dossierId,
        stepIds: [...stepIds],
        ...said,
      });
      undo(say("plan.set.undo", { count: changed }), async () => {
        for (const [first, ...others] of alike(before)) {
          const ids = [first, ...others].map(({ stepId }) => stepId);
          await tell("plan.set-status", { dossierId, stepIds: ids, ...saidOf(first.status) });
        }
      });
    },
    [dossierId, say, tell, undo],
  );
}

/** Steps that stood the same are taken back together. */
function alike(before: Before) {
  const groups = new Map<string, [Before[number], ...Before]>();
  for (const one of before) {
    const key = JSON.stringify(one.status);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups.values();
}

function saidOf({ is, on, blockedBy, reason, evidence, fileId }: Before[number]["status"]): Said {
  return { to: is, reason, evidence, fileId, ...(blockedBy ? { blockedBy } : {}), ...(on ? { on } : {}) };
}
