import { strict as assert } from "node:assert";
import { test } from "node:test";
import { departureDay, endOf, lastDayOf } from "./departure-day.ts";

test("one leaves three months after the end, on the last of a month that is shorter, or on the day that is fixed", () => {
  const rows: readonly (readonly [string | null, string | null, string | null])[] = [
    ["2026-12-14", null, "2027-03-14"],
    ["2026-11-30", null, "2027-02-28"],
    ["2027-11-30", null, "2028-02-29"],
    ["2027-01-31", null, "2027-04-30"],
    ["2026-10-01", null, "2027-01-01"],
    ["2026-12-14", "2027-01-05", "2027-01-05"],
    ["2026-12-14", "2026-12-01", "2026-12-01"],
    [null, "2027-01-05", "2027-01-05"],
    [null, null, null],
  ];
  for (const [endOn, fixed, day] of rows) assert.equal(departureDay(endOn, fixed), day, `${endOn} ${fixed}`);
  assert.equal(lastDayOf("2027-02-25"), "2027-03-04");
});

test("a relationship that goes on after all has no end", () => {
  assert.equal(endOf({ state: "cancelled", endOn: "2026-12-14" }), null);
  assert.equal(endOf({ state: "archived", endOn: "2026-12-14" }), "2026-12-14");
});
