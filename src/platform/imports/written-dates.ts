import type { Language } from "#messages/messages.ts";

/** A day or an instant, ISO 8601, and the end when a range was written. */
export type WrittenDate = { readonly start: string; readonly end?: string };
export type DayOrder = "day-first" | "month-first";

/**
 * The months in French and in English, by the fewest letters that tell them apart, accents taken off;
 * and the short ones by which a Jira in German, Spanish, Italian, Portuguese or Dutch writes its dates.
 */
const months: readonly (readonly string[])[] = [
  ["jan", "gen", "ene"],
  ["fev", "feb"],
  ["mar", "mrz", "mrt"],
  ["avr", "apr", "abr"],
  ["mai", "may", "mag", "mei"],
  ["juin", "jun", "giu"],
  ["juil", "jul", "lug"],
  ["aou", "aug", "ago"],
  ["sep", "set"],
  ["oct", "okt", "ott", "out"],
  ["nov"],
  ["dec", "dez", "dic"],
];
const monthWord =
  "(janvier|janv|january|jan|fevrier|fevr|fev|february|feb|mars|march|mar|avril|avr|april|apr|mai|may|juin|june|jun|juillet|juil|july|jul|aout|august|aug|septembre|september|sept|sep|octobre|october|oct|novembre|november|nov|decembre|december|dec|gen|ene|mrz|mrt|abr|mag|mei|giu|lug|ago|set|okt|ott|out|dez|dic)\\.?";
const weekday =
  /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\.?,? (?=\d{1,2}(?:er)?(?:[ -]*[a-z]|[/.-]\d))|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\.?,? )/;
/** What may follow a day: a time, its zone, words between brackets. */
const rest = "(?=$|[ ,t(])(.*)$";
const shapes = {
  iso: new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${rest}`),
  figures: new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})${rest}`),
  dayWord: new RegExp(`^(\\d{1,2})(?:er|st|nd|rd|th)?[ /.-]+${monthWord},?[ /.-]+(\\d{4}|\\d{2})${rest}`),
  wordDay: new RegExp(`^${monthWord}[ .-]+(\\d{1,2})(?:st|nd|rd|th)?,?[ .-]+(\\d{4})${rest}`),
  /** JavaScript's own: `Apr 21 2025 10:17:06 GMT+0000 (GMT)` once the weekday is off, hence `wordDay`. */
  month: new RegExp(`^${monthWord}[ .-]+(\\d{4})$`),
};

/** Reads a date as people and tools write it in French or English; undefined when it is none. */
export function writtenDate(text: string, order: DayOrder): WrittenDate | undefined {
  const [from = "", to, ...more] = text.split(/\s*(?:→|->|=>)\s*/);
  if (more.length > 0) return undefined;
  const start = writtenMoment(from, order);
  if (start === undefined || to === undefined) return start === undefined ? undefined : { start };
  const end = writtenMoment(to, order);
  return end === undefined ? undefined : { start, end };
}

function writtenMoment(text: string, order: DayOrder): string | undefined {
  const said = plain(text).replace(weekday, "");
  const iso = shapes.iso.exec(said);
  if (iso) return moment(Number(iso[1]), Number(iso[2]), Number(iso[3]), iso[4] ?? "");
  const figures = shapes.figures.exec(said);
  if (figures) {
    const [first, second] = [Number(figures[1]), Number(figures[2])];
    const [day, month] = order === "day-first" ? [first, second] : [second, first];
    return moment(fullYear(figures[3]), month, day, figures[4] ?? "");
  }
  const dayWord = shapes.dayWord.exec(said);
  if (dayWord) return moment(fullYear(dayWord[3]), monthOf(dayWord[2]), Number(dayWord[1]), dayWord[4] ?? "");
  const wordDay = shapes.wordDay.exec(said);
  return wordDay
    ? moment(Number(wordDay[3]), monthOf(wordDay[1]), Number(wordDay[2]), wordDay[4] ?? "")
    : undefined;
}

/** Lower case, without accents, doubled blanks and no-break spaces. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\ufeff]/g, "")
    .replace(/[\s\u202f]+/g, " ")
    .trim()
    .toLowerCase();

function monthOf(word: string | undefined): number {
  return months.findIndex((starts) => starts.some((start) => word?.startsWith(start))) + 1;
}

/** `26` is 2026 and `94` is 1994, as POSIX has it. */
function fullYear(figures: string | undefined): number {
  const year = Number(figures);
  return year >= 100 ? year : year + (year < 69 ? 2000 : 1900);
}

/** The instant when the time and its zone are written, else the day alone: a time without zone has no instant. */
function moment(year: number, month: number, day: number, after: string): string | undefined {
  let date: Temporal.PlainDate;
  try {
    date = Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return undefined;
  }
  const time =
    /^(?:t|[, ]+(?:at |a )?)(\d{1,2})(?:[:h](\d{2}))?(?::(\d{2})(?:[.,]\d+)?)? ?(am|pm)?(.*)$/.exec(after);
  if (!time) return /^[ ,]*$|^ ?\(/.test(after) ? date.toString() : undefined;
  const zone = /^ ?\(?(?:(z|utc|gmt)|(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?)(?:\)| |$)/.exec(time[5] ?? "");
  const hour = (Number(time[1]) % (time[4] ? 12 : 24)) + (time[4] === "pm" ? 12 : 0);
  if (!zone) return date.toString();
  const offset = zone[1] ? "Z" : `${zone[2]}${(zone[3] ?? "").padStart(2, "0")}:${zone[4] ?? "00"}`;
  const clock = [hour, Number(time[2] ?? 0), Number(time[3] ?? 0)]
    .map((n) => String(n).padStart(2, "0"))
    .join(":");
  try {
    return Temporal.Instant.from(`${date}T${clock}${offset}`).toString();
  } catch {
    return date.toString();
  }
}

const within =
  /(?<!\d)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})|\d{1,2}(?:er|st|nd|rd|th)? \p{L}{3,10}\.? \d{4}|\p{L}{3,10} \d{1,2}, \d{4})(?!\d)/u;

/** The first date that a text names: « Comité du 3 mars 2026 ». */
export function dateWithin(text: string, order: DayOrder): string | undefined {
  const found = within.exec(text)?.[0];
  return found === undefined ? undefined : writtenDate(found, order)?.start;
}

/** How the days of a column are written, and the first value that leaves a doubt about it. */
export type OrderFound = { readonly order: DayOrder; readonly doubtful?: string };

/**
 * Whether `03/04/2026` is in April or in March, from all the values of a column: a first part above
 * 12 says day first, a second one above 12 says month first; `elsewhere`, the other columns of the
 * table, tells when the column does not; at last the language does, and the first doubt is named.
 */
export function dayOrder(
  values: readonly string[],
  language: Language,
  elsewhere: readonly string[] = [],
): OrderFound {
  const known = toldBy(values) ?? toldBy(elsewhere);
  if (known) return { order: known };
  const order = language === "fr" ? "day-first" : "month-first";
  const doubtful = values.find((value) => partsOf(value).some(([first, second]) => first !== second));
  return doubtful === undefined ? { order } : { order, doubtful };
}

function toldBy(values: readonly string[]): DayOrder | undefined {
  let monthFirst = false;
  for (const value of values) {
    for (const [first, second] of partsOf(value)) {
      if (first > 12) return "day-first";
      monthFirst ||= second > 12;
    }
  }
  return monthFirst ? "month-first" : undefined;
}

function partsOf(value: string): readonly (readonly [number, number])[] {
  const found = value.matchAll(/(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/g);
  return [...found].map(([, first, second]) => [Number(first), Number(second)]);
}

/**
 * The days that a cell stands for: a day, a month (`décembre 2026`, `12/2026`, `2026-12`), a quarter
 * (`T4 2026`, `Q4 2026`), a week (`2026-W51`, `S51 2026`) or a year.
 */
export function writtenPeriod(
  text: string,
  order: DayOrder,
): { readonly from: string; readonly to: string } | undefined {
  const said = plain(text);
  const word = shapes.month.exec(said);
  if (word) return monthsFrom(Number(word[2]), monthOf(word[1]), 1);
  const figures = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/.exec(said);
  if (figures) return monthsFrom(Number(figures[1] ?? figures[4]), Number(figures[2] ?? figures[3]), 1);
  const quarter = /^(?:[tq]([1-4])[ -]?(\d{4})|(\d{4})[ -]?[tq]([1-4]))$/.exec(said);
  if (quarter) {
    return monthsFrom(Number(quarter[2] ?? quarter[3]), Number(quarter[1] ?? quarter[4]) * 3 - 2, 3);
  }
  const week = /^(?:(?:s|w|sem(?:aine)?|week)\.? ?(\d{1,2})[ /-]+(\d{4})|(\d{4})[ -]?[sw](\d{1,2}))$/.exec(
    said,
  );
  if (week) return weekFrom(Number(week[2] ?? week[3]), Number(week[1] ?? week[4]));
  if (/^(?:19|20)\d{2}$/.test(said)) return monthsFrom(Number(said), 1, 12);
  const date = writtenDate(text, order);
  return date && { from: date.start.slice(0, 10), to: (date.end ?? date.start).slice(0, 10) };
}

function monthsFrom(year: number, month: number, count: number) {
  if (month < 1 || month > 12) return undefined;
  const from = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from: from.toString(), to: from.add({ months: count }).subtract({ days: 1 }).toString() };
}

/** ISO 8601: week 1 is the one with the year's first Thursday, and weeks begin on Monday. */
function weekFrom(year: number, week: number) {
  if (week < 1 || week > 53) return undefined;
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const from = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  return { from: from.toString(), to: from.add({ days: 6 }).toString() };
}
