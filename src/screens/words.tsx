import { createContext, type ReactNode, use, useMemo } from "react";
import type { Refusal } from "#core/kernel/refusal.ts";
import type { KeyOf, Language } from "#messages/messages.ts";
import { sayFrom, type Translate } from "#messages/say.ts";
import { openDates } from "./dates.ts";
import { fetchSentences } from "./sentences.ts";

/** What a browser says: the sentences of the screens, and why the product says no. */
export type ScreensTranslate = Translate<"screens" | "refusals">;

export async function loadWords(language: Language): Promise<ScreensTranslate> {
  return sayFrom(language, await fetchSentences(language));
}

type Params = Readonly<Record<string, string | number>>;

export type Words = {
  readonly language: Language;
  readonly choose: (language: Language) => void;
  /** A sentence of the screens. */
  readonly say: (key: KeyOf<"screens">, params?: Params) => string;
  /** Why the product says no. */
  readonly why: (refusal: Refusal) => string;
  readonly dates: ReturnType<typeof openDates>;
};

const Context = createContext<Words | undefined>(undefined);

export function useWords(): Words {
  const words = use(Context);
  if (!words) throw new Error("a component speaks outside of WordsProvider");
  return words;
}

export function WordsProvider(props: {
  readonly language: Language;
  readonly translate: ScreensTranslate;
  readonly choose: (language: Language) => void;
  readonly children: ReactNode;
}) {
  const { language, translate, choose, children } = props;
  const words = useMemo(
    (): Words => ({
      language,
      choose,
      say: (key, params) => translate("screens", key, params),
      why: ({ refused, params }) => translate("refusals", refused, params),
      dates: openDates(language),
    }),
    [language, translate, choose],
  );
  return <Context value={words}>{children}</Context>;
}
