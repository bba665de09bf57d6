import type { Language } from "../messages.ts";
import { sayFrom, type Translate } from "../say.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** Says what a start has to say, before all other sentences are loaded. */
export function sayingStart(language: Language): Translate<"start"> {
  return sayFrom<"start">(language, { start: { fr, en }[language] });
}
