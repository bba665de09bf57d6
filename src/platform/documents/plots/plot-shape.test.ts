import assert from "node:assert/strict";
import { test } from "node:test";
import type { Plot } from "#core/pack/pack.ts";
import { plotShape } from "./plot-shape.ts";

const cells = { firstRow: 0, lastRow: 9, dateColumn: 0, valueColumn: 1 };
const plot = (kind: Plot["kind"], points: Plot["points"]): Plot => ({
  title: "Clics",
  source: "",
  metric: "clicks",
  kind,
  points,
  cells,
});
const daily = (...values: readonly number[]) =>
  values.map((value, day) => ({ at: `2026-05-${String(day + 1).padStart(2, "0")}`, value }));
const labels = (kind: Plot["kind"], ...values: readonly number[]) =>
  plotShape(plot(kind, daily(...values)), "en").y.map(({ label }) => label);

test("an axis reads in round numbers from nothing, from the first place for ranks", () => {
  for (const { kind, values, wanted } of [
    { kind: "number", values: [0, 3], wanted: ["0", "1", "2", "3"] },
    { kind: "number", values: [120, 1_870], wanted: ["0", "500", "1,000", "1,500", "2,000"] },
    { kind: "number", values: [-8, 10], wanted: ["-10", "-5", "0", "5", "10"] },
    { kind: "number", values: [0, 0], wanted: ["0", "1"] },
    { kind: "percent", values: [0.02, 0.034], wanted: ["0%", "1%", "2%", "3%", "4%"] },
    { kind: "rank", values: [2.9, 40], wanted: ["1", "10", "20", "30", "40"] },
    { kind: "rank", values: [1, 4], wanted: ["1", "2", "3", "4"] },
    { kind: "rank", values: [1, 1], wanted: ["1", "2"] },
  ] as const) {
    assert.deepEqual(labels(kind, ...values), wanted, `${kind} ${values}`);
  }
});

test("time runs to the right at its own pace, and ranks run downwards", () => {
  const uneven = [
    { at: "2026-05-01", value: 1 },
    { at: "2026-05-02", value: 1 },
    { at: "2026-05-11", value: 10 },
  ];
  const { points, x } = plotShape(plot("rank", uneven), "fr");
  assert.deepEqual(
    points.map(([along]) => along),
    [0, 0.1, 1],
  );
  assert.ok((points[0]?.[1] ?? 0) > (points[2]?.[1] ?? 1), "the first place is on top");
  assert.deepEqual(
    x.map(({ label }) => label),
    ["1er mai 2026", "2 mai 2026", "11 mai 2026"],
  );
});

test("every drawn point stands inside its frame, and long series keep their extremes", () => {
  const values = Array.from({ length: 5_000 }, (_, index) => (index === 2_345 ? 9_999 : index % 7));
  const points = values.map((value, day) => ({
    at: Temporal.PlainDate.from("2012-01-01").add({ days: day }).toString(),
    value,
  }));
  const shape = plotShape(plot("number", points), "fr");
  assert.ok(shape.points.length <= 400);
  assert.ok(shape.points.flat().every((share) => share >= 0 && share <= 1));
  assert.ok(Math.max(...shape.points.map(([, up]) => up)) > 0.99);
  for (const kind of ["number", "percent", "rank"] as const) {
    const one = plotShape(plot(kind, [{ at: "2026-05", value: 3 }]), "fr");
    assert.equal(one.points.length, 1);
    assert.ok(
      one.points.flat().every((share) => share >= 0 && share <= 1),
      kind,
    );
  }
});
