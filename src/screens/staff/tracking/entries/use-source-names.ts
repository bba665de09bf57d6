import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useCallback } from "react";
import { useWords } from "#screens/words.tsx";
import { useAsk } from "../../ask.ts";
import { importWords, sourceName } from "../import-words.ts";

/** What the sources of the dossier are called: `Trello · Refonte`. */
export function useSourceNames(): (sourceId: string) => string {
  const { dossierId = "" } = useParams({ strict: false });
  const { language } = useWords();
  const words = useQuery(importWords(language)).data;
  const { data } = useAsk("tracking.list-sources", { dossierId });
  return useCallback(
    (sourceId) => {
      const source = data?.sources.find(({ id }) => id === sourceId);
      return source && words ? sourceName(source, words) : "";
    },
    [data, words],
  );
}
