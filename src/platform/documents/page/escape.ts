import { safeLink } from "../safe-link.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Anything that cannot stand in HTML as it is: signs of the language, controls, halves and no characters. */
const special = /[&<>"'\ud800-\udfff\p{NChar}]|(?![\n\t])\p{Cc}/u;
/** Controls and codes of no character, which HTML does not allow; line breaks and tabs stay. */
const forbidden = /(?![\n\t])\p{Cc}|\p{NChar}/gu;

/** A text as HTML shows it, whatever it holds, between tags as between quotes. */
export function escapeHtml(text: string): string {
  if (!special.test(text)) return text;
  const plain = text.replaceAll(/\r\n?/g, "\n").toWellFormed().replace(forbidden, "");
  return plain.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** The blocks of scripts written from right to left, N'Ko, Adlam and presentation forms included. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Says to the browser to guess the direction of a text that is not written from left to right only. */
export const directionOf = (text: string): string => (rightToLeft.test(text) ? ' dir="auto"' : "");

/** A word that leads to its address where that is safe, else the word alone. */
export function linkHtml(text: string, address: string | undefined): string {
  const url = safeLink(address);
  const words = escapeHtml(text.trim() || (url ?? ""));
  return url === undefined ? words : `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${words}</a>`;
}

/** The way to a file of the pack, from the page that stands beside it. */
export const fileHref = (path: string): string =>
  escapeHtml(
    path
      .split("/")
      .map((part) => encodeURIComponent(part.toWellFormed()))
      .join("/"),
  );
