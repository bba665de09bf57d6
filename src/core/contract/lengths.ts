import type { Length } from "./clause.ts";
import { numberInWords, valueInWords } from "./number-words.ts";

/** A length and where it stands in the folded text. */
type LengthAt = { readonly length: Length; readonly from: number; readonly to: number };

type Unit = Length["unit"];

/** Each unit with how many of it the word stands for: a quarter is three months. */
const unitWords: readonly (readonly [pattern: string, unit: Unit, times: number])[] = [
  ["jours? (?:ouvres?|ouvrables?)|(?:business|working) days?", "working-day", 1],
  ["jours?|days?", "day", 1],
  ["huitaines?(?! d')", "day", 8],
  ["quinzaines?(?! d')", "day", 15],
  ["fortnights?", "week", 2],
  ["semaines?|weeks?", "week", 1],
  ["mois|months?", "month", 1],
  ["trimestres?|quarters?", "month", 3],
  ["semestres?|half[- ]years?", "month", 6],
  ["annees?|ans?|years?", "year", 1],
];
const unit = `(?:${unitWords.map(([pattern]) => pattern).join("|")})`;

/** Words that may stand between a number and its unit. */
const between =
  "(?:premiers? |derniers? |nouveaux? |nouvelles? |full |whole |entire |calendar |consecutive |consecutifs |successive |further |additional |clear |period of |periode de |more )*";
const numeral = `(\\d{1,4}|${numberInWords}|l'|le|the|sous)`;
const pattern = new RegExp(
  `(?<![a-z\\d.,])${numeral}(?:\\s*[(\\[]\\s*(\\d{1,4}|${numberInWords})\\s*[)\\]])?[ -]?${between}(${unit})(?![a-z])`,
  "g",
);

/** What rules call `<length>`. */
export const lengthPattern = `(?:\\d{1,4}|${numberInWords})(?: ?\\([^)]{1,30}\\))?[ -]?${between}${unit}`;

/** "The month that follows" is one month. */
const follows = /^ (?:qui sui|suivant|following|after|d'apres)/;

/** "Within a week", but never "£900 a month". */
const beforeOne =
  /(?:^|[^a-z])(?:within|for|of|after|on|than|least|in|giving|by|lasts|is|until|before|and|or) $/;

/** Every length of a folded text, in the order in which they stand. */
export function lengthsIn(folded: string): readonly LengthAt[] {
  const found: LengthAt[] = [];
  for (const match of folded.matchAll(pattern)) {
    const [whole, written = "", figure, word = ""] = match;
    const to = match.index + whole.length;
    // "Sous huitaine".
    const isOneSuch = written === "sous" && /^(?:huit|quin)z?aine/.test(word);
    if (written === "sous" && !isOneSuch) continue;
    const isArticle = /^(?:l'|le|the)$/.test(written);
    if (
      /^an?$/.test(written) &&
      // "A month's warning".
      !folded.startsWith("'s ", to) &&
      !beforeOne.test(folded.slice(Math.max(0, match.index - 14), match.index))
    )
      continue;
    if (isArticle && !follows.test(folded.slice(to, to + 14))) continue;
    const amount = isArticle || isOneSuch ? 1 : (figures(figure) ?? figures(written));
    const known = unitOf(word);
    if (amount === undefined || amount === 0 || known === undefined) continue;
    found.push({ length: { amount: amount * known.times, unit: known.unit }, from: match.index, to });
  }
  return found;
}

function figures(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : valueInWords(text);
}

function unitOf(word: string): { readonly unit: Unit; readonly times: number } | undefined {
  for (const [pattern, unit, times] of unitWords) {
    if (new RegExp(`^(?:${pattern})$`).test(word)) return { unit, times };
  }
  return undefined;
}

/** Renewals that name no number: year by year, every three months, monthly. */
const rhythms: readonly (readonly [RegExp, Length])[] = [
  [
    /d'annee en annee|year (?:to|by|on) year|annuellement|yearly|annual(?:ly)? basis/,
    { amount: 1, unit: "year" },
  ],
  [
    /de mois en mois|month (?:to|by|on) month|month-(?:to|by)-month|monthly|mensuellement/,
    { amount: 1, unit: "month" },
  ],
  [/par trimestre|trimestriellement|quarterly|quarter (?:to|by) quarter/, { amount: 3, unit: "month" }],
];

/** The length that a rhythm stands for; undefined where none is named. */
export function rhythmIn(folded: string): Length | undefined {
  return rhythms.find(([pattern]) => pattern.test(folded))?.[1];
}
