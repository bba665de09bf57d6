import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { readExport } from "#platform/imports/read-export.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";

/** Each real table → the rows that it gives, title lines and notes included, and what else is said of it. */
const expected: Record<string, string> = {
  "1904_Calendar.xlsx": "2 kept",
  "56_MixedDateFormats.ods": "7 kept",
  "HiddenMergeCellsTest.xlsx": "2 kept",
  "HiddenSheet.xlsx": "import.nothing",
  "HiddenSheet2.ods": "2 kept, hidden-sheet",
  "MergeRangeTest.ods": "1 kept",
  "RepeatedDataCells.ods": "1 kept",
  "begrotingsanalyse-2011.csv": "38 kept",
  "contains_html.csv": "1 kept",
  "currency4.ods": "6 kept",
  "explicitdate.xlsx": "3 kept",
  "issue.4415.xlsx": "9 kept, notes-left-out",
  "line_break_in_enclosure.csv": "5 kept",
  "linend.mac.csv": "2 kept",
  "multilineods.ods": "1 kept",
  "null.csv": "10 kept",
  "ods_formats.ods": "5 kept",
  "premiere.utf16le.csv": "2 kept",
  "premiere.win1252.csv": "1 kept, encoding-guessed",
  "semicolon_separated.csv": "2 kept",
  "sep.csv": "2 kept",
  "simple.ssv": "6 performance",
  "simple.zip": "6 performance",
  "spanish_chars.csv": "115 kept, encoding-guessed",
  "utf-16le_encoded.csv": "327 kept",
  "weird_head_padding.csv": "75 kept",
};

for (const [name, rows] of Object.entries(expected)) {
  test(`reads the real ${name}`, withRealExports, async () => {
    const bytes = new Uint8Array(realExport(`spreadsheets/${name}`));
    const read = await readExport({ name, files: [new File([bytes], name)] }, { language: "fr" });
    if (isRefusal(read)) return assert.equal(read.refused, rows);
    assert.equal(read.length, 1);
    const [source] = read;
    assert.equal(source?.kind, "spreadsheet");
    const counts = [
      [source?.workItems.length, "work items"],
      [source?.performance.length, "performance"],
      [source?.kept.length, "kept"],
    ].flatMap(([count, noun]) => (count ? [`${count} ${noun}`] : []));
    const remarks = (source?.warnings ?? [])
      .map(({ key }) => key.replace("warning.", ""))
      .filter((key) => key !== "kept-as-such");
    assert.equal([...counts, ...remarks].join(", "), rows);
  });
}

test("heads the real table of three header lines by all of them", withRealExports, async () => {
  const name = "begrotingsanalyse-2011.csv";
  const bytes = new Uint8Array(realExport(`spreadsheets/${name}`));
  const read = await readExport({ name, files: [new File([bytes], name)] }, { language: "fr" });
  assert.ok(!isRefusal(read));
  const columns = read[0]?.tables?.[0]?.columns;
  assert.deepEqual(columns?.slice(0, 3), ["NR.", "Cluster", "provincie · A · Groningen"]);
});
