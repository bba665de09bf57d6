import type { Language } from "./messages.ts";

/**
 * A date that `Intl` wrote, as people write it: in French the first of a month is “1er mai 2026”, where `Intl`
 * says “1 mai 2026”.
 */
export const asWritten = (date: string, language: Language): string =>
  language === "fr" ? date.replace(/(?<![\p{L}\p{N}])1 (?=\p{L})/u, "1er ") : date;

/** `14 décembre 2026`, `1er mars 2027`, `14 December 2026`: the day that an ISO date or instant begins with. */
export const longDay = (iso: string, language: Language): string =>
  asWritten(
    Temporal.PlainDate.from(iso.slice(0, 10)).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", {
      dateStyle: "long",
    }),
    language,
  );

/** `Montreal`: whose clock a time zone is, from `America/Montreal`. */
export const placeOfZone = (timeZone: string): string =>
  (timeZone.split("/").at(-1) ?? timeZone).replaceAll("_", " ");
