import { useCallback } from "react";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";

/** Takes files away, and says so with the way to bring them back. */
export function useRemoveFiles(dossierId: string): (fileIds: readonly string[]) => Promise<void> {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  return useCallback(
    async (fileIds) => {
      const { removed } = await tell("file.remove", { dossierId, fileIds: [...fileIds] });
      undo(say("files.removed", { count: removed }), () =>
        tell("file.restore", { dossierId, fileIds: [...fileIds] }),
      );
    },
    [dossierId, say, tell, undo],
  );
}
