import { strict as assert } from "node:assert";
import { test } from "node:test";
import { daysOf, firstLook, firstStep, hasCutEnds, laidUnder, spanBefore, spanOf } from "./periods.ts";

const covered = { from: "2024-01-01", to: "2026-11-20" };

test("a period ends on the last day that was measured, and never begins before the first", () => {
  const spans = {
    all: covered,
    year: { from: "2025-11-21", to: "2026-11-20" },
    quarter: { from: "2026-08-22", to: "2026-11-20" },
    month: { from: "2026-10-24", to: "2026-11-20" },
  } as const;
  for (const [period, span] of Object.entries(spans)) {
    assert.deepEqual(spanOf(period as keyof typeof spans, covered, {}), span, period);
  }
  const short = { from: "2026-11-10", to: "2026-11-20" };
  assert.deepEqual(spanOf("year", short, {}), short);
  const turned = spanOf("dates", covered, { from: "2026-03-31", to: "2026-03-01" });
  assert.deepEqual(turned, { from: "2026-03-01", to: "2026-03-31" });
});

test("a period is compared with as many days just before, with a year before, or with others", () => {
  const march = { from: "2024-03-01", to: "2024-03-31" };
  const before = spanBefore("before", march, {});
  assert.deepEqual(before, { from: "2024-01-30", to: "2024-02-29" });
  assert.equal(before && daysOf(before), daysOf(march));
  const leap = { from: "2024-02-29", to: "2024-03-31" };
  assert.deepEqual(spanBefore("year", leap, {}), { from: "2023-02-28", to: "2023-03-31" });
  assert.equal(spanBefore("none", march, {}), undefined);
  assert.equal(spanBefore("dates", march, { from: "2024-01-01" }), undefined);
});

test("the first look fits what was measured", () => {
  assert.deepEqual(firstLook(covered), { period: "year", comparison: "before" });
  assert.deepEqual(firstLook({ from: "2026-01-01", to: "2026-11-20" }), {
    period: "quarter",
    comparison: "before",
  });
  assert.deepEqual(firstLook({ from: "2026-11-01", to: "2026-11-20" }), {
    period: "all",
    comparison: "none",
  });
  assert.equal(firstStep({ from: "2026-10-24", to: "2026-11-20" }), "day");
  assert.equal(firstStep({ from: "2025-11-21", to: "2026-11-20" }), "week");
  assert.equal(firstStep(covered), "month");
});

test("days before are laid under these, the first under the first", () => {
  const [now, before] = [
    ["2026-03-01", "2026-03-02"],
    ["2025-03-01", "2025-03-02", "2025-03-03"],
  ].map((days) => days.map((at, index) => ({ at, value: index })));
  assert.deepEqual(laidUnder(now ?? [], before ?? []), [
    { at: "2026-03-01", value: 0 },
    { at: "2026-03-02", value: 1 },
  ]);
});

test("a period that does not end with its weeks or months has points that hold fewer days", () => {
  assert.equal(hasCutEnds({ from: "2026-03-02", to: "2026-03-15" }, "week"), false);
  assert.equal(hasCutEnds({ from: "2026-03-02", to: "2026-03-14" }, "week"), true);
  assert.equal(hasCutEnds({ from: "2026-03-01", to: "2026-04-30" }, "month"), false);
  assert.equal(hasCutEnds({ from: "2026-03-02", to: "2026-04-30" }, "month"), true);
  assert.equal(hasCutEnds({ from: "2026-03-02", to: "2026-04-29" }, "day"), false);
});
