import type { Language } from "#messages/messages.ts";
import { asWritten } from "#messages/written-days.ts";

const locales: Record<Language, string> = { fr: "fr-FR", en: "en-GB" };

/** The locale in which a document writes numbers and dates. */
export const localeOf = (lang: Language): string => locales[lang];

const writer = (locale: string, dateStyle: "medium" | "long") =>
  new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" });

/** Made once: a formatter costs more than a thousand dates. */
const writers = {
  fr: { medium: writer("fr-FR", "medium"), long: writer("fr-FR", "long") },
  en: { medium: writer("en-GB", "medium"), long: writer("en-GB", "long") },
};

/** Days in words, kept: a pack says the same few hundred days thousands of times. No more than it may hold for sure. */
const written = new Map<string, string>();
const mostWritten = 10_000;

/** The day of an ISO date or instant, in words: `14 déc. 2026`; anything else comes back as it is. */
export function dayInWords(iso: string, lang: Language, style: "medium" | "long" = "medium"): string {
  const key = `${lang} ${style} ${iso.slice(0, 11)}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const day = dayOf(iso);
  if (!day) return iso;
  const words = asWritten(writers[lang][style].format(day), lang);
  if (written.size < mostWritten) written.set(key, words);
  return words;
}

/** The calendar day that an ISO date or instant starts with, in the time zone in which it was written. */
export function dayOf(iso: string): Temporal.PlainDate | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(iso);
  if (!found) return undefined;
  try {
    return Temporal.PlainDate.from(iso.slice(0, 10));
  } catch {
    return undefined;
  }
}

const numberWriters = new Map<string, Intl.NumberFormat>();

/** Writes numbers as the language does, with at most so many decimals; kept, as formatters are dear. */
export function numberWriter(
  lang: Language,
  style: "decimal" | "percent",
  decimals: number,
): Intl.NumberFormat {
  const key = `${lang} ${style} ${decimals}`;
  const kept = numberWriters.get(key);
  if (kept) return kept;
  const made = new Intl.NumberFormat(locales[lang], { style, maximumFractionDigits: decimals });
  numberWriters.set(key, made);
  return made;
}
