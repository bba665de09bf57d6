import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { type Words, wordsOf } from "#core/pack/words.ts";
import type { Language } from "#messages/messages.ts";
import { sayFrom } from "#messages/say.ts";
import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";

/** The sentences of imports and packs travel with the pages that speak of them. */
const sentences = {
  fr: () => import("./import-sentences-fr.ts"),
  en: () => import("./import-sentences-en.ts"),
};

/** How these words are fetched, for a page that waits for them together with what it asks. */
export const importWords = (language: Language) =>
  queryOptions({
    queryKey: ["session", "import-words", language],
    queryFn: async () => {
      const { imports, pack } = await sentences[language]();
      return wordsOf(sayFrom(language, { imports, pack }), language);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The words in which the pack too names tools and tells remarks. */
export function useImportWords(): Words {
  const { language } = useWords();
  return useSuspenseQuery(importWords(language)).data;
}

/** `Trello · Refonte`: the tool, then the project as the tool calls it. */
export function sourceName(
  { kind, name }: Pick<Answer<"tracking.list-sources">["sources"][number], "kind" | "name">,
  { say }: Words,
): string {
  return [say("pack", `kind.${kind}`), name].filter((part) => part).join(" · ");
}
