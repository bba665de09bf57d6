import { strict as assert } from "node:assert";
import { test } from "node:test";
import { figuresEn } from "#messages/pack/figures-en.ts";
import { isMean, unitOf, weightsOf } from "./measure-unit.ts";

const metrics = Object.keys(figuresEn)
  .filter((key) => key.startsWith("metric."))
  .map((key) => key.slice("metric.".length));

test("each metric is counted in what its name says", () => {
  const units: Record<string, string> = {
    clicks: "number",
    ctr: "percent",
    position: "rank",
    cost: "money",
    "all-cpc": "money",
    "cost-per-conversion": "money",
    "purchase-revenue": "money",
    "goal-value": "money",
    "value-per-cost": "number",
    roas: "number",
    "average-session-duration": "seconds",
    "engagement-duration": "seconds",
    "response-time": "seconds",
    "Nom inconnu": "number",
  };
  for (const [metric, unit] of Object.entries(units)) assert.equal(unitOf(metric), unit, metric);
});

test("what a name says to be in seconds, and nothing else, is in seconds", () => {
  const inSeconds = metrics.filter((metric) => unitOf(metric) === "seconds");
  const said = Object.entries<string>(figuresEn)
    .filter(([key, name]) => key.startsWith("metric.") && name.endsWith("(s)"))
    .map(([key]) => key.slice("metric.".length));
  assert.deepEqual(inSeconds.toSorted(), said.toSorted());
});

test("counts and amounts add up from day to day, rates, prices and durations of one visit do not", () => {
  const sums = [
    "clicks",
    "cost",
    "revenue",
    "visits",
    "visit-duration",
    "engagement-duration",
    "conversion-value",
  ];
  const means = [
    "ctr",
    "position",
    "cpc",
    "cost-per-conversion",
    "average-session-duration",
    "views-per-session",
  ];
  assert.deepEqual(sums.filter(isMean), []);
  assert.deepEqual(
    means.filter((metric) => !isMean(metric)),
    [],
  );
});

test("a mean is weighed by what it is a share of", () => {
  assert.deepEqual(weightsOf("ctr")[0], "impressions");
  assert.deepEqual(weightsOf("cpc"), ["clicks"]);
  assert.deepEqual(weightsOf("cost-per-conversion"), ["conversions"]);
  assert.deepEqual(weightsOf("views-per-session"), ["sessions"]);
  assert.deepEqual(weightsOf("average-visit-duration"), ["visits"]);
});
