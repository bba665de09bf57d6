import { strict as assert } from "node:assert";
import { test } from "node:test";
import { seriesOf, stepOf } from "./series.ts";

test("a week is named by its Monday, a month by its first day", () => {
  assert.equal(stepOf("2026-03-01", "week"), "2026-02-23");
  assert.equal(stepOf("2026-03-02", "week"), "2026-03-02");
  assert.equal(stepOf("2026-03-31", "month"), "2026-03-01");
  assert.equal(stepOf("2026-03-31", "day"), "2026-03-31");
});

const days = [
  { at: "2026-03-03", value: 0.1, weight: 100 },
  { at: "2026-03-02", value: 0.4, weight: 300 },
  { at: "2026-03-09", value: 0.2, weight: 50 },
];

test("counts add up, rates are weighed by what they are a share of", () => {
  assert.deepEqual(
    seriesOf(
      "clicks",
      days.map((one) => ({ ...one, value: 2 })),
      "week",
    ),
    [
      { at: "2026-03-02", value: 4 },
      { at: "2026-03-09", value: 2 },
    ],
  );
  assert.deepEqual(seriesOf("ctr", days, "week"), [
    { at: "2026-03-02", value: (0.1 * 100 + 0.4 * 300) / 400 },
    { at: "2026-03-09", value: 0.2 },
  ]);
});

test("where a day does not say its weight, or all weigh nothing, the days count alike", () => {
  const unweighed = days.map((one, at) => ({ ...one, weight: at === 0 ? null : one.weight }));
  assert.equal(seriesOf("position", unweighed, "month")[0]?.value, (0.1 + 0.4 + 0.2) / 3);
  assert.equal(seriesOf("ctr", [{ at: "2026-03-02", value: 0, weight: 0 }], "day")[0]?.value, 0);
});
