import { strict as assert } from "node:assert";
import { test } from "node:test";
import { openFigures } from "./figures.ts";

/** Blanks of several widths read alike. */
const plain = (text: string) => text.replace(/\s/g, " ");

test("a figure is written in its unit, as people of the language write it", () => {
  const [fr, en] = [openFigures("fr"), openFigures("en")];
  const cases = [
    ["clicks", 12_340, null, "12 340", "12,340"],
    ["ctr", 0.0342, null, "3,42 %", "3.42%"],
    ["position", 12.34, null, "12,3", "12.3"],
    ["cost", 1_240.5, "EUR", "1 240,50 €", "€1,240.50"],
    ["cost", 1_240, "USD", "1 240 $US", "US$1,240"],
    ["cost", 12.5, "pas une devise", "12,5", "12.5"],
    ["cost", 12.5, null, "12,5", "12.5"],
    ["average-session-duration", 12.34, null, "12,3 s", "12.3 secs"],
    ["average-session-duration", 125, null, "2 min 5 s", "2 mins 5 secs"],
    ["engagement-duration", 7_260, null, "2 h 1 min", "2 hrs 1 min"],
    ["views-per-session", 2.345, null, "2,35", "2.35"],
  ] as const;
  for (const [metric, value, currency, inFrench, inEnglish] of cases) {
    assert.equal(plain(fr(metric, value, currency)), inFrench);
    assert.equal(plain(en(metric, value, currency)), inEnglish);
  }
});
