import type { Area, KeyOf, Language, ServerArea } from "./messages.ts";
import { once } from "./once.ts";
import { longDay } from "./written-days.ts";

/** Says a sentence of one area in one language: `t("refusals", "dossier.not-found")`. */
export type Translate<Said extends Area = ServerArea> = <A extends Said>(
  area: A,
  key: KeyOf<A>,
  params?: Params,
) => string;

const pluralsOf = {
  fr: once(() => new Intl.PluralRules("fr")),
  en: once(() => new Intl.PluralRules("en")),
};

type Params = Readonly<Record<string, string | number>>;

/**
 * Says the given sentences, and no others: a screen brings those of its own language alone, and may put
 * more of them into the same objects later. `{{name}}` is filled in with `params.name`, as it is written:
 * what a value holds is never read again; `name_fr` and `name_en` hold a value that each language words.
 * Plurals: `key_one` and `key_other` with `{ count }`, by the rule of the language. The `day` of a refusal is
 * written out. French elides *de* and *que* before what is filled in, and what a value quotes stands in inner quotation
 * marks where the sentence quotes it. A key without a sentence is said itself.
 */
export function sayFrom<Said extends Area>(
  language: Language,
  sentences: Readonly<Record<Said, Readonly<Record<string, string>>>>,
): Translate<Said> {
  const plurals = pluralsOf[language];
  return (area, key, params) => {
    const known = sentences[area];
    if (params === undefined) return known[key] ?? key;
    const { count } = params;
    const form = typeof count === "number" ? `_${plurals().select(count) === "one" ? "one" : "other"}` : "";
    // The day of a refusal is the one that the rule gave; elsewhere whoever says a day chose how.
    const { day } = params;
    const isDay = area === "refusals" && typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day);
    const filling = isDay ? { ...params, day: longDay(day, language) } : params;
    return filledIn(language, known[`${key}${form}`] ?? known[key] ?? key, filling);
  };
}

/** A vowel that takes the place of the one before it: `d’Atelier`, but `de onze`, `de oui`. */
const elides = /^(?!onz|oui|ouat|uhlan)[aeiouàâäéèêëîïôöùûüœæ]/i;

/** What a value quotes itself, where its sentence quotes it: « l’onglet “Avis” », “the ‘Reviews’ tab”. */
const quotes = { fr: ["«", "»", "“", "”"], en: ["“", "”", "‘", "’"] } as const;

function quotedIn(language: Language, sentence: string, at: number, value: string): string {
  const [opens, closes, inner, innerEnd] = quotes[language];
  if (!value.includes(opens) || sentence.lastIndexOf(opens, at) <= sentence.lastIndexOf(closes, at))
    return value;
  return value
    .replace(new RegExp(`${opens}\\s*`, "g"), inner)
    .replace(new RegExp(`\\s*${closes}`, "g"), innerEnd);
}

const filledIn = (language: Language, sentence: string, params: Params): string =>
  sentence.replace(
    /(?:\b([dD]|[qQ]u)e )?\{\{(\w+)\}\}/g,
    (_, before: string | undefined, name: string, at: number) => {
      const given = String(params[`${name}_${language}`] ?? params[name] ?? "");
      const value = quotedIn(language, sentence, at, given);
      if (before === undefined) return value;
      return language === "fr" && elides.test(value) ? `${before}’${value}` : `${before}e ${value}`;
    },
  );
