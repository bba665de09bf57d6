import { strict as assert } from "node:assert";
import { test } from "node:test";
import { calendarOf, withClosures } from "#core/kernel/calendar.ts";
import { calendars } from "#platform/calendar/read-calendars.ts";
import type { Length } from "./clause.ts";
import { type Counting, computePeriod, overridden, type Period } from "./period.ts";
import type { EndRule } from "./period-end.ts";

const fr = calendarOf(await calendars("FR"));
const months = (amount: number): Length => ({ amount, unit: "month" });
const days = (amount: number): Length => ({ amount, unit: "day" });
const working = (amount: number): Length => ({ amount, unit: "working-day" });

const usual: Counting = {
  regime: "contract",
  startDay: "excluded",
  clear: false,
  workingWeek: "monday-to-friday",
  andDays: 0,
};
const ahead = (
  length: Length,
  counting: Partial<Counting> = {},
  rollover: "none" | "next" | "previous" = "none",
  end: EndRule = { at: "same-day" },
  leastWorkingDays = 0,
): Period => ({
  length,
  counting: { ...usual, ...counting },
  direction: "forward",
  end,
  rollover,
  leastWorkingDays,
});
const back = (length: Length, rollover: "none" | "previous" = "previous", counting: Partial<Counting> = {}) =>
  ({ length, counting: { ...usual, ...counting }, direction: "backward", rollover }) as const;
const from = (day: string, period: Period, rolling = fr) =>
  computePeriod(period, { event: "receipt-of-notice", day }, fr, rolling).day;

test("a period forwards ends on the day that its rule says", () => {
  const table: readonly (readonly [string, Period, string, string])[] = [
    ["2027-03-12", ahead(months(3), {}, "next"), "2027-06-14", "a Saturday moves to Monday"],
    ["2027-03-12", ahead(months(3)), "2027-06-12", "unless nothing moves it"],
    ["2027-03-12", ahead(months(3), {}, "previous"), "2027-06-11", "or it moves back"],
    ["2027-01-31", ahead(months(1)), "2027-02-28", "no 31 February"],
    ["2028-01-31", ahead(months(1)), "2028-02-29", "nor in a leap year"],
    ["2028-02-29", ahead({ amount: 1, unit: "year" }), "2029-02-28", "no 29 February a year later"],
    ["2027-02-28", ahead(months(1)), "2027-03-28", "the same number, not the end of the month"],
    ["2027-01-01", ahead(months(12), { startDay: "included" }), "2027-12-31", "the first day counts"],
    ["2027-01-31", ahead(months(1), { startDay: "included" }), "2027-02-28", "a shorter month is whole"],
    ["2027-03-12", ahead(days(10)), "2027-03-22", "the day of the event does not count"],
    ["2027-03-12", ahead(days(10), { clear: true }), "2027-03-23", "nor does the last of clear days"],
    ["2027-03-12", ahead({ amount: 2, unit: "week" }), "2027-03-26", "the same day of the week"],
    ["2027-02-12", ahead(months(1), { andDays: 15 }), "2027-03-27", "months before days"],
    ["2027-03-24", ahead(working(3)), "2027-03-30", "Easter Monday is not worked"],
    [
      "2027-03-24",
      ahead(working(3), { workingWeek: "monday-to-saturday" }),
      "2027-03-27",
      "a Saturday may be",
    ],
    [
      "2027-03-12",
      ahead(months(1), {}, "none", { at: "end-of-month" }),
      "2027-04-30",
      "the end of the month",
    ],
    ["2027-03-12", ahead(months(1), {}, "none", { at: "end-of-quarter" }), "2027-06-30", "of the quarter"],
    [
      "2027-03-12",
      ahead(months(1), {}, "none", { at: "anniversary", of: "2024-03-01" }),
      "2028-03-01",
      "a year",
    ],
    [
      "2027-03-26",
      ahead(days(2), { regime: "eu-act" }, "next", { at: "same-day" }, 2),
      "2027-03-31",
      "two worked",
    ],
    ["2027-05-10", ahead(days(7), { regime: "court" }, "next"), "2027-05-18", "Whit Monday moves it on"],
  ];
  for (const [start, period, expected, why] of table) assert.equal(from(start, period), expected, why);
});

test("a period backwards gives the last safe day, earlier rather than later", () => {
  assert.equal(from("2026-12-31", back(months(3))), "2026-09-30");
  assert.equal(from("2027-02-28", back(months(1))), "2027-01-28");
  assert.equal(
    from("2027-05-31", back(months(3))),
    "2027-02-26",
    "28 February is a Sunday: the Friday before",
  );
  assert.equal(from("2027-05-31", back(months(3), "none")), "2027-02-28");
  assert.equal(from("2026-12-31", back(days(30))), "2026-12-01");
  assert.equal(from("2027-03-30", back(working(3))), "2027-03-24");
  assert.equal(from("2027-03-28", back(working(3), "none", { clear: true })), "2027-03-22");
});

test("a closure of the agency brings its last day forward", () => {
  const closed = withClosures(fr, ["2026-09-30", "2026-09-29"]);
  assert.equal(from("2026-12-31", back(months(3)), closed), "2026-09-28");
});

test("each step tells the days it went from and to, and the rule it rests on", () => {
  const { steps } = computePeriod(
    ahead(months(3), { regime: "court" }, "next"),
    { event: "receipt-of-notice", day: "2027-03-12" },
    fr,
  );
  assert.deepEqual(
    steps.map(({ kind, rule }) => `${kind} ${rule}`),
    ["from cpc-668", "first-day cpc-641", "counted cpc-641", "rolled cpc-642"],
  );
  const own = overridden({ day: "2027-06-14", steps }, "2027-06-30", "convenu");
  assert.deepEqual([own.day, own.steps.at(-1)?.kind, own.steps.length], ["2027-06-30", "overridden", 5]);
});

test("a length that is no whole number from 1 is a fault", () => {
  for (const amount of [0, -1, 1.5]) assert.throws(() => from("2027-01-01", ahead(days(amount))), RangeError);
});
