import type { Wording } from "#core/tracking/said.ts";
import { joined } from "../tell.ts";

const weekDayKeys = {
  MO: "calendar.week-day.monday",
  TU: "calendar.week-day.tuesday",
  WE: "calendar.week-day.wednesday",
  TH: "calendar.week-day.thursday",
  FR: "calendar.week-day.friday",
  SA: "calendar.week-day.saturday",
  SU: "calendar.week-day.sunday",
} as const;
const placeKeys = {
  "1": "calendar.place.first",
  "2": "calendar.place.second",
  "3": "calendar.place.third",
  "4": "calendar.place.fourth",
  "5": "calendar.place.fifth",
  "-1": "calendar.place.last",
} as const;

const weekDay = (name: string): Wording | undefined => {
  const key = Object.entries(weekDayKeys).find(([day]) => day === name)?.[1];
  return key && { key };
};

/** `lundi et jeudi` of `MO`, `TH`; `le lundi et le jeudi` where it says on which days. */
export const weekDays = (names: readonly string[], way: "each" | "on"): Wording | undefined =>
  listed(
    names.map((name) => {
      const day = weekDay(name);
      return day && way === "on" ? { key: "calendar.on-week-day", params: { day } } : day;
    }),
  );

/** `le 1er lundi et le dernier vendredi` of `1MO`, `-1FR`. */
export const monthWeekDays = (names: readonly string[]): Wording | undefined =>
  listed(
    names.map((name) => {
      const [, place = "", of = ""] = /^\+?(-?\d)([A-Z]{2})$/.exec(name) ?? [];
      const key = Object.entries(placeKeys).find(([at]) => at === place)?.[1];
      const day = weekDay(of);
      return key && day && { key, params: { day } };
    }),
  );

/** `le 1er et le 15`; `-1` is the last day of the month. */
export const monthDays = (numbers: readonly string[]): Wording | undefined =>
  listed(
    numbers.map((written) => {
      const number = Number(written);
      if (number === -1) return { key: "calendar.month-day.last" };
      if (!(number >= 1 && number <= 31)) return undefined;
      return { key: `calendar.month-day.${ending(number)}` as const, params: { number } };
    }),
  );

/** What English writes behind the number of a day. */
function ending(number: number): "1st" | "st" | "nd" | "rd" | "th" {
  if (number === 1) return "1st";
  if (number > 10 && number < 14) return "th";
  return ([undefined, "st", "nd", "rd"] as const)[number % 10] ?? "th";
}

/** One after the other, « et » before the last; nothing where one of them has no words. */
function listed(all: readonly (Wording | undefined)[]): Wording | undefined {
  const known = all.flatMap((one) => one ?? []);
  const [last, ...before] = known.toReversed();
  if (known.length < all.length || last === undefined) return undefined;
  const first = joined(before.toReversed(), ", ");
  return first ? { key: "calendar.and", params: { first, last } } : last;
}
