import type { Language } from "#messages/messages.ts";
import { dayOrder, writtenDate } from "./written-dates.ts";

/** The days that figures cover, both included. */
export type Period = { readonly from: string; readonly to: string };

const between = /\s+(?:-|–|—|to|au|bis|→)\s+|\s*–\s*/;

/**
 * The days between two dates written on one line: `March 27, 2026 - April 23, 2026`, `1 sept. 2026 –
 * 30 sept. 2026`, `1 - 30 sept. 2026`, `01/01/2026 - 31/03/2026`, `20190101-20190131`,
 * `2026-01-01,2026-03-31`. A single day is its own range. Undefined for `All time`, `Last 3 months`.
 */
export function writtenRange(text: string, language: Language): Period | undefined {
  const said = text
    .replace(/\s+/g, " ")
    .replace(/^(?:du|from) /i, "")
    .trim();
  const figures = /^(\d{8})\s*[-–]\s*(\d{8})$/.exec(said);
  if (figures) return ordered(compactDay(figures[1]), compactDay(figures[2]));
  const iso = /^(\d{4}-\d{2}-\d{2})[,/](\d{4}-\d{2}-\d{2})$/.exec(said);
  const [start = "", end = start, ...more] = iso ? [iso[1], iso[2]] : said.split(between);
  if (more.length > 0) return undefined;
  const { order } = dayOrder([start, end], language);
  const to = compactDay(end) ?? writtenDate(germanDay(end), order)?.start;
  const from = compactDay(start) ?? writtenDate(germanDay(start), order)?.start;
  return ordered(from ?? borrowed(start, end, order), to);
}

/** `20260131` → `2026-01-31`. */
export function compactDay(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text ?? "") ?? [];
  return year === undefined ? undefined : writtenDate(`${year}-${month}-${day}`, "day-first")?.start;
}

function ordered(from: string | undefined, to: string | undefined): Period | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  return { from: from.slice(0, 10), to: to.slice(0, 10) };
}

/** `1` of `1 - 30 sept. 2026`, `Jul 8` of `Jul 8 - Jul 31, 2025`: what lacks is at the end. */
function borrowed(start: string, end: string, order: "day-first" | "month-first"): string | undefined {
  const year = /\d{4}/.exec(end)?.[0] ?? "";
  const after = end.replace(/^\d{1,2}(?:er)?\.?/, "");
  return [`${start}, ${year}`, `${start} ${year}`, `${start}${after}`]
    .map((text) => writtenDate(germanDay(text), order)?.start)
    .find((day) => day !== undefined);
}

const german: Readonly<Record<string, string>> = { märz: "march", mai: "may", okt: "oct", dez: "dec" };

/** `1. Oktober 2026` in words that are read: German months differ by four of their beginnings. */
const germanDay = (text: string): string =>
  text.replace(
    /(?<=\d\. ?)(märz|mai|okt|dez)\p{L}*/iu,
    (_, month: string) => german[month.toLowerCase()] ?? month,
  );
