import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { useTell } from "../ask.ts";
import type { WrittenClause } from "./clause-form.tsx";
import type { ClauseRow } from "./use-clause-words.ts";

/** Says what becomes of a clause, or corrects it; ten seconds to take it back. */
export function useDecide(dossierId: string, before: ClauseRow) {
  const { say } = useWords();
  const tell = useTell();
  const undo = useUndo();
  const { id: clauseId, kind, state, values, note } = before;
  return {
    async decide(to: "accepted" | "rejected") {
      await tell("contract.edit-clause", { dossierId, clauseId, state: to });
      undo(say(`contract.decided.${to}`, { kind: say(`contract.kind.${kind}`) }), () =>
        tell("contract.edit-clause", { dossierId, clauseId, state }),
      );
    },
    async correct(written: WrittenClause) {
      await tell("contract.edit-clause", { dossierId, clauseId, state: "accepted", ...written });
      undo(say("contract.edited", { kind: say(`contract.kind.${written.kind}`) }), () =>
        tell("contract.edit-clause", { dossierId, clauseId, kind, state, values, note }),
      );
    },
  };
}
