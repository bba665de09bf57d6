import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { readExport } from "./read-export.ts";

async function dropped(paths: readonly string[], name: string): Promise<readonly ImportedSource[]> {
  const files = paths.map(
    (path) => new File([Buffer.from(realExport(path))], path.split("/").slice(-2).join("/")),
  );
  const alone = files.length === 1 ? files.map((file) => new File([file], name)) : files;
  const read = await readExport({ name, files: alone }, { language: "fr" });
  if (isRefusal(read)) assert.fail(`${name}: ${read.refused}`);
  return read;
}

/** Real export → the only kind it may be, and how many rows of figures its README says. */
const expected: readonly (readonly [string, string, number])[] = [
  ["gsc/el-dentplant-performance.zip", "search-console", 156],
  ["gsc/fr-michelinman/Requêtes.csv", "search-console", 1000],
  ["gsc/fr-michelinman/Pages.csv", "search-console", 1000],
  ["gsc/fr-michelinman/Appareils.csv", "search-console", 3],
  ["gsc/fr-michelinman/Filtres.csv", "search-console", 0],
  ["google-ads/campaign-report-eur-greek.csv", "google-ads", 3],
  ["google-ads/campaign-report-inr.csv", "google-ads", 2],
  ["google-ads/campaign-report-all-time.csv", "google-ads", 1],
  ["matomo/visits-summary-all-sites.csv", "matomo", 3],
  ["matomo/visits-summary-en.csv", "matomo", 1],
  ["matomo/visits-summary-de.csv", "matomo", 1],
  ["matomo/contents-day.csv", "matomo", 3],
  ["matomo/last-visits.csv", "matomo", 5],
  ["semrush/ev-usa-keywords.xlsx", "semrush", 2814],
  ["screaming-frog/interne_tous-fr.csv", "screaming-frog", 9],
];
for (const [path, kind, rows] of expected) {
  test(`reads ${path} as dropped`, withRealExports, async () => {
    const sources = await dropped([path], path.replace(/^.*\//, ""));
    assert.deepEqual(
      sources.map((source) => [source.kind, source.performance.length]),
      [[kind, rows]],
    );
  });
}

test(
  "reads the Greek archive whole: every table, the days of its chart, its clicks",
  withRealExports,
  async () => {
    const [source] = await dropped(
      ["gsc/el-dentplant-performance.zip"],
      "dentplant.gr-Performance-on-Search-2026-06-03.zip",
    );
    const rows = source?.performance ?? [];
    const counts = Map.groupBy(rows, (row) => row.dimension);
    assert.deepEqual(Object.fromEntries([...counts].map(([dimension, some]) => [dimension, some.length])), {
      date: 49,
      query: 56,
      page: 35,
      country: 13,
      device: 3,
    });
    const chart = counts.get("date") ?? [];
    const sum = (metric: string) => chart.reduce((total, row) => total + (row.values[metric] ?? 0), 0);
    assert.deepEqual([sum("clicks"), sum("impressions")], [27, 832]);
    assert.deepEqual([rows[60]?.from, rows[60]?.to], ["2026-04-13", "2026-05-31"]);
    assert.deepEqual([source?.name, source?.exportedAt], ["dentplant.gr", "2026-06-03"]);
    assert.deepEqual(source?.warnings, []);
  },
);

test("reads the French folder as one export", withRealExports, async () => {
  const folder = fileURLToPath(new URL("../../../../shared/data/gsc/fr-michelinman", import.meta.url));
  const paths = readdirSync(folder).map((name) => `gsc/fr-michelinman/${name}`);
  const sources = await dropped(paths, "fr-michelinman");
  assert.deepEqual(
    sources.map((source) => [source.kind, source.performance.length]),
    [["search-console", 2003]],
  );
});
