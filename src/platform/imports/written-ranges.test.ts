import assert from "node:assert/strict";
import { test } from "node:test";
import { compactDay, writtenRange } from "./written-ranges.ts";

const ranges: readonly (readonly [string, string, string])[] = [
  ["March 27, 2026 - April 23, 2026", "2026-03-27", "2026-04-23"],
  ["Jul 8, 2025 – Jul 31, 2025", "2025-07-08", "2025-07-31"],
  ["Jul 8 - Jul 31, 2025", "2025-07-08", "2025-07-31"],
  ["1 septembre 2026 - 30 septembre 2026", "2026-09-01", "2026-09-30"],
  ["1 sept. 2026 - 30 sept. 2026", "2026-09-01", "2026-09-30"],
  ["1 - 30 sept. 2026", "2026-09-01", "2026-09-30"],
  ["Du 1er mars 2026 au 31 mars 2026", "2026-03-01", "2026-03-31"],
  ["1. Oktober 2026 - 31. Dezember 2026", "2026-10-01", "2026-12-31"],
  ["01/01/2026 - 31/03/2026", "2026-01-01", "2026-03-31"],
  ["1/1/26 - 3/31/26", "2026-01-01", "2026-03-31"],
  ["20190101-20190131", "2019-01-01", "2019-01-31"],
  ["2026-01-01,2026-03-31", "2026-01-01", "2026-03-31"],
  ["2026-05-04", "2026-05-04", "2026-05-04"],
];
for (const [text, from, to] of ranges) {
  test(`reads “${text}”`, () => assert.deepEqual(writtenRange(text, "fr"), { from, to }));
}

for (const text of ["All time", "Les 3 derniers mois", "2026-05-04 - 2026-05-01", "20261341-20261401", ""]) {
  test(`finds no days in “${text}”`, () => assert.equal(writtenRange(text, "fr"), undefined));
}

test("reads days without marks", () => {
  assert.equal(compactDay("20260131"), "2026-01-31");
  assert.equal(compactDay("20260231"), undefined);
});
