import { type Case, dayOf } from "./oracle.ts";

/** Numbers from 0 to 1 that come again with the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const calendars = ["FR", "FR-A67", "BE", "CA-QC", "CH-GE"] as const;
/** Days near which rules go wrong: ends of months, leap days, holidays, nights when clocks change. */
const delicate = [
  "01-01",
  "01-29",
  "01-30",
  "01-31",
  "02-28",
  "03-01",
  "03-28",
  "03-31",
  "04-30",
  "05-01",
  "05-08",
].concat(["05-31", "07-14", "08-31", "10-31", "11-01", "11-11", "12-24", "12-25", "12-26", "12-31"]);

/** One case, often near a day on which rules go wrong. */
export function aCase(roll: () => number): Case {
  const one = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] ?? (list[0] as T);
  const year = 2003 + Math.floor(roll() * 95);
  const leap = year - (year % 4);
  const start =
    roll() < 0.1 && leap >= 2004
      ? `${leap}-02-29`
      : roll() < 0.4
        ? `${year}-${one(delicate)}`
        : dayOf(Math.floor(Date.UTC(year, 0, 1) / 86_400_000) + Math.floor(roll() * 365));
  const direction = roll() < 0.6 ? "forward" : "backward";
  const unit = one(["day", "working-day", "week", "month", "month", "month", "year"] as const);
  const most = { day: 200, "working-day": 60, week: 30, month: 40, year: 6 }[unit];
  const forward = direction === "forward";
  const closedFrom = Math.floor(Date.UTC(Number(start.slice(0, 4)), 7, 1) / 86_400_000);
  return {
    start,
    direction,
    unit,
    amount: 1 + Math.floor(roll() * most),
    included: roll() < 0.3,
    clear: roll() < 0.15,
    saturdays: roll() < 0.3,
    andDays: roll() < 0.15 ? 1 + Math.floor(roll() * 20) : 0,
    end: forward
      ? one(["same-day", "same-day", "same-day", "end-of-month", "end-of-quarter", "anniversary"] as const)
      : "same-day",
    anniversaryOf: roll() < 0.2 ? "2000-02-29" : `2001-${one(delicate)}`,
    rollover: one(forward ? (["none", "next", "previous"] as const) : (["none", "previous"] as const)),
    least: forward && roll() < 0.15 ? 2 + Math.floor(roll() * 3) : 0,
    calendar: one(calendars),
    closures: roll() < 0.3 ? Array.from({ length: 21 }, (_, nth) => dayOf(closedFrom + nth)) : [],
  };
}

export const zones = ["Europe/Paris", "America/Montreal", "Pacific/Auckland"] as const;

/** Instants at which some of those zones change their clocks, in 2003–2097 as the rules of 2026 say. */
const switches: readonly ((year: number) => number)[] = [
  (year) => Date.UTC(year, 2, 31 - new Date(Date.UTC(year, 2, 31)).getUTCDay(), 1),
  (year) => Date.UTC(year, 9, 31 - new Date(Date.UTC(year, 9, 31)).getUTCDay(), 1),
  (year) => Date.UTC(year, 2, 14 - ((new Date(Date.UTC(year, 2, 14)).getUTCDay() + 7) % 7), 7),
  (year) => Date.UTC(year, 10, 7 - ((new Date(Date.UTC(year, 10, 7)).getUTCDay() + 7) % 7), 6),
  (year) => Date.UTC(year, 8, 30 - new Date(Date.UTC(year, 8, 30)).getUTCDay() - 1, 14),
  (year) => Date.UTC(year, 3, 7 - new Date(Date.UTC(year, 3, 7)).getUTCDay() - 1, 14),
];

/** An instant in milliseconds, half of the time within four hours of a change of clocks. */
export function anInstant(roll: () => number): number {
  const year = 2003 + Math.floor(roll() * 95);
  const near = switches[Math.floor(roll() * switches.length)];
  if (near && roll() < 0.5) return near(year) + Math.floor((roll() - 0.5) * 8 * 3_600_000);
  return Date.UTC(year, 0, 1) + Math.floor(roll() * 365 * 86_400_000);
}

/** What Intl says the day is: another way to it than Temporal's. */
const writers = Object.fromEntries(
  zones.map((zone) => [
    zone,
    new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }),
  ]),
);
export const dayByIntl = (zone: string, ms: number) => writers[zone]?.format(ms) ?? "";
