import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import type { Cell, Document } from "../document.ts";
import { newOpening } from "./limits.ts";
import { openFile } from "./open.ts";

const opened = (path: string): Promise<Document | Refusal> =>
  openFile(path, new Blob([new Uint8Array(realExport(path))]), newOpening("fr", openFile));

const isFilled = (row: readonly Cell[]) => row.some((cell) => cell !== null && String(cell).trim() !== "");

/** A document in a few words: for each table its filled rows, its widest, and the file's row of the last. */
function summary(document: Document | Refusal): string {
  if (isRefusal(document)) return `refused ${document.refused}`;
  const said = document.warnings.map(({ key, params }) => {
    const value = Object.values(params)[0];
    return ` ${key.replace("warning.", "")} ${value}`;
  });
  if (document.form === "archive") return `archive ${document.entries.length}`;
  if (document.form !== "tables") return document.form + said.join("");
  const tables = document.tables.map(({ name, hidden, rows, rowNumber }) => {
    const widest = Math.max(0, ...rows.map((row) => row.length));
    const title = document.container === "csv" ? "" : `${name}${hidden ? " (hidden)" : ""} `;
    return `${title}${rows.filter(isFilled).length}×${widest}@${rows.length === 0 ? 0 : rowNumber(rows.length - 1)}`;
  });
  return `${document.container} ${tables.join(", ")}${said.join("")}`;
}

/** Counted by hand or by another program: filled rows × widest row @ line on which the last one starts. */
const expected: Readonly<Record<string, string>> = {
  "gitlab/csv_gitlab_export.csv": "csv 5×22@5",
  "google-ads/campaign-report-all-time.csv": "csv 7×19@7",
  "google-ads/campaign-report-eur-greek.csv": "csv 9×17@9",
  "google-ads/campaign-report-inr.csv": "csv 9×23@9",
  "gsc/el-dentplant-performance.zip": "archive 7",
  "gsc/fr-michelinman/Appareils.csv": "csv 4×5@4",
  "gsc/fr-michelinman/Filtres.csv": "csv 3×2@3",
  "gsc/fr-michelinman/Pages.csv": "csv 1001×5@1003",
  "gsc/fr-michelinman/Requêtes.csv": "csv 1001×5@1001",
  "jira/jira-cloud-fr.csv": "csv 50×61@679",
  "linear/linear-one-issue.csv": "csv 2×17@2",
  "matomo/contents-day.csv": "csv 4×7@4",
  "matomo/last-visits.csv": "csv 3×80@3",
  "matomo/visits-summary-all-sites.csv": "csv 4×12@4",
  "matomo/visits-summary-de.csv": "csv 2×12@2",
  "matomo/visits-summary-en.csv": "csv 2×11@2",
  "notion/csv-relations.zip": "archive 5",
  "notion/empty-spaces.zip": "refused import.nothing",
  "notion/pages-nested.zip": "archive 18",
  "notion/projects-tasks.zip": "archive 34",
  "redmine/import_dates.csv": "csv 4×4@4",
  "redmine/import_iso8859-1.csv": "csv 3×3@3 encoding-guessed windows-1252",
  "redmine/import_issues.csv": "csv 4×16@4",
  "redmine/import_issues_no_data_row.csv": "csv 1×16@1",
  "redmine/import_issues_single_quotation.csv": "csv 4×16@4",
  "redmine/import_issues_utf8_with_bom.csv": "csv 4×15@4",
  "redmine/import_subtasks.csv": "csv 5×6@5",
  "redmine/import_time_entries.csv": "csv 5×8@5",
  "screaming-frog/interne_tous-fr.csv": "csv 10×68@10",
  "semrush/ev-usa-keywords.xlsx":
    "xlsx Keywords 224×11@224, All competitors 2592×1@2592, Share of voice 2592×2@2592",
  "spreadsheets/1904_Calendar.xlsx": "xlsx Sheet1 2×2@2",
  "spreadsheets/56_MixedDateFormats.ods": "ods Sheet1 7×2@9",
  "spreadsheets/HiddenMergeCellsTest.xlsx": "xlsx Sheet1 2×3@2",
  "spreadsheets/HiddenSheet.xlsx": "refused import.nothing",
  "spreadsheets/HiddenSheet2.ods": "ods Sheet1 1×1@1, Sheet2 (hidden) 1×1@1 hidden-sheet Sheet2",
  "spreadsheets/MergeRangeTest.ods": "ods Sheet1 1×2@2",
  "spreadsheets/RepeatedDataCells.ods": "ods Sheet1 1×11@1",
  "spreadsheets/begrotingsanalyse-2011.csv": "csv 42×20@43",
  "spreadsheets/contains_html.csv": "csv 1×3@1",
  "spreadsheets/currency4.ods": "ods Sheet1 6×2@6",
  "spreadsheets/explicitdate.xlsx": "xlsx Sheet 3×5@3",
  "spreadsheets/issue.4415.xlsx": "xlsx Invoice 10×5@27 notes-left-out 3",
  "spreadsheets/line_break_in_enclosure.csv": "csv 6×3@18",
  "spreadsheets/linend.mac.csv": "csv 2×2@2",
  "spreadsheets/multilineods.ods": "ods Sheet1 1×1@1, Sheet2 0×0@0, Sheet3 0×0@0",
  "spreadsheets/null.csv": "csv 10×4@10",
  "spreadsheets/ods_formats.ods": "ods Sheet1 6×10@6, Sheet2 0×0@0, Sheet3 0×0@0",
  "spreadsheets/premiere.utf16le.csv": "csv 3×3@3",
  "spreadsheets/premiere.win1252.csv": "csv 2×3@2 encoding-guessed windows-1252",
  "spreadsheets/semicolon_separated.csv": "csv 3×3@3",
  "spreadsheets/sep.csv": "csv 2×2@3",
  "spreadsheets/simple.ssv": "csv 7×3@7",
  "spreadsheets/simple.zip": "archive 1",
  "spreadsheets/spanish_chars.csv": "csv 116×8@120 encoding-guessed windows-1252",
  "spreadsheets/utf-16le_encoded.csv": "csv 328×19@328",
  "spreadsheets/weird_head_padding.csv": "csv 83×11@94",
  "todoist/todoist-template.csv": "csv 5×9@8",
};

/** Folders whose files all take one form. */
const forms: Readonly<Record<string, string>> = {
  trello: "json",
  basecamp: "json",
  gtm: "json",
  msproject: "xml",
  mail: "mail",
  ics: "calendar",
  "web-html": "refused import.other-format",
};

test("every real export opens as what it holds, however it is named", withRealExports, async () => {
  for (const [path, what] of Object.entries(expected)) assert.equal(summary(await opened(path)), what, path);
  for (const [folder, form] of Object.entries(forms)) {
    const root = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));
    for (const name of readdirSync(`${root}${folder}`)) {
      assert.equal(summary(await opened(`${folder}/${name}`)), form, `${folder}/${name}`);
    }
  }
});

test("cells of real workbooks keep their type, dates of any system in ISO", withRealExports, async () => {
  const rowsOf = async (path: string) => {
    const document = await opened(path);
    if (isRefusal(document) || document.form !== "tables") assert.fail(`${path} holds no tables`);
    return document.tables[0]?.rows ?? [];
  };
  assert.deepEqual(await rowsOf("spreadsheets/1904_Calendar.xlsx"), [
    ["2022-01-01", "2021-12-31"],
    ["2022-12-31", "2023-01-01"],
  ]);
  const explicit = await rowsOf("spreadsheets/explicitdate.xlsx");
  assert.deepEqual(explicit[2]?.slice(0, 3), ["2021-12-31T23:44:51", "2021-12-31", "23:44:51"]);
  assert.deepEqual((await rowsOf("spreadsheets/HiddenMergeCellsTest.xlsx"))[1], [12, 4, 3]);
  assert.deepEqual((await rowsOf("spreadsheets/issue.4415.xlsx"))[0], [
    null,
    "Invoice",
    null,
    "2025-03-20",
    "#12566",
  ]);
  const odsDates = (await rowsOf("spreadsheets/56_MixedDateFormats.ods")).flatMap((row) => row[1] ?? []);
  assert.deepEqual(odsDates.slice(0, 4), ["2025-01-01", "2025-01-31", "2025-12-31", "2025-12-30"]);
  const repeated = (await rowsOf("spreadsheets/RepeatedDataCells.ods"))[0] ?? [];
  assert.deepEqual(repeated.slice(6), ["TestG", "SameValue", "SameValue", "SameValue", "TestK"]);
  assert.deepEqual((await rowsOf("spreadsheets/multilineods.ods"))[0], ["1\n2\n3\n4"]);
  const formats = await rowsOf("spreadsheets/ods_formats.ods");
  assert.deepEqual(formats[1]?.slice(0, 4), ["2014-11-11", "11:12:12", true, 11.11]);
  assert.deepEqual((await rowsOf("spreadsheets/sep.csv"))[0], ["A", "1"]);
  assert.deepEqual((await rowsOf("spreadsheets/premiere.win1252.csv"))[0], [
    "première",
    "second",
    "troisième",
  ]);
  assert.equal((await rowsOf("redmine/import_issues_single_quotation.csv"))[1]?.[15], "PostgreSQL, Oracle");
});
