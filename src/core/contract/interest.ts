import type { ClauseValues } from "./clause.ts";
import type { ClauseRules } from "./clause-rules.ts";
import { numberInWords, valueInWords } from "./number-words.ts";
import { ratesIn } from "./sums.ts";

const factor = new RegExp(
  `(?:(\\d{1,2})|(${numberInWords})(?: ?\\((\\d{1,2})\\))?) ?(?:fois|times)(?![a-z])`,
);
const factorWords: readonly (readonly [RegExp, number])[] = [
  [/\b(?:twice|double|le double|double du)\b/, 2],
  [/\b(?:thrice|triple|le triple)\b/, 3],
];
const points = new RegExp(
  `(?:(\\d{1,2}(?:[.,]\\d+)?)|(${numberInWords}))(?: ?\\((\\d{1,2})\\))? ?(?:percentage )?points?`,
);

/** Interest on late payment: a rate, a multiple of the legal rate, or points over a central bank's. */
export function interestIn(folded: string, { file, pattern }: ClauseRules): ClauseValues {
  const says = (phrases: readonly string[]) => phrases.some((phrase) => folded.search(pattern(phrase)) >= 0);
  // "Below 99.9 % in a month" tells how often a site must be there.
  const rate = ratesIn(folded).find((one) => one.rate < 9_000);
  const values: { rate?: number; legalRateTimes?: number; pointsOverCentralBank?: number } = {};
  if (says(file.legalRate)) {
    const times = timesIn(folded);
    if (times !== undefined) values.legalRateTimes = times;
  }
  if (says(file.centralBank)) {
    const over = pointsIn(folded) ?? rate?.rate;
    if (over !== undefined) values.pointsOverCentralBank = over;
  } else if (rate && values.legalRateTimes === undefined) values.rate = rate.rate;
  return values;
}

function timesIn(folded: string): number | undefined {
  const match = factor.exec(folded);
  if (match) return Number(match[1] ?? match[3]) || valueInWords(match[2] ?? "");
  return factorWords.find(([pattern]) => pattern.test(folded))?.[1];
}

function pointsIn(folded: string): number | undefined {
  const match = points.exec(folded);
  if (!match) return undefined;
  const written = match[1] ?? match[3];
  const amount = written === undefined ? valueInWords(match[2] ?? "") : Number(written.replace(",", "."));
  return amount === undefined ? undefined : Math.round(amount * 100);
}
