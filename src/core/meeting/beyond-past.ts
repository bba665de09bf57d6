import { textLanguage } from "#core/letter/text-language.ts";
import { toneRemarks } from "#core/letter/tone.ts";
import { type ToneCatalogue, toneLabels } from "#core/letter/tone-rule.ts";
import type { Language } from "#messages/messages.ts";

/** What a successor is not told: what the tone check finds, and prices. */
export const beyondKinds = [...toneLabels, "price"] as const;
export type BeyondKind = (typeof beyondKinds)[number];

/** The words of a text that go beyond what was done and why. */
export type Beyond = { readonly kind: BeyondKind; readonly words: string };

/** Money in figures, or words that speak of what somebody is paid; whole words, in French or English. */
const prices =
  /(?<![\p{L}\d])(?:\d[\d\s.,]*(?:€|k€|euros?|EUR|USD|GBP|CHF|\$|£)|[€$£]\s?\d[\d\s.,]*|nos (?:prix|tarifs)|honoraires|TJM|taux (?:journalier|horaire)|our (?:prices?|fees?|rates?)|(?:hourly|day|daily) rates?)(?![\p{L}])/iu;

/**
 * The first words of a text that go beyond what was done and why: advice, warnings, plans, reproach and the like by
 * the phrases of the tone check, then prices; null when there are none. Each paragraph is read in its own language,
 * whatever the others are in; one too short to tell it, in both.
 */
export function beyondPast(text: string, catalogue: ToneCatalogue): Beyond | null {
  for (const paragraph of text.split(/\n\s*\n/)) {
    const languages = new Set<Language>([textLanguage(paragraph, "fr"), textLanguage(paragraph, "en")]);
    for (const language of languages) {
      // Nobody looks at what is kept back here: what a sentence only reads like keeps nothing back.
      const [remark] = toneRemarks(paragraph, language, catalogue, "phrases");
      if (remark) return { kind: remark.rule.label, words: paragraph.slice(remark.from, remark.to).trim() };
    }
  }
  const price = prices.exec(text)?.[0];
  return price === undefined ? null : { kind: "price", words: price.trim() };
}
