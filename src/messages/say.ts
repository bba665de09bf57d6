import { createInstance } from "i18next";
import type { Area, KeyOf, Language, ServerArea } from "./messages.ts";

/** Says a sentence of one area in one language: `t("refusals", "dossier.not-found")`. */
export type Translate<Said extends Area = ServerArea> = <A extends Said>(
  area: A,
  key: KeyOf<A>,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** Something to fill in, or another sentence to put in. */
const hasBlank = /\{\{|\$t\(/;

/**
 * Says the given sentences, and no others: a screen brings those of its own language alone, and may put
 * more of them into the same objects later. Each
 * answer is an instance of its own, so that two letters in two languages can be written at the same
 * time. Plurals: `key_one` / `key_other` with `{ count }`.
 */
export function sayFrom<Said extends Area>(
  language: Language,
  sentences: Readonly<Record<Said, Readonly<Record<string, string>>>>,
): Translate<Said> {
  const instance = createInstance({
    lng: language,
    resources: { [language]: sentences },
    ns: Object.keys(sentences),
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  instance.init();
  return (area, key, params) => {
    const plain: string = key;
    const sentence = params ? undefined : sentences[area]?.[plain];
    // Most sentences have nothing to fill in, and screens say hundreds at once.
    if (sentence !== undefined && !hasBlank.test(sentence)) return sentence;
    return String(instance.t(plain, { ...params, ns: area }));
  };
}
