import { useMemo } from "react";
import type { Given } from "#screens/api.ts";
import { inTurn } from "#screens/ui/in-turn.ts";
import { useUndo } from "#screens/ui/use-undo.tsx";
import { useWords } from "#screens/words.tsx";
import { type Staff, useStaff } from "../../session.tsx";
import { useEntryCache } from "./use-entry-cache.ts";

type Call = Staff["api"]["call"];

/** What everything needs that changes entries; what it sends reaches the server in the order of the strokes. */
export function useEntryWork() {
  const { api } = useStaff();
  const { say } = useWords();
  const cache = useEntryCache();
  const undo = useUndo();
  return useMemo(() => {
    const call: Call = (name, given) => inTurn(() => api.call(name, given));
    /** Several of one kind, which nothing else comes between. */
    const callAll = <Name extends Parameters<Call>[0]>(name: Name, all: readonly Given<Name>[]) =>
      inTurn(async () => {
        for (const given of all) await api.call(name, given);
      });
    return { call, callAll, say, cache, undo };
  }, [api, say, cache, undo]);
}
