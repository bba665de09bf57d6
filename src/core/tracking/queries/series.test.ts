import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import type { PerformanceRow } from "#core/tracking/tracking.ts";
import { aSource, dropped, readerOf } from "#testing/exports.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { importFiles } from "../commands/import-files.ts";
import { listDimensions, listPerformance } from "./records.ts";
import { listMetrics, readSeries } from "./series.ts";

const sources = new Map<string, readonly ImportedSource[]>();
const world = await makeWorld({ readExport: readerOf(sources) });
const owner = await anAgency(world);
after(world.close);

const row = (
  item: string,
  values: PerformanceRow["values"],
  more: Partial<PerformanceRow> = {},
): PerformanceRow => ({
  dimension: "date",
  item,
  values,
  ...more,
});
const ads = aSource("ads", {
  kind: "google-ads",
  name: "Compte",
  performance: [
    row("2026-03-01", { clicks: 10, cost: 5, cpc: 0.5 }, { currency: "EUR" }),
    row("2026-03-02", { clicks: 30, cost: 6, cpc: 0.2 }, { currency: "EUR" }),
    row("2026-03-02", { clicks: 1, cost: 9 }, { currency: "USD" }),
    row("pain", { clicks: 3 }, { dimension: "keyword" }),
  ],
});
const search = aSource("search", {
  kind: "search-console",
  performance: [
    ...["2026-02-27", "2026-02-28", "2026-03-01"].map((day, at) =>
      row(day, { impressions: 100 * (at + 1), clicks: 10, ctr: 0.1 / (at + 1) }),
    ),
    row("/", { clicks: 20, position: 2 }, { dimension: "page" }),
    row("/contact", { clicks: 5 }, { dimension: "page" }),
    row("pas une date", { clicks: 5 }),
  ],
});

async function aMeasuredDossier() {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  sources.set("ads", [ads]);
  sources.set("search", [search]);
  const files = [dropped("ads"), dropped("search")];
  const imported = await done(world, owner, importFiles, { dossierId, files });
  const [adsId = "", searchId = ""] = imported.sources.map(({ sourceId }) => sourceId);
  return { dossierId, adsId, searchId };
}

test("the figures of a dossier are read by its own agency's people alone", async () => {
  const { dossierId, adsId: sourceId } = await aMeasuredDossier();
  const other = await anAgency(world, "Une autre");
  const series = { dossierId, sourceId, metric: "clicks" };
  await turnsAway(world, listMetrics, { dossierId }, owner, "read-only");
  await turnsAway(world, readSeries, series, owner, "read-only");
  await turnsAway(world, listDimensions, { dossierId }, owner, "read-only");
  assert.equal(await refused(world, other, listMetrics, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, readSeries, series), "dossier.not-found");
  assert.equal(await refused(world, other, listDimensions, { dossierId }), "dossier.not-found");
});

test("metrics by date are listed source by source, amounts once for each currency, counts once", async () => {
  const { dossierId } = await aMeasuredDossier();
  const { metrics } = await done(world, owner, listMetrics, { dossierId });
  assert.deepEqual(
    metrics.map((one) => [one.kind, one.metric, one.unit, one.currency, one.from, one.to, one.points]),
    [
      ["google-ads", "clicks", "number", null, "2026-03-01", "2026-03-02", 3],
      ["google-ads", "cost", "money", "EUR", "2026-03-01", "2026-03-02", 2],
      ["google-ads", "cost", "money", "USD", "2026-03-02", "2026-03-02", 1],
      ["google-ads", "cpc", "money", "EUR", "2026-03-01", "2026-03-02", 2],
      ["search-console", "clicks", "number", null, "2026-02-27", "2026-03-01", 3],
      ["search-console", "impressions", "number", null, "2026-02-27", "2026-03-01", 3],
      ["search-console", "ctr", "percent", null, "2026-02-27", "2026-03-01", 3],
    ],
  );
});

test("a series adds counts up and weighs means, in one currency, within the days asked for", async () => {
  const { dossierId, adsId, searchId } = await aMeasuredDossier();
  const read = (sourceId: string, metric: string, more: object = {}) =>
    done(world, owner, readSeries, { dossierId, sourceId, metric, ...more });
  const costs = await read(adsId, "cost", { step: "month" });
  assert.deepEqual(
    [costs.currency, costs.points, costs.whole, costs.isMean],
    ["EUR", [{ at: "2026-03-01", value: 11 }], 11, false],
  );
  assert.equal((await read(adsId, "cost", { currency: "USD" })).whole, 9);
  const clicks = await read(adsId, "clicks");
  assert.deepEqual([clicks.currency, clicks.whole, clicks.days], [null, 41, 2]);
  const cpc = await read(adsId, "cpc");
  assert.equal(cpc.whole, (0.5 * 10 + 0.2 * 30) / 40);
  const ctr = await read(searchId, "ctr", { step: "month" });
  assert.deepEqual(
    ctr.points.map(({ at }) => at),
    ["2026-02-01", "2026-03-01"],
  );
  assert.equal(ctr.points[0]?.value, (0.1 * 100 + 0.05 * 200) / 300);
  const february = await read(searchId, "clicks", { from: "2026-02-28", to: "2026-02-28" });
  assert.deepEqual(
    [february.points, february.whole, february.days],
    [[{ at: "2026-02-28", value: 10 }], 10, 1],
  );
  const nothing = await read(searchId, "clicks", { from: "2026-05-01" });
  assert.deepEqual([nothing.points, nothing.whole, nothing.days], [[], null, 0]);
  const absent = { dossierId, sourceId: searchId, metric: "cost" };
  assert.equal(await refused(world, owner, readSeries, absent), "tracking.series-not-found");
});

test("what figures are broken down by is listed, and read one dimension of one source at a time", async () => {
  const { dossierId, adsId, searchId } = await aMeasuredDossier();
  const { dimensions } = await done(world, owner, listDimensions, { dossierId });
  assert.deepEqual(
    dimensions.map((one) => [one.sourceId, one.dimension, one.rows, one.metrics.join()]),
    [
      [adsId, "date", 3, "clicks,cost,cpc"],
      [adsId, "keyword", 1, "clicks"],
      [searchId, "date", 4, "clicks,impressions,ctr"],
      [searchId, "page", 2, "clicks,position"],
    ],
  );
  const pages = { dossierId, sourceId: searchId, dimension: "page", limit: 1 };
  const first = await done(world, owner, listPerformance, pages);
  assert.deepEqual([first.rows[0]?.record.item, first.rows.length], ["/", 1]);
  const second = await done(world, owner, listPerformance, { ...pages, after: first.next });
  assert.deepEqual([second.rows[0]?.record.item, second.next], ["/contact", undefined]);
  assert.equal((await done(world, owner, listPerformance, { dossierId, sourceId: adsId })).rows.length, 4);
});
