import assert from "node:assert/strict";
import { test } from "node:test";
import { csvDocument, jsonDocument, readBy, tableDocument, xmlDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { matomo } from "./matomo.ts";

test("reads a French report of pages, dated by its name, metadata kept as text", async () => {
  const source = await readBy(
    matomo,
    tableDocument(
      [
        [
          "Libellé",
          "Pages vues",
          "Vues uniques",
          "Rebonds",
          "Temps moyen sur la page",
          "Taux de rebond",
          "Taux de sortie",
          "Metadata: url",
          "Metadata: is_summary",
        ],
        [
          "/contact",
          "1 204",
          "980",
          "12",
          "00:01:05",
          "33 %",
          "12,5 %",
          "https://www.exemple.fr/contact",
          "0",
        ],
      ],
      "Export _ Pages _ 2026-01-01_2026-01-31.csv",
    ),
  );
  assert.deepEqual(source.performance, [
    {
      dimension: "page",
      item: "/contact",
      from: "2026-01-01",
      to: "2026-01-31",
      values: {
        views: 1204,
        "unique-views": 980,
        bounces: 12,
        "average-page-duration": 65,
        "bounce-rate": 0.33,
        "exit-rate": 0.125,
      },
      other: { "Metadata: url": "https://www.exemple.fr/contact", "Metadata: is_summary": "0" },
    },
  ]);
  assert.equal(source.sourceKey, "matomo:Export _ Pages:page:2026-01-01..2026-01-31");
});

test("reads JSON by date with sub-tables, and XML by date", async () => {
  const json = await readBy(
    matomo,
    jsonDocument({
      "2026-01": [
        {
          label: "blog",
          nb_visits: 12,
          nb_hits: 15,
          goals: { "idgoal=1": { nb_conversions: 2 } },
          subtable: [{ label: "/un", nb_visits: 5, nb_hits: 6 }],
        },
      ],
      "2026-02": [],
    }),
  );
  assert.deepEqual(
    json.performance.map((row) => [row.item, row.from, row.to, row.values]),
    [
      ["blog", "2026-01-01", "2026-01-31", { visits: 12, hits: 15, "goals.idgoal=1.nb_conversions": 2 }],
      ["blog > /un", "2026-01-01", "2026-01-31", { visits: 5, hits: 6 }],
    ],
  );
  const xml = await readBy(
    matomo,
    xmlDocument(
      '<results><result date="2026-01-05,2026-01-11"><nb_visits>8</nb_visits><bounce_rate>25%</bounce_rate></result></results>',
    ),
  );
  assert.deepEqual(xml.performance[0], {
    dimension: "date",
    item: "2026-01-05",
    from: "2026-01-05",
    to: "2026-01-11",
    values: { visits: 8, "bounce-rate": 0.25 },
  });
});

test("leaves other tables, JSON and XML alone", () => {
  assert.equal(
    matomo.recognise(
      tableDocument([
        ["Visits", "Actions", "Owner"],
        ["1", "2", "x"],
      ]),
    ),
    false,
  );
  assert.equal(matomo.recognise(jsonDocument([{ label: "bug", id: 1 }])), false);
  assert.equal(matomo.recognise(xmlDocument("<result><row><name>a</name></row></result>")), false);
});

const real = (name: string) => readBy(matomo, csvDocument(realExport(`matomo/${name}.csv`), `${name}.csv`));

test("reads the real summaries in raw names, English and German", withRealExports, async () => {
  const expected = {
    "unique-visitors": 2,
    users: 0,
    visits: 2,
    actions: 2,
    "converted-visits": 0,
    bounces: 2,
    "visit-duration": 542,
    "most-actions": 1,
    "bounce-rate": 1,
    "actions-per-visit": 1,
    "average-visit-duration": 271,
  };
  for (const name of ["visits-summary-en", "visits-summary-de"]) {
    const source = await real(name);
    assert.deepEqual(
      source.performance.map((row) => row.values),
      [expected],
      name,
    );
    assert.deepEqual(
      source.warnings.map((one) => one.key),
      ["warning.no-period"],
    );
  }
  const sites = await real("visits-summary-all-sites");
  assert.deepEqual(
    sites.performance.map((row) => [row.dimension, row.item, row.values.visits]),
    [
      ["site", "1", 2],
      ["site", "2", 1],
      ["site", "3", 2],
    ],
  );
});

test("reads the real contents, and the real visits without their visitors", withRealExports, async () => {
  const contents = await real("contents-day");
  assert.deepEqual(
    contents.performance.map((row) => [
      row.dimension,
      row.item,
      row.values.impressions,
      row.values["interaction-rate"],
    ]),
    [
      ["content", "ImageAd", 8, 0.25],
      ["content", "Text Ad", 6, 0.6667],
      ["content", "Video Ad", 4, 0],
    ],
  );
  const visits = await real("last-visits");
  assert.deepEqual(visits.performance, [
    {
      dimension: "date",
      item: "2010-01-03",
      from: "2010-01-03",
      to: "2010-01-03",
      values: { visits: 2, actions: 2, "visit-duration": 542, "converted-visits": 0, conversions: 0 },
    },
    ...[
      ["channel", "Direct Entry"],
      ["country", "France"],
      ["device", "Desktop"],
      ["browser", "Firefox"],
    ].map(([dimension, item]) => ({
      dimension,
      item,
      from: "2010-01-03",
      to: "2010-01-03",
      values: { visits: 2, actions: 2, "visit-duration": 542, "converted-visits": 0, conversions: 0 },
    })),
  ]);
  assert.doesNotMatch(JSON.stringify(visits), /111\.1\.1\.1|156\.5\.3\.2|14db763aafccd039|e16cf2bbaeea2c88/);
  assert.deepEqual(
    visits.warnings.map((one) => [one.key, one.params]),
    [
      [
        "warning.private-removed",
        { count: 2, what_fr: "données personnelles de visiteurs", what_en: "personal data of visitors" },
      ],
    ],
  );
});
