import { type KeyOf, type Language, messages } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";

const say = { fr: translator("fr"), en: translator("en") };

/** What people call a field; one that has no name of its own, a variable of a letter, as it is written. */
export function nameOfField(path: readonly PropertyKey[], language: Language): string {
  const names = path.filter((part) => typeof part === "string");
  const last = names.at(-1) ?? "input";
  const key = `field.${last}`;
  return isNamed(key) ? say[language]("problems", key) : last;
}

const isNamed = (key: string): key is KeyOf<"problems"> => key in messages.fr.problems;
