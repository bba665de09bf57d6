import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { PerformanceRow } from "#core/tracking/tracking.ts";
import { archiveDocument, csvDocument, readBy, tableDocument, workbookDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { searchConsole } from "./search-console.ts";

const of = (rows: readonly PerformanceRow[], dimension: string) =>
  rows.filter((row) => row.dimension === dimension);
const sum = (rows: readonly PerformanceRow[], metric: string) =>
  rows.reduce((total, row) => total + (row.values[metric] ?? 0), 0);

const files = {
  "Graphique.csv": "Date,Clics,Impressions,CTR,Position\n2026-04-01,3,100,3%,8.5\n2026-04-03,1,50,2%,9",
  "Requêtes.csv":
    'Requêtes les plus fréquentes,Clics,Impressions,CTR,Position\nchaise,2,60,3.33%,4.2\n"table, basse",0,9,0%,12',
  "Pages.csv":
    'Pages les plus populaires,Clics,Impressions,CTR,Position\n"https://www.exemple.fr/a\n/b",2,60,3.33%,4\nhttps://www.exemple.fr/?a=1&amp;b=2,1,1,100%,1\nhttps://www.exemple.fr/?a=1&b=2,1,1,100%,1',
  "Apparence dans les résultats de recherche.csv":
    "Apparence dans les résultats de recherche,Clics,Impressions,CTR,Position",
  "Filtres.csv": "Filtre,Valeur\nType de recherche,Web\nDate,Les 3\u00a0derniers mois",
};

test("reads a French archive, dates it by its chart and names it by its pages", async () => {
  const source = await readBy(
    searchConsole,
    archiveDocument(files, "exemple.fr-Performance-on-Search-2026-04-05.zip"),
  );
  assert.equal(source.name, "exemple.fr");
  assert.equal(source.sourceKey, "search-console:exemple.fr:Performance-on-Search");
  assert.equal(source.exportedAt, "2026-04-05");
  assert.deepEqual(of(source.performance, "query"), [
    {
      dimension: "query",
      item: "chaise",
      from: "2026-04-01",
      to: "2026-04-03",
      values: { clicks: 2, impressions: 60, ctr: 0.0333, position: 4.2 },
    },
    {
      dimension: "query",
      item: "table, basse",
      from: "2026-04-01",
      to: "2026-04-03",
      values: { clicks: 0, impressions: 9, ctr: 0, position: 12 },
    },
  ]);
  assert.deepEqual(
    of(source.performance, "page").map((row) => row.item),
    ["https://www.exemple.fr/a/b", "https://www.exemple.fr/?a=1&amp;b=2", "https://www.exemple.fr/?a=1&b=2"],
  );
  assert.deepEqual(
    of(source.performance, "date").map((row) => [row.from, row.to, row.values.position]),
    [
      ["2026-04-01", "2026-04-01", 8.5],
      ["2026-04-03", "2026-04-03", 9],
    ],
  );
  assert.deepEqual(
    source.kept.map((one) => one.text),
    ["Type de recherche\u00a0: Web", "Date\u00a0: Les 3 derniers mois"],
  );
  assert.deepEqual(source.warnings, []);
});

test("gives chosen dates a key of their own, and relative ones a lasting key", async () => {
  const chosen = {
    ...files,
    "Filtres.csv": "Filtre,Valeur\nType de recherche,Image\nDate,1 janv. 2026 - 31 mars 2026",
  };
  const source = await readBy(searchConsole, archiveDocument(chosen, "exports"));
  assert.equal(
    source.sourceKey,
    "search-console:https://www.exemple.fr:Performance-on-Search:2026-01-01..2026-03-31:Image",
  );
  assert.equal(of(source.performance, "query")[0]?.from, "2026-01-01");
});

test("reads two compared periods as two rows an item", async () => {
  const header = ["Clics", "Impressions", "CTR", "Position"].flatMap((figure) => [
    `01/04/2026 - 03/04/2026 ${figure}`,
    `29/03/2026 - 31/03/2026 ${figure}`,
  ]);
  const source = await readBy(
    searchConsole,
    tableDocument([
      ["Requêtes les plus fréquentes", ...header],
      ["chaise", "5", "4", "100", "90", "5%", "4.44%", "3.2", "3.9"],
      ["banc", "1", "", "10", "", "10%", "", "7", ""],
    ]),
  );
  assert.deepEqual(
    source.performance.map((row) => [row.item, row.from, row.to, row.values.clicks, row.values.ctr]),
    [
      ["chaise", "2026-04-01", "2026-04-03", 5, 0.05],
      ["banc", "2026-04-01", "2026-04-03", 1, 0.1],
      ["chaise", "2026-03-29", "2026-03-31", 4, 0.0444],
    ],
  );
  const days = await readBy(
    searchConsole,
    tableDocument([
      [
        "Date",
        "Last 2 days Clicks",
        "Previous 2 days Clicks",
        "Last 2 days Impressions",
        "Previous 2 days Impressions",
      ],
      ["2026-04-01", "5", "4", "100", "90"],
      ["2026-04-02", "6", "3", "110", "80"],
    ]),
  );
  assert.deepEqual(
    days.performance.map((row) => [row.item, row.values.clicks]),
    [
      ["2026-04-01", 5],
      ["2026-04-02", 6],
      ["2026-03-30", 4],
      ["2026-03-31", 3],
    ],
  );
});

test("reads a workbook, and one table in a language known by its shape", async () => {
  const workbook = await readBy(
    searchConsole,
    workbookDocument({
      Chart: [
        ["Date", "Clicks", "Impressions", "CTR", "Position"],
        ["2026-04-01", 3, 100, 0.03, 8.5],
      ],
      Devices: [
        ["Device", "Clicks", "Impressions", "CTR", "Position"],
        ["Mobile", 3, 100, 0.03, 8.5],
      ],
      Filters: [
        ["Filter", "Value"],
        ["Search type", "Web"],
      ],
    }),
  );
  assert.deepEqual(of(workbook.performance, "device")[0]?.values, {
    clicks: 3,
    impressions: 100,
    ctr: 0.03,
    position: 8.5,
  });
  const greek = await readBy(
    searchConsole,
    tableDocument([
      ["Κορυφαία ερωτήματα", "Κλικ", "Εμφανίσεις", "CTR", "Θέση"],
      ["dentplant", "2", "7", "28.57%", "7.57"],
    ]),
  );
  assert.deepEqual(
    greek.performance.map((row) => [row.dimension, row.values.Κλικ, row.values.ctr]),
    [["query", 2, 0.2857]],
  );
  assert.deepEqual(
    greek.warnings.map((one) => one.key),
    ["warning.no-period"],
  );
});

test("reads the indexing report and the links, texts beside figures", async () => {
  const indexing = await readBy(
    searchConsole,
    archiveDocument(
      {
        "Graphique.csv": "Date,Non indexées,Dans l'index,Impressions\n2026-01-30,,,7\n2026-01-31,8,1,8",
        "Problèmes critiques.csv":
          'Raison,Source,Validation,Pages\n"Exclue par la balise ""noindex""",Site Web,Échec,46421',
        "Métadonnées.csv": "Propriété,Valeur\nSitemap,Toutes les pages connues",
      },
      "https___www.exemple.fr_-Coverage-2026-02-01.zip",
    ),
  );
  assert.equal(indexing.name, "https://www.exemple.fr/");
  assert.deepEqual(of(indexing.performance, "date")[1]?.values, {
    "unindexed-pages": 8,
    "indexed-pages": 1,
    impressions: 8,
  });
  assert.deepEqual(of(indexing.performance, "issue")[0], {
    dimension: "issue",
    item: 'Exclue par la balise "noindex"',
    values: { pages: 46_421 },
    other: { Source: "Site Web", Validation: "Échec" },
  });
  const links = await readBy(
    searchConsole,
    csvDocument("Site,Linking pages,Target pages\nblog.exemple.org,12,3\n", "Top linking sites.csv"),
  );
  assert.deepEqual(links.performance[0]?.values, { "linking-pages": 12, "target-pages": 3 });
});

test("leaves other tables alone", () => {
  for (const header of [
    ["Campaign", "Clicks", "Impr.", "CTR", "Cost", "Currency code"],
    ["Filter", "Value", "Owner"],
    ["Date", "Tâche", "Pages"],
    ["Query", "Clicks"],
  ]) {
    assert.equal(
      searchConsole.recognise(tableDocument([header, header.map(() => "1")])),
      false,
      header.join(),
    );
  }
  assert.equal(
    searchConsole.recognise(archiveDocument({ "Pages.csv": "a", "notes.csv": "b" }, "x.zip")),
    false,
  );
});

test("reads the real French folder: sums, caps and pages with line breaks", withRealExports, async () => {
  const folder = fileURLToPath(new URL("../../../../../shared/data/gsc/fr-michelinman", import.meta.url));
  const contents = readdirSync(folder).map(
    (name) => [name, realExport(`gsc/fr-michelinman/${name}`)] as const,
  );
  const source = await readBy(searchConsole, archiveDocument(Object.fromEntries(contents), "fr-michelinman"));
  const queries = of(source.performance, "query");
  const pages = of(source.performance, "page");
  const devices = of(source.performance, "device");
  assert.deepEqual(
    [queries.length, sum(queries, "clicks"), sum(queries, "impressions")],
    [1000, 307_179, 5_688_261],
  );
  assert.deepEqual(
    [pages.length, sum(pages, "clicks"), sum(pages, "impressions")],
    [1000, 636_276, 38_276_123],
  );
  assert.deepEqual(
    [devices.length, sum(devices, "clicks"), sum(devices, "impressions")],
    [3, 676_311, 38_473_290],
  );
  assert.equal(
    pages.some((row) => /[\r\n]/.test(row.item)),
    false,
  );
  assert.equal(source.name, "https://www.michelinman.com");
  assert.deepEqual(source.warnings.map((one) => [one.key, one.column]).sort(), [
    ["warning.capped", "Pages les plus populaires"],
    ["warning.capped", "Requêtes les plus fréquentes"],
    ["warning.no-period", undefined],
  ]);
});
