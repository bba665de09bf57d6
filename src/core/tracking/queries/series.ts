import { sql } from "kysely";
import { z } from "zod";
import { loadDossier, rowsIn } from "#core/dossier/store.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { metricsOf } from "#core/pack/metrics.ts";
import { isMean, measureUnits, unitOf, weightsOf } from "../measure-unit.ts";
import { type Measure, seriesOf, wholeOf } from "../series.ts";
import { type Place, placeOf } from "../store.ts";
import { sourceKinds } from "../tracking.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const sourceId = "01980000-0000-7000-8000-000000000021";

const Unit = z.enum(measureUnits).meta({
  description: "Percent: a share of one. Rank: better when low. Money: in `currency`. Seconds: a duration",
});

type MetricRow = {
  readonly sourceId: string;
  readonly sourceName: string | null;
  readonly kind: (typeof sourceKinds)[number];
  readonly file: string;
  readonly metric: string;
  readonly currency: string | null;
  readonly from: string;
  readonly to: string;
  readonly points: number;
};

const metricsMeasured = builtOnce(
  (_, { agencyId, dossierId }: Place) => sql<MetricRow>`
      select s.id as "sourceId", n.name as "sourceName", s.kind, n.file, metric, r.data->>'currency' as currency,
        min(left(r.data->>'item', 10)) as "from", max(left(r.data->>'item', 10)) as "to", count(*) /* of one dossier */ as points
      from source s
        join snapshot n on n.agency_id = s.agency_id and n.dossier_id = s.dossier_id and n.id = s.current_snapshot_id
        join tracking_record r on r.agency_id = n.agency_id and r.dossier_id = n.dossier_id and r.snapshot_id = n.id
        cross join lateral jsonb_object_keys(r.data->'values') as metric
      where s.agency_id = ${agencyId} and s.dossier_id = ${dossierId} and r.kind = 'performance'
        and r.data->>'dimension' = 'date' and r.data->>'item' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'
      group by s.id, n.name, s.kind, n.file, metric, r.data->>'currency' order by s.id`,
);

/** What the newest exports measure day by day. */
export const listMetrics = query({
  name: "tracking.list-metrics",
  summary: "Lists the metrics that the sources of a dossier give by date, with the days that they cover.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    metrics: z.array(
      z.object({
        sourceId: Id,
        sourceName: z.string().nullable(),
        kind: z.enum(sourceKinds),
        file: z.string(),
        metric: z.string(),
        unit: Unit,
        currency: z
          .string()
          .nullable()
          .meta({ description: "Of amounts: a metric in two currencies is listed once for each" }),
        from: Day,
        to: Day,
        points: z.number().int(),
      }),
    ),
  }),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId }, output: { metrics: [] } },
  async read({ dossierId }, work) {
    const rows = await rowsIn(work, dossierId, metricsMeasured(work.tx, placeOf(work, dossierId)));
    if (isRefusal(rows)) return rows;
    const order = metricsOf(rows.map(({ metric }) => ({ values: { [metric]: 0 } })));
    return {
      metrics: byCurrency(rows)
        .map((row) => ({ ...row, unit: unitOf(row.metric) }))
        .sort(
          (one, other) =>
            one.sourceId.localeCompare(other.sourceId) ||
            order.indexOf(one.metric) - order.indexOf(other.metric) ||
            (one.currency ?? "").localeCompare(other.currency ?? ""),
        ),
    };
  },
});

/** A currency stands beside every figure of its row; only for amounts does it tell one metric from another. */
function byCurrency(rows: readonly MetricRow[]): readonly MetricRow[] {
  const groups = Map.groupBy(rows, ({ sourceId, metric, currency }) =>
    JSON.stringify([sourceId, metric, unitOf(metric) === "money" ? currency : null]),
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const all = [first, ...others];
    const joined = {
      ...first,
      from: all.map(({ from }) => from).sort()[0] ?? first.from,
      to:
        all
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? first.to,
      points: all.reduce((sum, { points }) => sum + points, 0),
    };
    return [unitOf(first.metric) === "money" ? joined : { ...joined, currency: null }];
  });
}

/** One metric over time. */
export const readSeries = query({
  name: "tracking.read-series",
  summary: "Reads a metric of a source over time; counts add up, rates and positions are weighted means.",
  permission: "tracking.read",
  input: z.object({
    dossierId: Id,
    sourceId: Id,
    metric: z.string().min(1).max(200),
    currency: z
      .string()
      .max(200)
      .optional()
      .meta({ description: "Of an amount; without it, the first that the export has" }),
    from: Day.optional(),
    to: Day.optional(),
    step: z.enum(["day", "week", "month"]).default("day"),
  }),
  output: z.object({
    unit: Unit,
    currency: z.string().nullable(),
    points: z.array(z.object({ at: Day, value: z.number() })).readonly(),
    whole: z
      .number()
      .nullable()
      .meta({ description: "The figure of all these days together: their sum or their mean; null for none" }),
    isMean: z.boolean().meta({ description: "Whether days together are a mean, not a sum" }),
    days: z.number().int().meta({ description: "How many of the days asked for were measured" }),
  }),
  refusals: ["dossier.not-found", "tracking.series-not-found"],
  example: {
    input: { dossierId, sourceId, metric: "clicks" },
    output: {
      ...{ unit: "number", currency: null, points: [{ at: "2026-03-01", value: 41 }] },
      ...{ whole: 41, isMean: false, days: 1 },
    },
  },
  async read({ dossierId, sourceId, metric, currency, from, to, step }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const all = await measuresOf(work, dossierId, sourceId, metric);
    const isMoney = unitOf(metric) === "money";
    const wanted = isMoney ? (currency ?? all.find((one) => one.currency !== null)?.currency ?? null) : null;
    const ofCurrency = isMoney ? all.filter((one) => one.currency === wanted) : all;
    if (ofCurrency.length === 0) return refuse("tracking.series-not-found");
    const measures = ofCurrency.filter(({ at }) => (!from || at >= from) && (!to || at <= to));
    return {
      unit: unitOf(metric),
      currency: wanted,
      points: seriesOf(metric, measures, step),
      whole: measures.length > 0 ? wholeOf(metric, measures) : null,
      isMean: isMean(metric),
      days: new Set(measures.map(({ at }) => at)).size,
    };
  },
});

async function measuresOf(work: Work, dossierId: string, sourceId: string, metric: string) {
  const { agencyId } = placeOf(work, dossierId);
  const { rows } = await sql<Measure & { readonly currency: string | null }>`
    select left(r.data->>'item', 10) as at, (r.data->'values'->>${metric})::float8 as value,
      r.data->>'currency' as currency,
      (select (r.data->'values'->>key)::float8 from unnest(${[...weightsOf(metric)]}::text[]) with ordinality as w (key, at)
        where r.data->'values' ? key order by w.at limit 1) as weight
    from source s join tracking_record r on r.agency_id = s.agency_id and r.dossier_id = s.dossier_id
      and r.snapshot_id = s.current_snapshot_id
    where s.agency_id = ${agencyId} and s.dossier_id = ${dossierId} and s.id = ${sourceId}
      and r.kind = 'performance' and r.data->>'dimension' = 'date'
      and r.data->>'item' ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' and r.data->'values' ? ${metric}
    order by r.position`.execute(work.tx);
  return rows;
}
