import { type Language, messages } from "./messages.ts";
import { sayFrom, type Translate } from "./say.ts";

export type { Translate } from "./say.ts";

/** A translator for one language, with every sentence of the server. */
export function translator(language: Language): Translate {
  return sayFrom(language, messages[language]);
}
