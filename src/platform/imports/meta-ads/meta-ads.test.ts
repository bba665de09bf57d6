import assert from "node:assert/strict";
import { test } from "node:test";
import { csvDocument, readBy, tableDocument, workbookDocument } from "#testing/documents.ts";
import { metaAds } from "./meta-ads.ts";

test("reads French campaigns: totals first, bare percentages, currency in the headers", async () => {
  const source = await readBy(
    metaAds,
    csvDocument(
      `"Début des rapports","Fin des rapports","Nom de la campagne","Diffusion de la campagne","Budget de l'ensemble de publicités","Résultats","Indicateur de résultats","Couverture","Répétition","Coût par résultat","Montant dépensé (EUR)","Impressions","CPM (Coût pour 1 000 impressions) (EUR)","Clics sur un lien","CPC (coût par clic sur un lien) (EUR)","CTR (taux de clics sur le lien)","Clics (tous)"
2026-01-01,2026-01-31,,,,,,51000,2.4,,1620.5,122400,13.239,,,,
2026-01-01,2026-01-31,"Soldes, hiver",active,"Avec le budget de la campagne",85,actions:lead,40000,2.5,14.123456,1200.49,100000,12.0049,1250,0.960392,1.25,1900
2026-01-01,2026-01-31,Notoriété,inactive,20,,,11000,2.036364,,420.01,22400,18.750446,56,7.500179,0.25,80
`,
    ),
  );
  assert.deepEqual(source.performance[0], {
    dimension: "campaign",
    item: "Soldes, hiver",
    from: "2026-01-01",
    to: "2026-01-31",
    currency: "EUR",
    values: {
      results: 85,
      reach: 40_000,
      frequency: 2.5,
      "cost-per-result": 14.123456,
      cost: 1200.49,
      impressions: 100_000,
      cpm: 12.0049,
      "link-clicks": 1250,
      "cost-per-link-click": 0.960392,
      "link-ctr": 0.0125,
      "all-clicks": 1900,
    },
    other: {
      "Diffusion de la campagne": "active",
      "Budget de l'ensemble de publicités": "Avec le budget de la campagne",
      "Indicateur de résultats": "actions:lead",
    },
  });
  assert.equal(source.performance[1]?.values.budget, 20);
  assert.equal(source.performance.length, 2);
  assert.equal(source.sourceKey, "meta-ads:campaign:2026-01-01..2026-01-31");
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.params.count]),
    [["warning.totals-left-out", 1]],
  );
});

test("reads English ads by day from the raw sheet of a workbook", async () => {
  const header = [
    "Ad name",
    "Ad set name",
    "Campaign name",
    "Day",
    "Amount spent (USD)",
    "Impressions",
    "Reporting starts",
    "Reporting ends",
  ];
  const source = await readBy(
    metaAds,
    workbookDocument({
      "Formatted Report": [
        header,
        ["Results from 2 ads", "", "", "", 30, 900, "2026-01-01", "2026-01-02"],
        ["Video", "Cold", "Winter", "2026-01-02", 30, 900, "2026-01-02", "2026-01-02"],
      ],
      "Raw Data Report": [
        header,
        ["Video", "Cold", "Winter", "2026-01-02", 30, 900, "2026-01-02", "2026-01-02"],
      ],
    }),
  );
  assert.deepEqual(source.performance, [
    {
      dimension: "ad",
      item: "Video",
      from: "2026-01-02",
      to: "2026-01-02",
      currency: "USD",
      values: { cost: 30, impressions: 900 },
      other: { "Ad set name": "Cold", "Campaign name": "Winter" },
    },
  ]);
});

test("leaves other tables alone", () => {
  for (const header of [
    ["Nom de la campagne", "Budget", "Responsable"],
    ["Campaign", "Currency code", "Cost", "Clicks"],
  ]) {
    assert.equal(metaAds.recognise(tableDocument([header, header.map(() => "1")])), false, header.join());
  }
});
