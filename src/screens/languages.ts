import type { Language } from "#messages/messages.ts";

/** The languages that one can switch to, by their own names. */
export const languages = { fr: "Français", en: "English" } as const satisfies Record<Language, string>;

const kept = "passation.language";

/** The language chosen here before, else the first of the browser's that we speak, else French. */
export function firstLanguage(): Language {
  const wanted = [localStorage.getItem(kept) ?? "", ...navigator.languages];
  for (const one of wanted) {
    const short = one.slice(0, 2).toLowerCase();
    if (short === "fr" || short === "en") return short;
  }
  return "fr";
}

export function keepLanguage(language: Language): void {
  localStorage.setItem(kept, language);
}
