import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { jsonDocument, tableDocument, xmlDocument } from "#testing/documents.ts";
import { realExport, realJson, withRealExports } from "#testing/real-exports.ts";
import type { Document } from "./document.ts";
import { importers } from "./importers.ts";

/** A table of anything is the spreadsheet's, once nobody else has claimed it. */
const particular = importers.filter((one) => one.kind !== "spreadsheet");

function documentOf(path: string): Document {
  const text = () => new TextDecoder().decode(realExport(path));
  if (path.endsWith(".json")) return jsonDocument(realJson(path), path);
  if (path.endsWith(".xml")) return xmlDocument(text(), path);
  const rows: string[][] = parse(text(), {
    bom: true,
    delimiter: path.startsWith("redmine") ? ";" : [",", ";", "\t"],
    relax_column_count: true,
    relax_quotes: true,
  });
  return tableDocument(rows, path);
}

/** Folder of real exports → the only importer that may claim its files. */
const owners: Record<string, string | undefined> = {
  basecamp: "basecamp",
  gitlab: "gitlab",
  msproject: "ms-project",
  redmine: "redmine",
  todoist: "todoist",
  trello: "trello",
  jira: "jira",
  linear: "linear",
  gtm: undefined,
};
/** Named after Redmine's tests, but three columns of anything. */
const strangers = new Set(["redmine/import_iso8859-1.csv"]);

test("each real export is claimed by its own importer and by no other", withRealExports, () => {
  const root = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
  for (const [folder, owner] of Object.entries(owners)) {
    for (const name of readdirSync(`${root}${folder}`)) {
      const path = `${folder}/${name}`;
      const claims = particular.filter((one) => one.recognise(documentOf(path))).map((one) => one.kind);
      assert.deepEqual(claims, owner === undefined || strangers.has(path) ? [] : [owner], path);
    }
  }
});
