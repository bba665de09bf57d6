import assert from "node:assert/strict";
import { test } from "node:test";
import { dateMarks } from "./date-marks.ts";

const between = (first: string, last: string) => [first, last].map((at) => ({ at, value: 1 }));

test("dates under a plot are whole months apart in a long one, else days, and never more than six", () => {
  assert.deepEqual(dateMarks(between("2026-11-01", "2026-11-06")), { every: 1, unit: "days" });
  assert.deepEqual(dateMarks(between("2026-11-01", "2026-12-14")), { every: 8, unit: "days" });
  assert.deepEqual(dateMarks(between("2025-11-02", "2026-11-01")), { every: 3, unit: "months" });
  assert.deepEqual(dateMarks(between("2020-01-01", "2026-01-01")), { every: 13, unit: "months" });
  assert.deepEqual(dateMarks([]), { every: 1, unit: "days" });
});
