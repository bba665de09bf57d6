import assert from "node:assert/strict";
import { test } from "node:test";
import { daysOf, runsOf } from "./closure-runs.ts";

test("closing days in a row are said as one, over the end of a month and of a year", () => {
  const days = ["2027-01-02", "2026-12-31", "2027-01-01", "2026-08-14"];
  assert.deepEqual(runsOf(days), [
    { from: "2026-08-14", to: "2026-08-14" },
    { from: "2026-12-31", to: "2027-01-02" },
  ]);
  assert.deepEqual(runsOf([]), []);
});

test("a run gives back its days, first and last included, and no more than wanted", () => {
  const run = { from: "2028-02-28", to: "2028-03-01" };
  assert.deepEqual(daysOf(run, 200), ["2028-02-28", "2028-02-29", "2028-03-01"]);
  assert.deepEqual(daysOf(run, 2), ["2028-02-28", "2028-02-29"]);
});
