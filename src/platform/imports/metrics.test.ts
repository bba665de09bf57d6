import assert from "node:assert/strict";
import { test } from "node:test";
import { languages, messages } from "#messages/messages.ts";
import { metricNamed, metrics, unitOf } from "./metrics.ts";

test("names every figure in every language", () => {
  for (const language of languages) {
    const names: Readonly<Record<string, string>> = messages[language].pack;
    const lacking = metrics.filter((metric) => !names[`metric.${metric}`]);
    assert.deepEqual(lacking, [], language);
  }
});

const headers: readonly (readonly [string, string | undefined])[] = [
  ["Clics", "clicks"],
  ["  IMPR. ", "impressions"],
  ["nb_uniq_visitors", "unique-visitors"],
  ["Durée d’engagement moyenne par session", "session-engagement-duration"],
  ["% New Sessions", "new-session-rate"],
  ["Chiffre magique", undefined],
];
for (const [header, metric] of headers) {
  test(`knows “${header}” as ${metric ?? "nothing"}`, () => assert.equal(metricNamed(header), metric));
}

test("names rates, shares and durations so that their unit shows", () => {
  for (const metric of metrics) {
    const told = /-rate$|-share$|(?:^|-)ctr$/.test(metric)
      ? "rate"
      : /-duration$/.test(metric)
        ? "duration"
        : undefined;
    if (told !== undefined) assert.equal(unitOf(metric), told, metric);
  }
});

test("lets a tool's own meaning come first", () => {
  assert.equal(metricNamed("Current position"), undefined);
  assert.equal(metricNamed("Current position", { "current position": "position" }), "position");
});
