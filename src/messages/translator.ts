import { createInstance, type i18n } from "i18next";
import { type Area, type KeyOf, type Language, messages } from "./messages.ts";

/** Says a sentence of one area in one language: `t("refusals", "dossier.not-found")`. */
export type Translate = <A extends Area>(
  area: A,
  key: KeyOf<A>,
  params?: Readonly<Record<string, string | number>>,
) => string;

/**
 * A translator for one language. Each is an instance of its own, so that two letters in two
 * languages can be written at the same time. Plurals: `key_one` / `key_other` with `{ count }`.
 */
export function translator(language: Language): Translate {
  const instance = instanceFor(language);
  return (area, key, params = {}) => {
    const plain: string = key;
    return String(instance.t(plain, { ...params, ns: area }));
  };
}

function instanceFor(language: Language): i18n {
  const instance = createInstance({
    lng: language,
    resources: { [language]: messages[language] },
    ns: Object.keys(messages[language]),
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  instance.init();
  return instance;
}
