import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { csvDocument, readBy, tableDocument, workbookDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { newOpening } from "../open/limits.ts";
import { openFile } from "../open/open.ts";
import { semrush } from "./semrush.ts";

test("reads organic positions, a day each, shares as fractions", async () => {
  const source = await readBy(
    semrush,
    csvDocument(
      'Keyword,Position,Previous position,Search Volume,Keyword Difficulty,CPC,URL,Traffic,Traffic (%),Traffic Cost,Competition,Number of Results,Trends,Timestamp,SERP Features by Keyword\nchaise chêne,4,6,880,34,21.37,https://exemple.fr/chaises,52,12.5,1111,0.41,1200000,"[44,100]",2026-01-26,"Local pack, Reviews"\n',
      "exemple.fr-organic.Positions-fr-20260126-2026-01-27T10_00_00Z.csv",
    ),
  );
  assert.equal(source.sourceKey, "semrush:exemple.fr:keyword");
  assert.equal(source.exportedAt, "2026-01-27");
  assert.deepEqual(source.performance, [
    {
      dimension: "keyword",
      item: "chaise chêne",
      from: "2026-01-26",
      to: "2026-01-26",
      values: {
        position: 4,
        "previous-position": 6,
        "search-volume": 880,
        "keyword-difficulty": 34,
        cpc: 21.37,
        traffic: 52,
        "traffic-share": 0.125,
        "traffic-cost": 1111,
        competition: 0.41,
        "result-count": 1_200_000,
      },
      other: {
        URL: "https://exemple.fr/chaises",
        Trends: "[44,100]",
        "SERP Features by Keyword": "Local pack, Reviews",
      },
    },
  ]);
});

test("reads position tracking as a history, competitors under their names", async () => {
  const source = await readBy(
    semrush,
    csvDocument(
      `Position Tracking Rankings Overview
Project,Maison Lumen

Keyword,Tags,*.exemple.fr/*_20260310,*.exemple.fr/*_20260310_landing,*.concurrent.fr/*_20260310,*.exemple.fr/*_20260317,*.exemple.fr/*_20260317_landing,*.exemple.fr/*_difference,Search Volume,CPC
lampe,marque,7,https://exemple.fr/a,4,5,https://exemple.fr/b,2,3200,12.5
lustre,,-,,2,-,,,1900,10.2
`,
    ),
  );
  assert.deepEqual(
    source.performance.map((row) => [row.item, row.from, row.values, row.other]),
    [
      ["lampe", "2026-03-10", { position: 7, "concurrent.fr": 4 }, { landing: "https://exemple.fr/a" }],
      [
        "lampe",
        "2026-03-17",
        { position: 5, "*.exemple.fr/*_difference": 2, "search-volume": 3200, cpc: 12.5 },
        { landing: "https://exemple.fr/b", Tags: "marque" },
      ],
      ["lustre", "2026-03-10", { "concurrent.fr": 2 }, undefined],
      ["lustre", "2026-03-17", { "search-volume": 1900, cpc: 10.2 }, undefined],
    ],
  );
  assert.deepEqual(
    source.kept.map((one) => one.text),
    ["Position Tracking Rankings Overview", "Project · Maison Lumen"],
  );
});

test("reads backlinks by their linking page, with target and anchor, over the days they were seen", async () => {
  const source = await readBy(
    semrush,
    csvDocument(
      'Page ascore,Source title,Source url,Target url,Anchor,External links,Nofollow,First seen,Last seen\n42,"Dix lampes, un blog",https://blog.exemple.org/lampes,https://exemple.fr/,notre avis,12,false,2025-11-02,2026-05-20\n',
      "exemple.fr-backlinks.csv",
    ),
  );
  assert.deepEqual(source.performance, [
    {
      dimension: "backlink",
      item: "https://blog.exemple.org/lampes",
      from: "2025-11-02",
      to: "2026-05-20",
      values: { "authority-score": 42, "external-links": 12 },
      other: {
        "Source title": "Dix lampes, un blog",
        "Target url": "https://exemple.fr/",
        Anchor: "notre avis",
        Nofollow: "false",
      },
    },
  ]);
});

test("keeps the sheets it does not know, and leaves other tools' lists alone", async () => {
  const source = await readBy(
    semrush,
    workbookDocument({
      Keywords: [
        ["Keyword", "Search Volume", "Keyword Difficulty"],
        ["lampe", 320, 14],
      ],
      Notes: [["À revoir avec Léa"], ["Priorité", "haute"]],
    }),
  );
  assert.deepEqual(
    source.kept.map((one) => one.text),
    ["À revoir avec Léa", "Priorité · haute"],
  );
  for (const header of [
    ["Keyword", "Country", "Volume", "KD", "CPC", "Current position", "Current URL"],
    ["Keyword", "Owner", "Status"],
    ["Domain", "DR", "Links to target"],
  ]) {
    assert.equal(semrush.recognise(tableDocument([header, header.map(() => "1")])), false, header.join());
  }
});

test(
  "reads the real workbook: keywords with three sites' ranks, share of voice",
  withRealExports,
  async () => {
    const file = new File([Buffer.from(realExport("semrush/ev-usa-keywords.xlsx"))], "EV USA Keywords.xlsx");
    const document = await openFile(file.name, file, newOpening("fr", openFile));
    if (isRefusal(document)) assert.fail(document.refused);
    const source = await readBy(semrush, document);
    const keywords = source.performance.filter((row) => row.dimension === "keyword");
    const voices = source.performance.filter((row) => row.dimension === "competitor");
    assert.deepEqual([keywords.length, voices.length, source.kept.length], [223, 2591, 0]);
    assert.deepEqual(keywords[0], {
      dimension: "keyword",
      item: "do you need special tires for electric cars",
      values: { "Michelin Ranking": 1, "search-volume": 20, "keyword-difficulty": 14 },
      other: {
        "Michelin Type": "ai overview",
        "Michelin Landing Page":
          "https://www.michelinman.com/auto/auto-tips-and-advice/electric-mobility-guide/understanding-ev-tires",
        Tags: "ev",
      },
    });
    assert.equal(voices[0]?.values["share-of-voice"], 0.4765482);
    assert.equal(keywords.filter((row) => row.values["cars.com/ Ranking"] !== undefined).length, 80);
    assert.deepEqual(
      source.warnings.map((one) => one.key),
      ["warning.no-period"],
    );
  },
);
