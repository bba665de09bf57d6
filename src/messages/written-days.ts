import type { Language } from "./messages.ts";
import { once } from "./once.ts";

/**
 * A date that `Intl` wrote, as people write it: in French the first of a month is “1er mai 2026”, where `Intl`
 * says “1 mai 2026”.
 */
export const asWritten = (date: string, language: Language): string =>
  language === "fr" ? date.replace(/(?<![\p{L}\p{N}])1 (?=\p{L})/u, "1er ") : date;

const inSentence = (locale: string) =>
  once(() => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));
const longDays = { fr: inSentence("fr-FR"), en: inSentence("en-GB") };

/** `14 décembre 2026`, `1er mars 2027`, `14 December 2026`: the day that an ISO date or instant begins with. */
export const longDay = (iso: string, language: Language): string =>
  asWritten(longDays[language]().format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)), language);

/** `Montreal`: whose clock a time zone is, from `America/Montreal`. */
export const placeOfZone = (timeZone: string): string =>
  (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
