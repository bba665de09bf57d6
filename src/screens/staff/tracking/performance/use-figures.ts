import { useMemo } from "react";
import { type Figures, openFigures } from "#screens/figures.ts";
import { useWords } from "#screens/words.tsx";

/** Figures in the language of the person. */
export function useFigures(): Figures {
  const { language } = useWords();
  return useMemo(() => openFigures(language), [language]);
}
