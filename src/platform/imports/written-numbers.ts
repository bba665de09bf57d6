import type { Language } from "#messages/messages.ts";

/** Which sign cuts the whole part from the fraction. */
export type DecimalMark = "," | ".";

const blanks = /[\s\u00a0\u202f\u2007\u2009']/g;
const currencies: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", "£": "GBP", "¥": "JPY" };
const code = /\b(EUR|USD|GBP|CHF|CAD|JPY|AUD|SEK|NOK|DKK|PLN|XOF|XPF|MAD|TND)\b/;
const shape =
  /^(\()?([+\-−–])? ?[€$£¥]?([+\-−–])?((?:\d[\d.,]*|[.,]\d+))(k|m)?(?:[€$£¥]|eur|usd|gbp|chf|cad|jpy|euros?)?(?:ht|ttc)?(%)?(\))?$/i;

/** The currency that a cell names: `1 200 €` is EUR. */
export function currencyIn(text: string): string | undefined {
  const sign = /[€$£¥]/.exec(text)?.[0];
  return (sign === undefined ? undefined : currencies[sign]) ?? code.exec(text)?.[1];
}

/**
 * The sign that a column uses for fractions: the last of two different signs, or a lone one that
 * cannot cut thousands; when every lone sign could do either, the language decides.
 */
export function decimalMark(values: readonly string[], language: Language): DecimalMark {
  let told: DecimalMark | undefined;
  for (const value of values) {
    const figures = shape.exec(value.replace(blanks, ""))?.[4];
    const signs: readonly string[] = figures?.match(/[.,]/g) ?? [];
    const last = signs.at(-1);
    if (figures === undefined || (last !== "," && last !== ".")) continue;
    const other = last === "," ? "." : ",";
    if (signs.includes(other)) return last;
    if (signs.length > 1) told = other;
    else if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(figures)) return last;
  }
  return told ?? (language === "fr" ? "," : ".");
}

/**
 * Reads a number as people write it: `1 234,5`, `1,234.50`, `12,5 %` (0.125), `3 k€` (3000),
 * `(1 200)` for a negative one. Undefined when it is none.
 */
export function writtenNumber(text: string, mark: DecimalMark): number | undefined {
  const found = shape.exec(text.replace(blanks, ""));
  const figures = found?.[4];
  if (!found || figures === undefined || (found[1] === undefined) !== (found[7] === undefined))
    return undefined;
  const thousands = mark === "," ? "." : ",";
  const [whole = "", fraction, ...more] = figures.split(mark);
  if (more.length > 0 || fraction?.includes(thousands)) return undefined;
  if (whole.includes(thousands) && !new RegExp(`^\\d{1,3}(?:\\${thousands}\\d{3})+$`).test(whole))
    return undefined;
  const size = Number(`${whole.replaceAll(thousands, "")}.${fraction ?? 0}`);
  const unit = { k: 1_000, m: 1_000_000 }[found[5]?.toLowerCase() ?? ""] ?? 1;
  const negative = found[1] !== undefined || /[-−–]/.test(`${found[2]}${found[3]}`);
  const number = (size * unit) / (found[6] ? 100 : 1);
  return negative && number !== 0 ? -number : number;
}
