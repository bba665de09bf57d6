/** A day and where it stands in a folded text. */
type DayAt = { readonly day: string; readonly from: number; readonly to: number };

const months: readonly (readonly string[])[] = [
  ["janvier", "january", "jan"],
  ["fevrier", "february", "feb"],
  ["mars", "march", "mar"],
  ["avril", "april", "apr"],
  ["mai", "may"],
  ["juin", "june", "jun"],
  ["juillet", "july", "jul"],
  ["aout", "august", "aug"],
  ["septembre", "september", "sept", "sep"],
  ["octobre", "october", "oct"],
  ["novembre", "november", "nov"],
  ["decembre", "december", "dec"],
];
const month = months.flat().join("|");
const written = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?(?: of| day of)? (${month})\\.?,? (\\d{4})`,
  "g",
);
const american = new RegExp(`(?<![a-z])(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, "g");
const figures = /(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/g;
const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g;

/** What rules call `<day>`: it captures nothing. */
export const dayPattern = [written, american, figures, iso]
  .map(({ source }) => source.replace(/(?<!\\)\((?!\?)/g, "(?:"))
  .join("|");

/** Every full date of a folded text, as ISO days; `03/04/2027` is read day first. */
export function daysIn(folded: string): readonly DayAt[] {
  const found = [
    ...[...folded.matchAll(written)].map((match) => at(match, match[3], monthOf(match[2]), match[1])),
    ...[...folded.matchAll(american)].map((match) => at(match, match[3], monthOf(match[1]), match[2])),
    ...[...folded.matchAll(figures)].map((match) => at(match, match[3], Number(match[2]), match[1])),
    ...[...folded.matchAll(iso)].map((match) => at(match, match[1], Number(match[2]), match[3])),
  ];
  return found.filter((one) => one !== undefined).toSorted((one, other) => one.from - other.from);
}

const monthOf = (name = "") => months.findIndex((names) => names.includes(name)) + 1;

function at(match: RegExpExecArray, year = "", month = 0, day = ""): DayAt | undefined {
  const date = Number(day);
  const longest = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (longest === undefined || date < 1 || date > longest) return undefined;
  const two = (value: number) => String(value).padStart(2, "0");
  return { day: `${year}-${two(month)}-${two(date)}`, from: match.index, to: match.index + match[0].length };
}
