import { useCallback } from "react";
import { useWords } from "#screens/words.tsx";
import { useSided } from "../dossier/use-sided.ts";
import type { SweepKind } from "./sweep.ts";

/** What a line of the sweep is, in the words of whoever leaves. */
export function useKindWords() {
  const { say } = useWords();
  const sayOf = useSided();
  return useCallback(
    (kind: SweepKind) => (kind === "people" ? sayOf("sweep.kind.people") : say(`sweep.kind.${kind}`)),
    [say, sayOf],
  );
}
