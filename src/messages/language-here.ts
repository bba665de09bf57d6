import type { Language } from "./messages.ts";

/** The language of this machine, as LC_ALL, LC_MESSAGES or LANG say it: French, or else English. */
export function languageHere(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith("fr") ? "fr" : "en";
}
