import type { Translate } from "#messages/translator.ts";
import type { SheetCell } from "./pack.ts";

/** The most characters that Excel keeps in a cell (its published limits), in UTF-16 units. */
export const longestText = 32_767;

/** A text as a sheet may hold it: no character that XML forbids, not longer than a cell, blank is null. */
export function cellText(text: string | undefined, say: Translate): string | null {
  if (text === undefined) return null;
  const lines = text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, "")
    .replace(/\r\n/g, "\n");
  if (lines.trim() === "") return null;
  if (lines.length <= longestText) return lines;
  const mark = say("pack", "text.clipped");
  return (
    lines
      .slice(0, longestText - mark.length)
      .toWellFormed()
      .replace(/\ufffd$/, "") + mark
  );
}

/** A name or title: one line of characters that every document can hold. */
export function lineText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]+/gu, " ")
    .trim();
}

/**
 * A text that leads to an address, when one may follow it: http, https or mail, and not longer than
 * Excel's 2,079 characters. Any other address is shown as text beside the words.
 */
export function linkCell(text: string, url: string | undefined): SheetCell {
  if (url === undefined || url.trim() === "") return text;
  if (isLink(url)) return { text, url: url.trim() };
  return text === url ? text : `${text} (${url})`;
}

/** Whether a reader may safely follow this address. */
export function isLink(url: string): boolean {
  const parsed = URL.parse(url.trim());
  return (
    parsed !== null &&
    ["http:", "https:", "mailto:"].includes(parsed.protocol) &&
    parsed.href.length <= 2_000 &&
    url.trim().length <= 2_000
  );
}

/** Several short texts in one cell; nothing when there is none. */
export function joined(texts: readonly string[], separator = ", "): string | null {
  const filled = texts.filter((text) => text.trim() !== "");
  return filled.length === 0 ? null : filled.join(separator);
}

/** The day of a date or of an instant, when it is one. */
export function dayCell(iso: string | undefined): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(iso ?? "")?.[0];
  return day ?? null;
}
