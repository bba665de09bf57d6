import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import { unescapeFormula } from "#core/pack/formula-text.ts";
import { formulaPayloads } from "#testing/formula-payloads.ts";
import { csvText } from "./csv.ts";

test("what a spreadsheet would run is no formula any more, and every text comes back", () => {
  const texts = [...formulaPayloads(), 'dit « "oui" »', "deux\r\nlignes", "a,b", "", "é"];
  const rows = texts.map((text) => [text, "suite"]);
  const text = csvText(rows);
  assert.ok(text.startsWith("\ufeff"));
  const cells: string[][] = parse(text, { bom: true, relax_column_count: false });
  assert.deepEqual(
    cells.map((row) => row.map(unescapeFormula)),
    rows,
  );
  for (const [one = ""] of cells) assert.doesNotMatch(one, /^\s*[=+\-@＝＋－＠]/);
});
