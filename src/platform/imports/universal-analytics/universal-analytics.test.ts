import assert from "node:assert/strict";
import { test } from "node:test";
import { csvDocument, readBy, workbookDocument } from "#testing/documents.ts";
import { ga4 } from "../ga4/ga4.ts";
import { universalAnalytics } from "./universal-analytics.ts";

const dashes = "# ----------------------------------------";

test("reads a French report: commas, totals, money, and its days", async () => {
  const text = `${dashes}
# Toutes les données du site Web
# Pages de destination
# 20190101-20190131
${dashes}

Page de destination,Catégorie d'appareil,Sessions,% de nouvelles sessions,Taux de rebond,Pages/session,Durée moyenne des sessions,Taux de conversion de l'objectif,Valeur de l'objectif
/,mobile,"1 553","96,02 %","92,41 %","1,12",00:01:12,"0,00 %","0,00 €"
/contact,desktop,12,"50,00 %","0,00 %","3,00",00:00:09,"8,33 %","1 250,50 €"
,,"1 565","95,43 %","88,99 %","1,18",00:00:17,"0,10 %","1 250,50 €"

Index des jours,Sessions
01/01/2019,553
02/01/2019,"1 012"
,"1 565"
`;
  const source = await readBy(universalAnalytics, csvDocument(text));
  assert.equal(
    source.sourceKey,
    "universal-analytics:Toutes les données du site Web:Pages de destination:2019-01-01..2019-01-31",
  );
  assert.deepEqual(source.performance[0], {
    dimension: "landing-page",
    item: "/",
    from: "2019-01-01",
    to: "2019-01-31",
    currency: "EUR",
    values: {
      sessions: 1553,
      "new-session-rate": 0.9602,
      "bounce-rate": 0.9241,
      "views-per-session": 1.12,
      "average-session-duration": 72,
      "conversion-rate": 0,
      "goal-value": 0,
    },
    other: { "Catégorie d'appareil": "mobile" },
  });
  assert.equal(source.performance[1]?.values["goal-value"], 1250.5);
  assert.deepEqual(
    source.performance.slice(2).map((row) => [row.dimension, row.item, row.values.sessions]),
    [
      ["date", "2019-01-01", 553],
      ["date", "2019-01-02", 1012],
    ],
  );
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.params.count]),
    [["warning.totals-left-out", 2]],
  );
});

test("reads an English report, hours ranked from its start and periods compared", async () => {
  const text = `${dashes}
# All Web Site Data
# Audience Overview
# 20150701-20150703
${dashes}

Hour Index,Sessions
0,4
25,7

Source / Medium,Date Range,Users,Avg. Session Duration,Ecommerce Conversion Rate,Revenue
google / organic,"Jul 1, 2015 - Jul 3, 2015","12,345",00:02:05,1.50%,£12.50
google / organic,"Jun 28, 2015 - Jun 30, 2015","11,000",00:02:00,1.25%,£10.00
`;
  const source = await readBy(universalAnalytics, csvDocument(text));
  assert.deepEqual(
    source.performance.map((row) => [row.dimension, row.item, row.from, row.to]),
    [
      ["hour", "2015-07-01T00", "2015-07-01", "2015-07-01"],
      ["hour", "2015-07-02T01", "2015-07-02", "2015-07-02"],
      ["source", "google / organic", "2015-07-01", "2015-07-03"],
      ["source", "google / organic", "2015-06-28", "2015-06-30"],
    ],
  );
  assert.equal(source.performance[2]?.currency, "GBP");
  assert.equal(source.performance[2]?.values.users, 12_345);
});

test("reads a workbook: a sheet of summary and sheets of data", async () => {
  const document = workbookDocument({
    Summary: [
      ["# ----------------------------------------"],
      ["# All Web Site Data"],
      ["# Channels"],
      ["# 20190101-20190131"],
    ],
    Dataset1: [
      ["Default Channel Grouping", "Users", "Bounce Rate", "Pages / Session", "Avg. Session Duration"],
      ["Organic Search", 1200, 0.42, 2.5, 125.4],
      [null, 1200, 0.42, 2.5, 125.4],
    ],
    Dataset2: [
      ["Day Index", "Users"],
      ["2019-01-01", 40],
    ],
  });
  const plain = workbookDocument({
    Summary: [["All Web Site Data"], ["Channels"], ["20190101-20190131"]],
    Dataset1: [
      ["Default Channel Grouping", "Users", "Pages / Session"],
      ["Organic Search", 1200, 2.5],
    ],
  });
  const source = await readBy(universalAnalytics, document);
  assert.deepEqual(
    source.performance.map((row) => [row.dimension, row.item, row.from, row.values.users]),
    [
      ["channel", "Organic Search", "2019-01-01", 1200],
      ["date", "2019-01-01", "2019-01-01", 40],
    ],
  );
  assert.equal((await readBy(universalAnalytics, plain)).name, "All Web Site Data");
  assert.equal(ga4.recognise(document), false);
});
