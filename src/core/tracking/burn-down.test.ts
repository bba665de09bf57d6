import { strict as assert } from "node:assert";
import { test } from "node:test";
import { burnDown } from "./burn-down.ts";

const life = (openedOn: string | null, closedOn: string | null, count = 1) => ({ openedOn, closedOn, count });

test("open work is counted day by day, an item closed on a day being closed that day", () => {
  assert.deepEqual(burnDown([life("2026-03-01", "2026-03-03"), life("2026-03-02", null, 2)], "2026-03-04"), [
    { on: "2026-03-01", open: 1 },
    { on: "2026-03-02", open: 3 },
    { on: "2026-03-03", open: 2 },
    { on: "2026-03-04", open: 2 },
  ]);
});

test("what began nobody knows when counts from the first day; what begins later than today does not", () => {
  assert.deepEqual(
    burnDown([life(null, "2026-03-02"), life("2026-03-01", null), life("2026-04-01", null)], "2026-03-02"),
    [
      { on: "2026-03-01", open: 2 },
      { on: "2026-03-02", open: 1 },
    ],
  );
});

test("years make at most 120 points, the last of which is today; nothing makes one", () => {
  const years = burnDown([life("2016-01-01", null)], "2026-11-25");
  assert.ok(years.length <= 120 && years.length > 100);
  assert.deepEqual(years.at(-1), { on: "2026-11-25", open: 1 });
  assert.deepEqual(burnDown([], "2026-11-25"), [{ on: "2026-11-25", open: 0 }]);
});
