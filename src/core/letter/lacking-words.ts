import type { Language } from "#messages/messages.ts";
import { variableNamed } from "./variables.ts";

/** How many are named of what a letter lacks; the others are counted. */
const named = 3;
const more = { fr: "autres", en: "more" } as const;

/** What a letter lacks, in words: "le jour …, ce qui est remis et 2 autres". */
export function lackingWords(names: readonly string[], language: Language): string {
  // One more is named rather than counted.
  const shown = names.length === named + 1 ? names : names.slice(0, named);
  const rest = names.length - shown.length;
  const words = shown.map((name) => {
    const about = variableNamed(name)?.about[language] ?? name;
    return `${about.slice(0, 1).toLowerCase()}${about.slice(1)}`;
  });
  const list = new Intl.ListFormat(language === "fr" ? "fr-FR" : "en-GB", { type: "conjunction" });
  return list.format(rest > 0 ? [...words, `${rest} ${more[language]}`] : words);
}
