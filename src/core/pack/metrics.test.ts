import assert from "node:assert/strict";
import { test } from "node:test";
import { bySize, metricKind, metricsOf, metricValue } from "./metrics.ts";

const kinds = {
  clicks: "number",
  ctr: "percent",
  bounceRate: "percent",
  "impression-share": "percent",
  "traffic-share": "percent",
  "average-position": "rank",
  position: "rank",
  "position-change": "number",
  "cost-per-conversion": "number",
  shareholders: "number",
} as const;
for (const [key, kind] of Object.entries(kinds)) {
  test(`${key} is a ${kind}`, () => assert.equal(metricKind(key), kind));
}

const rows = [
  { values: { position: 9, "search-volume": 10 } },
  { values: { position: 2 } },
  { values: { position: 5, "search-volume": 90 } },
];
const positions = (metrics: readonly string[]) =>
  rows.toSorted(bySize(metrics)).map(({ values }) => values.position);

test("the biggest row is the one with the most, else with the best place; one without comes last", () => {
  assert.deepEqual(metricsOf(rows), ["position", "search-volume"]);
  assert.deepEqual(positions(["position", "search-volume"]), [5, 9, 2]);
  assert.deepEqual(positions(["position"]), [2, 5, 9]);
  assert.deepEqual(positions(["ctr", "position"]), [9, 2, 5]);
});

test("a metric may have the name of something that every object has", () => {
  const [row] = rows;
  assert.ok(row);
  assert.equal(metricValue(row, "constructor"), undefined);
  assert.equal(metricValue({ values: { toString: 3 } }, "toString"), 3);
});
