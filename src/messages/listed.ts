import type { Language } from "./messages.ts";
import { once } from "./once.ts";

const list = (locale: string) => once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
const lists = { fr: list("fr-FR"), en: list("en-GB") };
const others = {
  fr: (count: number) => `${count} autres`,
  en: (count: number) => `${count} more`,
};

/** `a, b et c`; of more than `most` names, those that follow are counted: `a, b, c et 2 autres`. */
export function listed(names: readonly string[], most: number, language: Language): string {
  // One more is named rather than counted.
  if (names.length <= most + 1) return lists[language]().format(names);
  return lists[language]().format([...names.slice(0, most), others[language](names.length - most)]);
}
