import assert from "node:assert/strict";
import { test } from "node:test";
import { csvDocument, readBy, tableDocument, workbookDocument } from "#testing/documents.ts";
import { seRanking } from "./se-ranking.ts";

test("reads ranks by day under the lines that name the project", async () => {
  const source = await readBy(
    seRanking,
    workbookDocument({
      "Google France": [
        ["Projet : exemple.fr"],
        ["Moteur de recherche : Google France (fr)"],
        ["#", "Mot-clé", "Groupe", "Volume de recherche", "15.01.2026", "22.01.2026", "URL"],
        [1, "lampe", "Luminaires", 320, "12", "9 (+3)", "https://exemple.fr/lampes"],
        [2, "lustre", "Luminaires", 90, "-", ">100", ""],
      ],
    }),
  );
  assert.deepEqual(
    source.performance.map((row) => [row.item, row.from, row.values, row.other]),
    [
      ["lampe", "2026-01-15", { position: 12 }, undefined],
      [
        "lampe",
        "2026-01-22",
        { position: 9, "#": 1, "search-volume": 320 },
        { Groupe: "Luminaires", URL: "https://exemple.fr/lampes" },
      ],
      ["lustre", "2026-01-22", { "#": 2, "search-volume": 90 }, { position: ">100", Groupe: "Luminaires" }],
    ],
  );
  assert.deepEqual(
    source.kept.map((one) => one.text),
    ["Projet : exemple.fr", "Moteur de recherche : Google France (fr)"],
  );
});

test("reads several search engines, the first as the site's own, and days in words", async () => {
  const source = await readBy(
    seRanking,
    csvDocument(
      'Keyword;Search vol.;"Google France Jan 15, 2026";"Bing France Jan 15, 2026"\nlampe;1 300;4;7\n',
    ),
  );
  assert.deepEqual(source.performance, [
    {
      dimension: "keyword",
      item: "lampe",
      from: "2026-01-15",
      to: "2026-01-15",
      values: { position: 4, "Bing France": 7, "search-volume": 1300 },
    },
  ]);
});

test("reads backlinks by its own scores, and leaves other tables alone", async () => {
  const source = await readBy(
    seRanking,
    csvDocument(
      "URL from,URL to,Anchor,Domain Trust,Nofollow,First seen\nhttps://blog.exemple.org/,https://exemple.fr/,ici,42,No,2026-02-01\n",
    ),
  );
  assert.deepEqual(source.performance[0]?.values, { "domain-trust": 42 });
  assert.equal(source.performance[0]?.other?.["URL to"], "https://exemple.fr/");
  for (const header of [
    ["Keyword", "Owner", "Status"],
    ["Tâche", "2026-01-15", "2026-01-22"],
  ]) {
    assert.equal(seRanking.recognise(tableDocument([header, header.map(() => "1")])), false, header.join());
  }
});
