import assert from "node:assert/strict";
import { test } from "node:test";
import { columnTable } from "./column-table.ts";
import type { Cell } from "./document.ts";
import { type Habits, measuresOf } from "./measures.ts";

const habits: Habits = { file: "a.csv", bareRate: "fraction" };

function measure(headers: readonly string[], rows: readonly (readonly Cell[])[], own: Partial<Habits> = {}) {
  const table = {
    name: "a",
    hidden: false,
    rows: [headers, ...rows],
    rowNumber: (index: number) => index + 1,
  };
  const read = columnTable(table, 0);
  const measures = measuresOf(read, [0], { ...habits, ...own });
  return { ...measures, said: read.rows.map((_, index) => measures.at(index)) };
}

test("decides the decimal mark by the column, else by its neighbours", () => {
  const french = measure(["Page", "CO2 (mg)", "Temps"], [["/", "300,489", "0,399"]]);
  assert.deepEqual(french.said[0]?.values, { "CO2 (mg)": 300.489, Temps: 0.399 });
  const english = measure(["Page", "CO2 (mg)", "Time"], [["/", "300,489", "64.20"]]);
  assert.deepEqual(english.said[0]?.values, { "CO2 (mg)": 300_489, Time: 64.2 });
});

test("tells figures, lengths of time, identifiers and words apart", () => {
  const { said, keys } = measure(
    ["Page", "Durée", "Campaign ID", "Note", "% du total", "Score"],
    [
      ["/", "00:01:05", "12345678901", "12", "100,000", "--"],
      ["/a", "", "12345678902", "à revoir", "0,500", "7"],
    ],
  );
  assert.deepEqual(said[0], {
    values: { Durée: 65, "% du total": 1 },
    other: { "Campaign ID": "12345678901", Note: "12" },
  });
  assert.deepEqual(said[1]?.values, { "% du total": 0.005, Score: 7 });
  assert.deepEqual(keys, ["Durée", "% du total", "Score"]);
});

test("warns of a figure that cannot be read, three times a column at most, and keeps its text", () => {
  const rows = ["1", "2", "3", "4", "5", "beaucoup", "6"].map((cell): readonly Cell[] => ["/", cell]);
  const { said, warnings } = measure(["Page", "Clics"], rows);
  assert.deepEqual(said[5], { values: {}, other: { Clics: "beaucoup" } });
  assert.deepEqual(
    warnings.map((one) => [one.key, one.row, one.column]),
    [["warning.number-unread", 7, "Clics"]],
  );
  const bounds = measure(
    ["Page", "Impr. share"],
    [
      ["/", "< 10%"],
      ["/a", "12%"],
      ["/b", "15%"],
    ],
  );
  assert.deepEqual(bounds.warnings, []);
});

test("gives repeated and hostile headers a place of their own", () => {
  const { said } = measure(
    ["Page", "Clicks", "Clics", "Clics", "constructor", "__proto__", "Tag", "Tag"],
    [["/", "1", "2", "3", "a", "b", "c", "d"]],
    { own: { cible: "pages" } },
  );
  assert.deepEqual(said[0]?.values, { clicks: 1, Clics: 2, "Clics (2)": 3 });
  assert.deepEqual(Object.entries(said[0]?.other ?? {}), [
    ["constructor", "a"],
    ["#6", "b"],
    ["Tag", "c · d"],
  ]);
});

test("finds the currency in a header or in a sum, and none in a lone dollar", () => {
  assert.equal(measure(["Page", "Cost (EUR)"], [["/", "1"]]).currency, "EUR");
  assert.equal(measure(["Page", "Coût"], [["/", "1 200,50 €"]]).currency, "EUR");
  assert.equal(measure(["Page", "Cost"], [["/", "$12.50"]]).currency, undefined);
});
