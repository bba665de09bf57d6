import { listed } from "#messages/listed.ts";
import type { Language } from "#messages/messages.ts";
import { variableNamed } from "./variables.ts";

/** How many are named of what a letter lacks; the others are counted. */
const named = 3;

/** What a letter lacks, in words: "le jour …, ce qui est remis et 2 autres". */
export function lackingWords(names: readonly string[], language: Language): string {
  const words = names.map((name) => {
    const about = variableNamed(name)?.about[language] ?? name;
    return `${about.slice(0, 1).toLowerCase()}${about.slice(1)}`;
  });
  return listed(words, named, language);
}
