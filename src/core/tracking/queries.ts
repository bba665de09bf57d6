import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { Id, PageSize, pageCursor, pageOf } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { Counts, WarningShown } from "./import-result.ts";
import { type RecordKind, recordShapes } from "./records.ts";
import { placeOf } from "./store.ts";
import { sourceKinds } from "./tracking.ts";

const dossierId = "01980000-0000-7000-8000-000000000010";

/** The sources of a dossier as they stand: the newest export of each that was not undone. */
export const listSources = query({
  name: "tracking.list-sources",
  summary: "Lists the sources of a dossier with what their newest export brought.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    sources: z.array(
      z.object({
        id: Id,
        kind: z.enum(sourceKinds),
        name: z.string().nullable(),
        file: z.string(),
        importId: Id,
        exportedAt: z.string().nullable(),
        counts: Counts,
        warnings: z.array(WarningShown),
      }),
    ),
  }),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId }, output: { sources: [] } },
  async read(input, work) {
    const dossier = await loadDossier(work, input.dossierId);
    if (isRefusal(dossier)) return dossier;
    const { agencyId } = placeOf(work, input.dossierId);
    const sources = await currentSnapshots(work, agencyId, input.dossierId)
      .select(["s.id", "s.kind", "s.name", "n.file", "n.import_id as importId"])
      .select(["n.exported_at as exportedAt", "n.counts", "n.warnings"])
      .orderBy("s.id")
      .execute();
    return { sources: sources.map((source) => ({ ...source, counts: Counts.parse(source.counts) })) };
  },
});

/** The imports of a dossier, the newest first. */
export const listImports = query({
  name: "tracking.list-imports",
  summary: "Lists the imports of a dossier, the newest first, with those that were undone.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id, after: pageCursor(Id), limit: PageSize }),
  output: pageOf(
    z.object({
      id: Id,
      importedAt: z.iso.datetime(),
      importedBy: z.string(),
      undoneAt: z.iso.datetime().nullable(),
    }),
  ),
  refusals: ["dossier.not-found"],
  example: { input: { dossierId, limit: 50 }, output: { rows: [] } },
  async read({ dossierId, after, limit }, work) {
    const dossier = await loadDossier(work, dossierId);
    if (isRefusal(dossier)) return dossier;
    const rows = await work.tx
      .selectFrom("import")
      .select(["id", "imported_at as importedAt", "imported_by as importedBy", "undone_at as undoneAt"])
      .where("agency_id", "=", placeOf(work, dossierId).agencyId)
      .where("dossier_id", "=", dossierId)
      .$if(after !== undefined, (imports) => imports.where("id", "<", after?.[0] ?? ""))
      .orderBy("id", "desc")
      .limit(limit + 1)
      .execute();
    return page(rows, limit, (last) => [last.id]);
  },
});

/** One list per kind of record: they differ by their shape alone. */
function recordList<Kind extends RecordKind>(kind: Kind, noun: string, what: string) {
  const shape: z.ZodType<object> = recordShapes[kind];
  return query({
    name: `tracking.list-${noun}`,
    summary: `Lists ${what} of a dossier, source by source, in the order of the export.`,
    permission: "tracking.read",
    input: z.object({
      dossierId: Id,
      state: z.enum(["open", "done", "dropped"]).optional().meta({ description: "Work items only" }),
      after: pageCursor(Id, z.number().int()),
      limit: PageSize,
    }),
    output: pageOf(z.object({ sourceId: Id, record: shape })),
    refusals: ["dossier.not-found"],
    example: { input: { dossierId, limit: 50 }, output: { rows: [] } },
    async read({ dossierId, state, after, limit }, work) {
      const dossier = await loadDossier(work, dossierId);
      if (isRefusal(dossier)) return dossier;
      const { agencyId } = placeOf(work, dossierId);
      const snapshots = await currentSnapshots(work, agencyId, dossierId)
        .select(["s.id as sourceId", "n.id as snapshotId"])
        .$if(after !== undefined, (all) => all.where("n.id", ">=", after?.[0] ?? ""))
        .orderBy("n.id")
        .execute();
      const rows: { sourceId: string; snapshotId: string; position: number; record: object }[] = [];
      for (const { sourceId, snapshotId } of snapshots) {
        if (rows.length > limit) break;
        const from = after?.[0] === snapshotId ? after[1] : -1;
        const some = await work.tx
          .selectFrom("tracking_record")
          .select(["position", "data"])
          .where("agency_id", "=", agencyId)
          .where("dossier_id", "=", dossierId)
          .where("snapshot_id", "=", snapshotId)
          .where("kind", "=", kind)
          .where("position", ">", from)
          .$if(state !== undefined, (records) => records.where("state", "=", state ?? "open"))
          .orderBy("position")
          .limit(limit + 1 - rows.length)
          .execute();
        rows.push(...some.map(({ position, data }) => ({ sourceId, snapshotId, position, record: data })));
      }
      const { rows: shown, ...next } = page(rows, limit, (last) => [last.snapshotId, last.position]);
      return { rows: shown.map(({ sourceId, record }) => ({ sourceId, record })), ...next };
    },
  });
}

export const listWorkItems = recordList("work-item", "work-items", "the work items");
export const listDecisions = recordList("decision", "decisions", "the decisions");
export const listStakeholders = recordList("stakeholder", "stakeholders", "the stakeholders");
export const listActions = recordList("action", "actions", "the actions done");
export const listPerformance = recordList("performance", "performance", "the performance rows");
export const listKept = recordList("kept", "kept", "what was not understood and is kept as such");

function currentSnapshots({ tx }: Parameters<typeof placeOf>[0], agencyId: string, dossierId: string) {
  return tx
    .selectFrom("source as s")
    .innerJoin("snapshot as n", (on) =>
      on
        .onRef("n.agency_id", "=", "s.agency_id")
        .onRef("n.dossier_id", "=", "s.dossier_id")
        .onRef("n.id", "=", "s.current_snapshot_id"),
    )
    .where("s.agency_id", "=", agencyId)
    .where("s.dossier_id", "=", dossierId);
}

function page<Row>(rows: readonly Row[], limit: number, keyOf: (row: Row) => readonly unknown[]) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, ...(rows.length > limit && last ? { next: JSON.stringify(keyOf(last)) } : {}) };
}
