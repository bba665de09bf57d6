import type { Learned } from "#core/kernel/leaning.ts";
import type { Language } from "#messages/messages.ts";

/** What a handover text should not hold: advice, alarm, plans for later, reproach, pressure, irony, a password. */
export const toneLabels = [
  "recommendation",
  "warning",
  "vision",
  "blame",
  "threat",
  "sarcasm",
  "secret",
] as const;
export type ToneLabel = (typeof toneLabels)[number];

/** One rule of the catalogue; `match` and `unless` are patterns as `tone-patterns.ts` reads them. */
export type ToneRule = {
  /** Unique in its language: `advice-verb`. */
  readonly id: string;
  readonly label: ToneLabel;
  /** Why the sentence does harm and what to write instead, in the reader's language. */
  readonly why: Readonly<Record<Language, string>>;
  readonly match: readonly string[];
  /** What excuses the whole sentence. */
  readonly unless?: readonly string[];
  /** Names of `excuses` that excuse the whole sentence too. */
  readonly excusedBy?: readonly string[];
  /** What takes the place of the words found; empty when they may just go. */
  readonly rewrite?: string;
};

/** The rules of one language. `lists` are words that patterns name, `excuses` patterns that rules name. */
export type ToneRules = {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly excuses: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly ToneRule[];
  /** What labelled sentences taught, and what remarks it makes by itself: one rule for each label, without patterns. */
  readonly learned: Learned<ToneLabel>;
  readonly alike: Readonly<Record<ToneLabel, ToneRule>>;
  /** Odds, as logarithms, from which a sentence is remarked upon without a phrase, and below which a phrase is not believed. */
  readonly odds: { readonly likely: number; readonly unlikely: number };
};

/** The rules of the catalogue, by the language of the text. */
export type ToneCatalogue = Readonly<Record<Language, ToneRules>>;
