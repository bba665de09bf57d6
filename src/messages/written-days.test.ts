import assert from "node:assert/strict";
import { test } from "node:test";
import { asWritten } from "./written-days.ts";

test("the first of a month is written as the French write it, every other day as it is", () => {
  for (const [written, french] of [
    ["1 mai 2026", "1er mai 2026"],
    ["vendredi 1 mai 2026 à 09:30", "vendredi 1er mai 2026 à 09:30"],
    ["ven. 1 mai 2026", "ven. 1er mai 2026"],
    ["1 févr.", "1er févr."],
    ["11 mai 2026", "11 mai 2026"],
    ["21 mai 2021 à 11:01", "21 mai 2021 à 11:01"],
    ["mai 2021", "mai 2021"],
  ] as const) {
    assert.equal(asWritten(written, "fr"), french);
  }
  assert.equal(asWritten("1 May 2026", "en"), "1 May 2026");
});
