import assert from "node:assert/strict";
import { test } from "node:test";
import { csvDocument, readBy } from "#testing/documents.ts";
import { universalAnalytics } from "../universal-analytics/universal-analytics.ts";
import { ga4 } from "./ga4.ts";

const dashes = "# ----------------------------------------";
const french = `${dashes}
"# Vue d'ensemble ""Acquisition"", client"
# Compte : Maison Lumen
# Propriété : Lumen, boutique
${dashes}
#${" "}
# Date de début : 20260319
# Date de fin : 20260417
Nième jour,Utilisateurs actifs
0000,97
0001,74
0030,1

# D'où viennent vos utilisateurs ?
# Date de début : 20260319
# Date de fin : 20260417
Groupe de canaux par défaut de la session,Sessions,Sessions avec engagement,Taux d'engagement,Durée d'engagement moyenne par session,Événements clés,Revenu total
Organic Search,1792,1200,0.6696428571428571,47.73213440605774,12,0
#1 plombier,5,1,0.2,3.5,0,0

# Date de début : 20260319
# Date de fin : 20260417
Utilisateurs actifs,Nouveaux utilisateurs
2113,2083
`;

test("reads the tables of a French overview, days counted from its start", async () => {
  const source = await readBy(ga4, csvDocument(french));
  assert.equal(source.name, "Lumen, boutique");
  assert.equal(
    source.sourceKey,
    `ga4:Lumen, boutique:Vue d'ensemble "Acquisition", client:2026-03-19..2026-04-17`,
  );
  assert.deepEqual(source.performance, [
    {
      dimension: "date",
      item: "2026-03-19",
      from: "2026-03-19",
      to: "2026-03-19",
      values: { "active-users": 97 },
    },
    {
      dimension: "date",
      item: "2026-03-20",
      from: "2026-03-20",
      to: "2026-03-20",
      values: { "active-users": 74 },
    },
    {
      dimension: "channel",
      item: "Organic Search",
      from: "2026-03-19",
      to: "2026-04-17",
      values: {
        sessions: 1792,
        "engaged-sessions": 1200,
        "engagement-rate": 0.6696428571428571,
        "session-engagement-duration": 47.73213440605774,
        "key-events": 12,
        revenue: 0,
      },
    },
    {
      dimension: "channel",
      item: "#1 plombier",
      from: "2026-03-19",
      to: "2026-04-17",
      values: {
        sessions: 5,
        "engaged-sessions": 1,
        "engagement-rate": 0.2,
        "session-engagement-duration": 3.5,
        "key-events": 0,
        revenue: 0,
      },
    },
    {
      dimension: "total",
      item: "Lumen, boutique",
      from: "2026-03-19",
      to: "2026-04-17",
      values: { "active-users": 2113, "new-users": 2083 },
    },
  ]);
  assert.equal(
    source.kept.some((one) => one.text === "D'où viennent vos utilisateurs ?"),
    true,
  );
});

test("reads an exploration by day, its grand total left out and its second dimension kept", async () => {
  const text = `${dashes}
# Radio du port
# Format libre-Pages par jour
# 20260723-20260922
${dashes}

Date,Page path and screen class,Active users,Views,Bounce rate
,,211078,309558,0.5,Grand total
20260826,/,44963,68392,0.25
20260825,/écouter,50,130,0.5
`;
  const source = await readBy(ga4, csvDocument(text));
  assert.deepEqual(source.performance[0], {
    dimension: "page",
    item: "/",
    from: "2026-08-26",
    to: "2026-08-26",
    values: { "active-users": 44_963, views: 68_392, "bounce-rate": 0.25 },
  });
  assert.equal(source.performance.length, 2);
  assert.equal(source.name, "Radio du port");
  assert.deepEqual(
    source.warnings.map((one) => [one.key, one.params.count]),
    [["warning.totals-left-out", 1]],
  );
});

test("names the figures of a pivot by both its rows, and series by their own columns", async () => {
  const text = `${dashes}
# Site
# Pivot
# 20260101-20260131
${dashes}

,Device category,desktop,mobile
Country,City,Active users,Active users
France,Paris,12,30

Nth day,new,returning
0000,94,9
`;
  const source = await readBy(ga4, csvDocument(text));
  assert.deepEqual(source.performance, [
    {
      dimension: "country",
      item: "France",
      from: "2026-01-01",
      to: "2026-01-31",
      values: { "Active users · desktop": 12, "Active users · mobile": 30 },
      other: { City: "Paris" },
    },
    {
      dimension: "date",
      item: "2026-01-01",
      from: "2026-01-01",
      to: "2026-01-01",
      values: { new: 94, returning: 9 },
    },
  ]);
});

test("leaves Universal Analytics to its own importer, and plain tables to others", () => {
  const old = csvDocument(
    `${dashes}\n# Toutes les données\n# Pages\n# 20190101-20190131\n${dashes}\n\nPage,Sessions\n/,1\n`,
  );
  assert.equal(ga4.recognise(old), false);
  assert.equal(universalAnalytics.recognise(old), true);
  assert.equal(universalAnalytics.recognise(csvDocument(french)), false);
  assert.equal(ga4.recognise(csvDocument("Page,Views\n/,1\n")), false);
});
