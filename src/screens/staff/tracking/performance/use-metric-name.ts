import { useCallback } from "react";
import { useImportWords } from "../import-words.ts";

/** A metric as people call it, with its currency where it has one. */
export function useMetricName() {
  const { metric } = useImportWords();
  return useCallback(
    (one: { readonly metric: string; readonly currency: string | null }) =>
      one.currency ? `${metric(one.metric)} (${one.currency})` : metric(one.metric),
    [metric],
  );
}
