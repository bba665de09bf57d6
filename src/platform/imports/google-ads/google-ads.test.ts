import assert from "node:assert/strict";
import { test } from "node:test";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { csvDocument, readBy, tableDocument } from "#testing/documents.ts";
import { realExport, withRealExports } from "#testing/real-exports.ts";
import { googleAds } from "./google-ads.ts";

const remarks = (source: ImportedSource) => source.warnings.map((one) => [one.key, one.params.count]);

test("reads a French report of campaigns, saved again by a French spreadsheet", async () => {
  const source = await readBy(
    googleAds,
    csvDocument(
      `Rapport sur les campagnes
1 septembre 2026 - 30 septembre 2026
État de la campagne;Campagne;Type de campagne;Code de devise;Coût;Impr.;Clics;CTR;CPC moy.;Conversions;Coût/conv.;Taux d'impr. sur le Réseau de Recherche
Activée;CPA - Santé;Réseau de Recherche;EUR;1 234,56;12 345;842;6,82 %;1,47;40,50;30,48;< 10 %
Mise en veille;CPA - Auto;Réseau de Recherche;EUR;600,00;5 000;300;6,00 %;2,00; --; --;45,20 %
Total : campagnes; --; --;EUR;1 834,56;17 345;1 142;6,58 %;1,61;40,50;45,30; --
Total : compte; --; --;EUR;1 834,56;17 345;1 142;6,58 %;1,61;40,50;45,30; --
`,
    ),
  );
  assert.equal(source.sourceKey, "google-ads:Rapport sur les campagnes:campaign:2026-09-01..2026-09-30");
  assert.deepEqual(source.performance[0], {
    dimension: "campaign",
    item: "CPA - Santé",
    from: "2026-09-01",
    to: "2026-09-30",
    currency: "EUR",
    values: {
      cost: 1234.56,
      impressions: 12_345,
      clicks: 842,
      ctr: 0.0682,
      cpc: 1.47,
      conversions: 40.5,
      "cost-per-conversion": 30.48,
    },
    other: {
      "État de la campagne": "Activée",
      "Type de campagne": "Réseau de Recherche",
      "Taux d'impr. sur le Réseau de Recherche": "< 10 %",
    },
  });
  assert.equal(source.performance[1]?.values["impression-share"], 0.452);
  assert.deepEqual(remarks(source), [["warning.totals-left-out", 2]]);
});

test("reads keywords by week, days of a German account, and months in words", async () => {
  const english = await readBy(
    googleAds,
    tableDocument([
      ["Search keyword report"],
      ["Jan 1, 2026 – Jan 31, 2026"],
      [
        "Week",
        "Keyword status",
        "Keyword",
        "Match type",
        "Campaign",
        "Ad group",
        "Currency code",
        "Clicks",
        "Impr.",
        "Cost",
      ],
      [
        "2026-01-05",
        "Eligible",
        "[oak table]",
        "Exact match",
        "Brand",
        "Tables",
        "CAD",
        "7",
        "1,234",
        "12.34",
      ],
      ["Total: Keywords", "", "", "", "", "", "CAD", "7", "1,234", "12.34"],
    ]),
  );
  assert.deepEqual(english.performance, [
    {
      dimension: "keyword",
      item: "[oak table]",
      from: "2026-01-05",
      to: "2026-01-11",
      currency: "CAD",
      values: { clicks: 7, impressions: 1234, cost: 12.34 },
      other: {
        "Keyword status": "Eligible",
        "Match type": "Exact match",
        Campaign: "Brand",
        "Ad group": "Tables",
      },
    },
  ]);
  const german = await readBy(
    googleAds,
    csvDocument(
      'Kampagnenbericht\n"1. September 2026 - 2. September 2026"\nTag,Kampagne,Währungscode,Kosten,Impr.,Klicks,Conversions\n2026-09-01,Dach,USD,"1.234,56","12.345",120,"3,00"\nGesamt: Konto,--,USD,"1.334,46","13.245",129,"3,50"\n',
    ),
  );
  assert.deepEqual(german.performance[0]?.values, {
    cost: 1234.56,
    impressions: 12_345,
    clicks: 120,
    conversions: 3,
  });
  const months = await readBy(
    googleAds,
    tableDocument([
      ["Mois", "Clics", "Impr.", "Coût", "CPC moy."],
      ["janvier 2026", "5", "50", "3,20 €", "0,64 €"],
    ]),
  );
  assert.deepEqual(months.performance, [
    {
      dimension: "date",
      item: "2026-01-01",
      from: "2026-01-01",
      to: "2026-01-31",
      currency: "EUR",
      values: { clicks: 5, impressions: 50, cost: 3.2, cpc: 0.64 },
    },
  ]);
});

test("knows a report of few columns by its title", async () => {
  const source = await readBy(
    googleAds,
    csvDocument(`Rapport sur les campagnes
1 septembre 2026 - 30 septembre 2026
Campagne;Coût;Conversions
CPA - Santé;1 234,56;40,5
CPA - Auto;600;12
Total : campagnes;1 834,56;52,5
`),
  );
  assert.deepEqual(
    source.performance.map(({ item, from, to, values }) => [item, from, to, values.cost]),
    [
      ["CPA - Santé", "2026-09-01", "2026-09-30", 1234.56],
      ["CPA - Auto", "2026-09-01", "2026-09-30", 600],
    ],
  );
  assert.deepEqual(remarks(source), [["warning.totals-left-out", 1]]);
});

test("keeps a campaign whose name begins like a total, in UTF-16 with tabulations", async () => {
  const text =
    "Campaign report\r\nMay 1, 2026 - May 31, 2026\r\nCampaign status\tCampaign\tCurrency code\tCost\tClicks\r\n" +
    "Enabled\tTotal - gaz\tEUR\t1,200.50\t40\r\nTotal: Account\t --\tEUR\t1,200.50\t40\r\n";
  const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  const source = await readBy(googleAds, csvDocument(bytes));
  assert.deepEqual(
    source.performance.map((row) => [row.item, row.values.cost]),
    [["Total - gaz", 1200.5]],
  );
});

test("leaves Search Console, Meta and plain budgets alone", () => {
  for (const header of [
    ["Top queries", "Clicks", "Impressions", "CTR", "Position"],
    ["Campaign name", "Amount spent (EUR)", "Impressions", "Reporting starts", "Reporting ends"],
    ["Campagne", "Coût", "Échéance"],
  ]) {
    assert.equal(googleAds.recognise(tableDocument([header, header.map(() => "1")])), false, header.join());
  }
});

test("reads the real reports: campaigns, totals left out, sums, dates", withRealExports, async () => {
  const real = async (name: string) =>
    readBy(
      googleAds,
      csvDocument(realExport(`google-ads/campaign-report-${name}.csv`), "Campaign report.csv"),
    );
  const greek = await real("eur-greek");
  assert.deepEqual(
    greek.performance.map((row) => row.item),
    ["i-smile.gr", "dentplant.gr", "Οδοντικά Εμφυτεύματα Αθήνα"],
  );
  assert.deepEqual(
    [greek.performance[0]?.from, greek.performance[0]?.to, greek.performance[0]?.currency],
    ["2026-03-27", "2026-04-23", "EUR"],
  );
  assert.deepEqual(remarks(greek), [["warning.totals-left-out", 3]]);
  const rupees = await real("inr");
  const sum = (metric: string) => rupees.performance.reduce((all, row) => all + (row.values[metric] ?? 0), 0);
  assert.deepEqual(
    [
      rupees.performance.length,
      sum("impressions"),
      sum("interactions"),
      Math.round(sum("cost") * 100),
      sum("conversions"),
    ],
    [2, 46_168, 22_061, 256_593, 15],
  );
  assert.equal(
    rupees.performance[1]?.other?.["Status reasons"],
    "All ad groups paused; All ads paused; most ads disapproved",
  );
  assert.deepEqual(remarks(rupees), [["warning.totals-left-out", 4]]);
  const always = await real("all-time");
  assert.deepEqual(
    always.performance.map((row) => [row.item, row.from, row.values.budget]),
    [["Want House Cleaning Services?", undefined, 25.7]],
  );
  assert.deepEqual(remarks(always), [
    ["warning.totals-left-out", 3],
    ["warning.no-period", undefined],
  ]);
});
