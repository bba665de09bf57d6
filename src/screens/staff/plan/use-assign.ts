import { useCallback } from "react";
import { useToast } from "#screens/ui/use-toast.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

type Taker = { readonly id: string; readonly name: string };

/** Gives steps to somebody, or to nobody, and offers to give each back to who had it. */
export function useAssign(dossierId: string) {
  const { say } = useWords();
  const tell = useTell();
  const toast = useToast();
  const undo = useUndo();
  return useCallback(
    async (stepIds: readonly string[], to: Taker | undefined) => {
      const memberId = to?.id ?? null;
      const given = { dossierId, stepIds: [...stepIds], memberId };
      const { changed, before } = await tell("plan.assign-steps", given);
      if (changed === 0) return toast(say("plan.bulk.given.none"));
      const said = say("plan.bulk.given", { count: changed, to: to?.name ?? say("plan.member.none") });
      undo(said, async () => {
        for (const had of new Set(before.map((one) => one.memberId))) {
          const theirs = before.filter((one) => one.memberId === had).map(({ stepId }) => stepId);
          await tell("plan.assign-steps", { dossierId, stepIds: theirs, memberId: had });
        }
      });
    },
    [dossierId, say, tell, toast, undo],
  );
}
