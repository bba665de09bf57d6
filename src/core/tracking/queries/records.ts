import { sql } from "kysely";
import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id, PageSize, Position, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { metricsOf } from "#core/pack/metrics.ts";
import { KeptShown, PerformanceShown } from "../records.ts";
import { toldIn } from "../said.ts";
import { placeOf } from "../store.ts";
import { currentSnapshots } from "./current-snapshots.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";
const Page = z.object({
  dossierId: Id,
  sourceId: Id.optional().meta({ description: "Only what this source says" }),
  after: pageCursor(Id, Position),
  limit: PageSize,
});

/** What is measured, as the exports say it: people never work on it. */
export const listPerformance = query({
  name: "tracking.list-performance",
  summary: "Lists the performance rows of a dossier, source by source, in the order of the export.",
  permission: "tracking.read",
  input: Page.extend({
    dimension: z
      .string()
      .max(200)
      .optional()
      .meta({ description: "Only the rows about this: query, page, country… as list-dimensions tells" }),
  }),
  output: pageOf(z.object({ sourceId: Id, record: PerformanceShown })),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [] } },
  read: (asked, work) => recordsOfSources(work, "performance", PerformanceShown, asked),
});

/** What was not understood, as the exports say it. */
export const listKept = query({
  name: "tracking.list-kept",
  summary:
    "Lists what was not understood and is kept as such of a dossier, source by source, in the order of the export.",
  permission: "tracking.read",
  input: Page,
  output: pageOf(z.object({ sourceId: Id, record: KeptShown })),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [] } },
  read: (asked, work) => recordsOfSources(work, "kept", KeptShown, asked),
});

type Asked = z.output<typeof Page> & { readonly dimension?: string | undefined };

/** One page of what the newest exports say. */
async function recordsOfSources<Row extends object>(
  work: Work,
  kind: "performance" | "kept",
  shape: z.ZodType<Row>,
  { dossierId, sourceId, dimension, after, limit }: Asked,
) {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const place = placeOf(work, dossierId);
  const snapshots = await currentSnapshots(work, place)
    .select(["s.id as sourceId", "n.id as snapshotId"])
    .where(sql<number>`(n.counts->>${kind})::int`, ">", 0)
    .$if(sourceId !== undefined, (all) => all.where("s.id", "=", sourceId ?? ""))
    .$if(after !== undefined, (all) => all.where("n.id", ">=", after?.[0] ?? ""))
    .orderBy("n.id")
    .execute();
  const rows: { sourceId: string; snapshotId: string; position: number; record: Row }[] = [];
  for (const { sourceId: ofSource, snapshotId } of snapshots) {
    if (rows.length > limit) break;
    const from = after?.[0] === snapshotId ? after[1] : -1;
    const some = await work.tx
      .selectFrom("tracking_record")
      .select(["position", "data"])
      .where("agency_id", "=", place.agencyId)
      .where("dossier_id", "=", dossierId)
      .where("snapshot_id", "=", snapshotId)
      .where("kind", "=", kind)
      .where("position", ">", from)
      .$if(dimension !== undefined, (all) => all.where(sql`data->>'dimension'`, "=", dimension ?? ""))
      .orderBy("position")
      .limit(limit + 1 - rows.length)
      .execute();
    rows.push(
      ...some.map(({ position, data }) => ({
        ...{ sourceId: ofSource, snapshotId, position },
        record: shape.parse(toldIn(data, work.language)),
      })),
    );
  }
  const { rows: shown, ...next } = pageRows(rows, limit, (last) => [last.snapshotId, last.position]);
  return { rows: shown.map(({ sourceId: ofSource, record }) => ({ sourceId: ofSource, record })), ...next };
}

/** By what the newest exports break their figures down. */
export const listDimensions = query({
  name: "tracking.list-dimensions",
  summary:
    "Lists by what the sources of a dossier break down their figures: queries, pages, countries and the like.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    dimensions: z.array(
      z.object({ sourceId: Id, dimension: z.string(), rows: z.number().int(), metrics: z.array(z.string()) }),
    ),
  }),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId }, output: { dimensions: [] } },
  async read({ dossierId: id }, work) {
    const dossier = await loadDossier(work, id);
    if (isRefusal(dossier)) return dossier;
    const { agencyId } = placeOf(work, id);
    // Few rows of a dimension differ in what they measure: they are counted by that, and put together here.
    const { rows } = await sql<{
      sourceId: string;
      dimension: string;
      rows: number;
      metrics: string[] | null;
    }>`
      select s.id as "sourceId", r.data->>'dimension' as dimension, count(*) /* of one dossier */ as rows,
        (select array_agg(key) from jsonb_object_keys(r.data->'values') as key) as metrics
      from source s join tracking_record r on r.agency_id = s.agency_id and r.dossier_id = s.dossier_id
        and r.snapshot_id = s.current_snapshot_id and r.kind = 'performance'
      where s.agency_id = ${agencyId} and s.dossier_id = ${id}
      group by s.id, 2, 4
      order by s.id, min(r.position)`.execute(work.tx);
    const groups = Map.groupBy(rows, ({ sourceId, dimension }) => `${sourceId} ${dimension}`);
    return {
      dimensions: [...groups.values()].flatMap((group) => {
        const [first] = group;
        if (!first) return [];
        const measured = group.flatMap(({ metrics }) => metrics ?? []);
        return {
          sourceId: first.sourceId,
          dimension: first.dimension,
          rows: group.reduce((sum, one) => sum + one.rows, 0),
          metrics: [...metricsOf(measured.map((metric) => ({ values: { [metric]: 0 } })))],
        };
      }),
    };
  },
});
