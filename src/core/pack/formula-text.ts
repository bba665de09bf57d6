/**
 * Texts that a spreadsheet would run instead of showing. XLSX and ODS say the type of each cell, so
 * that a text stays a text; CSV cannot, and there an apostrophe makes one of it. The rule, so that
 * the text can be had back:
 *
 * 1. An apostrophe is put before a cell that starts with = + - @ (also in full width: ＝＋－＠), a
 *    TAB or a CR; blanks and apostrophes before the sign do not count.
 * 2. An apostrophe is put after each `;`, TAB, CR or LF that such a sign follows, spaces and
 *    apostrophes not counting, except a dash before a space, which makes a list. Where Excel expects
 *    `;` between cells, as in France, such a sign starts a cell or a row of its own.
 *
 * To read: take out one apostrophe at each of these places.
 */
const spaces = "[ \\u00a0\\u200b\\u202f\\u2060\\ufeff']*";
const runs = /^(?:[\s\u200b\u2060\ufeff']*[=+\-@＝＋－＠]|'*[\t\r])/;
const sign = `(?=${spaces}(?:[=+@＝＋＠]|[-－](?! )))`;
const inside = new RegExp(`([;\\t\\r\\n])${sign}`, "g");
const insideEscaped = new RegExp(`([;\\t\\r\\n])'${sign}`, "g");

/** Whether a spreadsheet could take this text for a formula. */
export function looksLikeFormula(text: string): boolean {
  return runs.test(text);
}

/** The text as CSV may carry it. */
export function escapeFormula(text: string): string {
  const escaped = text.replace(inside, "$1'");
  return runs.test(text) ? `'${escaped}` : escaped;
}

/** The text that `escapeFormula` was given. */
export function unescapeFormula(escaped: string): string {
  const text = escaped.startsWith("'") && runs.test(escaped.slice(1)) ? escaped.slice(1) : escaped;
  return text.replace(insideEscaped, "$1");
}
