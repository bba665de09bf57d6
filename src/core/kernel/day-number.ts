const milliseconds = 86_400_000;

/** Days that were asked for, both ways: a few centuries have a hundred thousand, a plan asks for the same hundred. */
const numbers = new Map<string, number>();
const days = new Map<number, string>();

/**
 * How many days after 1970-01-01 a day is, negative before. Plans reckon with hundreds of days for one answer:
 * a number costs a tenth of what a calendar object does. The day is one that was checked, `2026-12-14`.
 */
export function dayNumber(day: string): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(day) / milliseconds;
  if (!Number.isInteger(number)) throw new RangeError(`${day} is no day`);
  numbers.set(day, number);
  return number;
}

/** The day with this number, `2026-12-14`. */
export function numberedDay(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * milliseconds).toISOString().slice(0, -14);
  days.set(number, day);
  return day;
}

/** The day of the week of a numbered day: 1 for Monday, 7 for Sunday. */
export function weekdayOf(number: number): number {
  // The first of January 1970 was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The day so many months later; a month ends where it ends: one month after 31 January is 28 February. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
  const to = year * 12 + month - 1 + months;
  return numberedDay(Math.min(firstOf(to) + date - 1, firstOf(to + 1) - 1));
}

/**
 * The number of the first day of a month, counted from January of the year 0. Years are reckoned from March, so that a
 * leap day is the last of its own; four hundred of them have 146,097 days.
 */
function firstOf(month: number): number {
  const fromMarch = month - 2;
  const year = Math.floor(fromMarch / 12);
  const days = Math.floor((153 * (fromMarch - year * 12) + 2) / 5);
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + days - 719_468;
}
