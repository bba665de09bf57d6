import assert from "node:assert/strict";
import { test } from "node:test";
import { csvDocument, readBy, tableDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { screamingFrog } from "./screaming-frog.ts";

test("reads an English crawl: figures, words and the day of the crawl", async () => {
  const source = await readBy(
    screamingFrog,
    tableDocument([
      ["Internal - HTML"],
      [
        "Address",
        "Content Type",
        "Status Code",
        "Status",
        "Indexability",
        "Title 1",
        "Title 1 Length",
        "Word Count",
        "CO2 (mg)",
        "% of Total",
        "Response Time",
        "Crawl Timestamp",
      ],
      [
        "https://exemple.fr/",
        "text/html",
        "200",
        "OK",
        "Indexable",
        "Accueil",
        "7",
        "1,204",
        "300.489",
        "12.5",
        "0.41",
        "2026-05-02 14:04:25",
      ],
      [
        "https://exemple.fr/vieux",
        "",
        "301",
        "Moved",
        "Non-Indexable",
        "",
        "0",
        "0",
        "",
        "",
        "0.09",
        "2026-05-02 14:04:26",
      ],
    ]),
  );
  assert.equal(source.name, "https://exemple.fr");
  assert.deepEqual(source.performance[0], {
    dimension: "url",
    item: "https://exemple.fr/",
    from: "2026-05-02",
    to: "2026-05-02",
    values: {
      "status-code": 200,
      "title-length": 7,
      "word-count": 1204,
      "CO2 (mg)": 300.489,
      "% of Total": 0.125,
      "response-time": 0.41,
    },
    other: { "Content Type": "text/html", Status: "OK", Indexability: "Indexable", "Title 1": "Accueil" },
  });
  assert.equal(source.performance[1]?.other?.Indexability, "Non-Indexable");
  assert.deepEqual(
    source.kept.map((one) => one.text),
    ["Internal - HTML"],
  );
});

test("reads links and issues, and leaves address books alone", async () => {
  const links = await readBy(
    screamingFrog,
    csvDocument(
      "Type,Source,Destination,Anchor,Status Code,Link Position\nHyperlink,https://exemple.fr/,https://exemple.fr/a,Lire,404,Content\n",
    ),
  );
  assert.deepEqual(links.performance[0], {
    dimension: "link",
    item: "https://exemple.fr/",
    values: { "status-code": 404 },
    other: {
      Type: "Hyperlink",
      Destination: "https://exemple.fr/a",
      Anchor: "Lire",
      "Link Position": "Content",
    },
  });
  const issues = await readBy(
    screamingFrog,
    csvDocument('Issue Name,Issue Type,Issue Priority,URLs,% of Total\nH1: Missing,Warning,High,12,"3.5"\n'),
  );
  assert.deepEqual(issues.performance[0]?.values, { URLs: 12, "% of Total": 0.035 });
  assert.equal(
    screamingFrog.recognise(
      tableDocument([
        ["Nom", "Adresse", "Type de contenu"],
        ["Léa", "1 rue", "a"],
      ]),
    ),
    false,
  );
});

test("reads the real French crawl, decimal commas beside whole numbers", withRealExports, async () => {
  const source = await readBy(
    screamingFrog,
    csvDocument(realExport("screaming-frog/interne_tous-fr.csv"), "interne_tous.csv"),
  );
  assert.equal(source.performance.length, 9);
  assert.equal(
    source.performance.every((row) => row.values["status-code"] === 200),
    true,
  );
  const types = Map.groupBy(source.performance, (row) => row.other?.["Type de contenu"]?.split(";")[0]);
  assert.deepEqual(
    [...types].map(([type, rows]) => [type, rows.length]),
    [
      ["text/html", 6],
      ["text/css", 1],
      ["application/javascript", 1],
      ["image/webp", 1],
    ],
  );
  const [home] = source.performance;
  assert.deepEqual(
    [
      "CO2 (mg)",
      "response-time",
      "Score de lisibilité de Flesch",
      "Moyenne de mots par phrase",
      "size",
      "word-count",
      "% du total",
    ].map((key) => home?.values[key]),
    [300.489, 0.399, 42.825, 6, 1789, 30, 0],
  );
  assert.equal(source.performance[4]?.values["% du total"], 1);
  assert.equal(home?.other?.["Title 1"], "Agence IA & Automatisation sur Mesure | Lucide");
  assert.equal(home?.other?.Hachage, "1211a011fbcc519f6314bd8d5479f62a");
  assert.equal(home?.from, "2025-08-02");
  assert.deepEqual(source.warnings, []);
});
