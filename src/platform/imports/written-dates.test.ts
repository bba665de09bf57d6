import assert from "node:assert/strict";
import { test } from "node:test";
import { dateWithin, dayOrder, writtenDate, writtenPeriod } from "./written-dates.ts";

const dates: Record<string, string> = {
  "2026-12-14": "2026-12-14",
  "2026/12/14": "2026-12-14",
  "2026-12-14T09:30:00Z": "2026-12-14T09:30:00Z",
  "2026-12-14T09:30:00.000+01:00": "2026-12-14T08:30:00Z",
  "2026-12-14 09:30": "2026-12-14",
  "14/12/2026": "2026-12-14",
  "14.12.26": "2026-12-14",
  "1/2/94": "1994-02-01",
  "14-12-2026 à 15h30": "2026-12-14",
  "14 décembre 2026": "2026-12-14",
  "Lundi 14 déc. 2026": "2026-12-14",
  "1er mars 2026": "2026-03-01",
  "14-août-26": "2026-08-14",
  "19/févr./26 7:31 PM": "2026-02-19",
  "19/Okt/26 7:31 PM": "2026-10-19",
  "19/dic/26 7:31": "2026-12-19",
  "December 14, 2026": "2026-12-14",
  "December 14, 2026 3:00 PM": "2026-12-14",
  "December 14, 2026 3:00 PM (GMT+1)": "2026-12-14T14:00:00Z",
  "14 décembre 2026 15:00 (UTC)": "2026-12-14T15:00:00Z",
  "Mon Apr 21 2025 10:17:06 GMT+0000 (GMT)": "2025-04-21T10:17:06Z",
  "mar. 3 mars 2026": "2026-03-03",
  "Mar 3, 2026": "2026-03-03",
  "21 Dec 2026": "2026-12-21",
  "May 12th, 2024": "2024-05-12",
};
for (const [text, iso] of Object.entries(dates)) {
  test(`reads “${text}”`, () => assert.deepEqual(writtenDate(text, "day-first"), { start: iso }));
}

test("reads a range, and month first when told", () => {
  assert.deepEqual(writtenDate("April 23, 2024 → May 22, 2024", "day-first"), {
    start: "2024-04-23",
    end: "2024-05-22",
  });
  assert.deepEqual(writtenDate("03/04/2026", "month-first"), { start: "2026-03-04" });
});

for (const text of [
  "",
  "demain",
  "31/02/2026",
  "14/13/2026",
  "semaine 12",
  "12",
  "14/12",
  "1.613",
  "v2.10.2026b",
  "2026",
]) {
  test(`does not take “${text}” for a date`, () => assert.equal(writtenDate(text, "day-first"), undefined));
}

test("tells day first from month first by the column, then the table, then the language", () => {
  assert.deepEqual(dayOrder(["03/04/2026", "25/04/2026"], "en"), { order: "day-first" });
  assert.deepEqual(dayOrder(["03/04/2026", "04/25/2026"], "fr"), { order: "month-first" });
  assert.deepEqual(dayOrder(["03/04/2026"], "fr", ["04/25/2026"]), { order: "month-first" });
  assert.deepEqual(dayOrder(["03/03/2026", "03/04/2026"], "fr"), {
    order: "day-first",
    doubtful: "03/04/2026",
  });
  assert.deepEqual(dayOrder(["03/04/2026"], "en"), { order: "month-first", doubtful: "03/04/2026" });
  assert.deepEqual(dayOrder(["2026-04-03", "3 mai 2026"], "en"), { order: "month-first" });
});

const periods: Record<string, string> = {
  "décembre 2026": "2026-12-01 2026-12-31",
  "févr. 2028": "2028-02-01 2028-02-29",
  "2026-12": "2026-12-01 2026-12-31",
  "12/2026": "2026-12-01 2026-12-31",
  "T4 2026": "2026-10-01 2026-12-31",
  "2026-Q1": "2026-01-01 2026-03-31",
  "2026-W01": "2025-12-29 2026-01-04",
  "S53 2026": "2026-12-28 2027-01-03",
  "2026": "2026-01-01 2026-12-31",
  "14/12/2026": "2026-12-14 2026-12-14",
  "April 23, 2024 → May 22, 2024": "2024-04-23 2024-05-22",
};
for (const [text, days] of Object.entries(periods)) {
  test(`knows the days of “${text}”`, () => {
    const period = writtenPeriod(text, "day-first");
    assert.equal(`${period?.from} ${period?.to}`, days);
  });
}

test("finds the date that a title names", () => {
  assert.equal(dateWithin("Comité du 3 mars 2026, salle B", "day-first"), "2026-03-03");
  assert.equal(dateWithin("Minutes 2026-03-03", "day-first"), "2026-03-03");
  assert.equal(dateWithin("Point 12", "day-first"), undefined);
});
