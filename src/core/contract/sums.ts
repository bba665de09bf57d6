import { numberInWords, valueInWords } from "./number-words.ts";

/** Money as it stands in a folded text: cents of a currency. */
type SumAt = {
  readonly cents: number;
  readonly currency: string;
  readonly from: number;
  readonly to: number;
};

const currencies: readonly (readonly [pattern: string, code: string])[] = [
  ["€|euros?|eur", "EUR"],
  ["£|pounds?(?: sterling)?|gbp", "GBP"],
  ["chf|francs? suisses?|swiss francs?", "CHF"],
  ["cad ?\\$|ca?\\$|cad|dollars? canadiens?|canadian dollars?", "CAD"],
  ["aud ?\\$|au?\\$|aud|dollars? australiens?|australian dollars?", "AUD"],
  ["nzd ?\\$|nz ?\\$|nzd|new zealand dollars?", "NZD"],
  ["sgd ?\\$|s\\$|sgd|singapore dollars?", "SGD"],
  ["inr|₹|rs\\.?|rupees?", "INR"],
  ["zar|rands?", "ZAR"],
  ["mad|dhs?|dirhams?", "MAD"],
  ["xof|f ?cfa|francs? cfa", "XOF"],
  ["usd ?\\$|us ?\\$|usd|us dollars?|dollars? (?:us|americains?)", "USD"],
  ["\\$|dollars?", "$"],
];
const sign = currencies.map(([pattern]) => pattern).join("|");
const number = "\\d{1,3}(?:[ .,'\\u202f\\u00a0]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const words = `${numberInWords}(?: ?\\(\\d+\\))?`;
const before = new RegExp(`(?<![a-z\\d])(${sign}) ?(${number})(?![\\d%])`, "g");
// In "s'élèvent à CHF 2'400" no number stands before the currency.
// "Quatre-vingt-six mille (86 000) euros", but "and No/100 Dollars" is no hundred.
const after = new RegExp(`(?<![a-z\\d.,/])(?!a )(${number}|${words})\\)? ?(${sign})(?![a-z])`, "g");

/** What rules call `<sum>`. */
export const sumPattern = `(?:(?:${sign}) ?(?:${number})|(?:${number}|${words}) ?(?:${sign}))`;

/** Whose dollars a contract means that says "$": those of the country that it names, else of the United States. */
export function dollarsOf(folded: string): string {
  if (/\b(?:cad|canada|canadi\w+|quebec|ontario|british columbia|alberta|nova scotia)\b|\bca?\$/.test(folded))
    return "CAD";
  if (/\b(?:aud|australia\w*|queensland|new south wales)\b|\bau?\$/.test(folded)) return "AUD";
  return "USD";
}

/** Every sum of money of a folded text, in the order in which they stand; `$` are dollars of `dollars`. */
export function sumsIn(folded: string, dollars = "USD"): readonly SumAt[] {
  const found: SumAt[] = [];
  for (const match of folded.matchAll(after)) {
    // "5.1 EUR 88.50 per hour" is eighty-eight in article 5.1.
    const isBefore =
      /^[a-z]{3}$/.test(match[2] ?? "") && /^ \d/.test(folded.slice(match.index + match[0].length));
    if (!isBefore) push(match, match[1] ?? "", match[2] ?? "");
  }
  for (const match of folded.matchAll(before)) push(match, match[2] ?? "", match[1] ?? "");
  return found.toSorted((one, other) => one.from - other.from);

  function push(match: RegExpExecArray, written: string, currency: string) {
    const cents = centsOf(written);
    const code = currencies
      .find(([pattern]) => new RegExp(`^(?:${pattern})$`).test(currency))?.[1]
      ?.replace("$", dollars);
    const [from, to] = [match.index, match.index + match[0].length];
    const isTaken = found.some((one) => from < one.to && one.from < to);
    if (cents !== undefined && code !== undefined && !isTaken)
      found.push({ cents, currency: code, from, to });
  }
}

/** `1 500,00`, `1,500.00`, `1.500`, `quarante (40)`. */
function centsOf(written: string): number | undefined {
  if (!/^\d/.test(written)) {
    const figure = /\((\d+)\)/.exec(written)?.[1];
    const amount = figure === undefined ? valueInWords(written) : Number(figure);
    return amount === undefined ? undefined : amount * 100;
  }
  const decimal = /[.,](\d{1,2})$/.exec(written);
  const whole = (decimal ? written.slice(0, decimal.index) : written).replace(/\D/g, "");
  return Number(whole) * 100 + Number((decimal?.[1] ?? "0").padEnd(2, "0"));
}

/** What rules call `<rate>`. */
export const ratePattern =
  "\\d{1,3}(?:[.,]\\d{1,3})? ?(?:%|pour cent|percent|per cent)(?: ?\\([^)]{1,12}\\))?";

/** Percentages of a folded text, in hundredths of a percent. */
export function ratesIn(
  folded: string,
): readonly { readonly rate: number; readonly from: number; readonly to: number }[] {
  return [...folded.matchAll(/(?<![\d.,])(\d{1,3}(?:[.,]\d{1,3})?) ?(?:%|pour cent|percent|per cent)/g)].map(
    (match) => ({
      rate: Math.round(Number((match[1] ?? "0").replace(",", ".")) * 100),
      from: match.index,
      to: match.index + match[0].length,
    }),
  );
}
