import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, runsOf, thinned, timeTicks, valueTicks } from "./plot-scale.ts";

test("values are marked at round numbers around what is shown", () => {
  assert.deepEqual(valueTicks(0, 97, 4), [0, 50, 100]);
  assert.deepEqual(valueTicks(0, 0.034, 4), [0, 0.01, 0.02, 0.03, 0.04]);
  assert.deepEqual(valueTicks(-3, 8, 4), [-5, 0, 5, 10]);
  assert.deepEqual(valueTicks(0, 0, 4), [0, 0.5, 1]);
  assert.deepEqual(valueTicks(7, 7, 4), [0, 2, 4, 6, 8]);
  assert.deepEqual(valueTicks(1, 3.2, 4), [1, 2, 3, 4]);
});

test("time is marked at days, firsts of months or of years, never more than there is room for", () => {
  assert.deepEqual(timeTicks("2026-03-01", "2026-03-01", 6), { unit: "day", days: ["2026-03-01"] });
  assert.deepEqual(timeTicks("2026-03-01", "2026-03-04", 6).days, [
    "2026-03-01",
    "2026-03-02",
    "2026-03-03",
    "2026-03-04",
  ]);
  assert.deepEqual(timeTicks("2026-01-15", "2026-05-02", 6), {
    unit: "month",
    days: ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"],
  });
  assert.deepEqual(timeTicks("2023-11-20", "2026-11-20", 4), {
    unit: "year",
    days: ["2024-01-01", "2025-01-01", "2026-01-01"],
  });
  for (const to of ["2026-01-31", "2026-02-20", "2027-01-01", "2036-01-01", "2126-01-01"])
    for (const room of [2, 5, 9]) assert.ok(timeTicks("2026-01-01", to, room).days.length <= room, to);
});

test("many points are thinned without losing a peak nor an end", () => {
  const points = Array.from({ length: 10_000 }, (_, index) => ({ at: `${index}`, value: index % 7 }));
  points[4_321] = { at: "4321", value: 1_000 };
  const kept = thinned(points, 500);
  assert.ok(kept.length <= 502);
  assert.equal(kept[0], points[0]);
  assert.equal(kept.at(-1), points.at(-1));
  assert.ok(kept.some(({ value }) => value === 1_000));
  assert.equal(thinned(points.slice(0, 3), 500).length, 3);
});

test("a line breaks where nothing was measured for long, and the nearest point is found", () => {
  const points = ["2026-03-01", "2026-03-02", "2026-04-20"].map((at) => ({ at, value: 1 }));
  assert.deepEqual(
    runsOf(points, 7).map((run) => run.length),
    [2, 1],
  );
  assert.deepEqual(runsOf([], 7), []);
  const day = (iso: string) => Date.parse(iso) / 86_400_000;
  assert.equal(nearest(points, day("2026-01-01")), 0);
  assert.equal(nearest(points, day("2026-03-10")), 1);
  assert.equal(nearest(points, day("2027-03-10")), 2);
});
