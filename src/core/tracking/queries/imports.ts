import { sql } from "kysely";
import { z } from "zod";
import { rowsIn } from "#core/dossier/store.ts";
import { Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { Counts } from "../import-result.ts";
import { type Place, placeOf } from "../store.ts";
import { sourceKinds } from "../tracking.ts";
import { filesOfSnapshot } from "./sources.ts";

const Count = z.number().int();

/** The imports of a dossier, the newest first. */
export const listImports = query({
  name: "tracking.list-imports",
  summary: "Lists the imports of a dossier, the newest first, with those that were undone.",
  permission: "tracking.read",
  input: z.object({
    dossierId: Id,
    sourceId: Id.optional().meta({ description: "Only those that brought an export of this source" }),
    after: pageCursor(Id),
    limit: PageSize,
  }),
  output: pageOf(
    z.object({
      id: Id,
      importedAt: z.iso.datetime(),
      importedBy: z.string(),
      undoneAt: z.iso.datetime().nullable(),
      sources: z.array(
        z.object({
          sourceId: Id,
          kind: z.enum(sourceKinds),
          name: z.string().nullable(),
          file: z.string(),
          exportedAt: z.string().nullable(),
          counts: Counts,
          files: Count,
          warnings: Count.meta({ description: "How many remarks; list-sources has those of the newest" }),
          isCurrent: z.boolean().meta({ description: "Whether it is what the source says today" }),
        }),
      ),
    }),
  ),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", limit: 50 },
    output: { rows: [] },
  },
  async read({ dossierId, sourceId, after, limit }, work) {
    const place = placeOf(work, dossierId);
    const rows = await rowsIn(
      work,
      dossierId,
      work.tx
        .selectFrom("import as i")
        .select([
          "i.id",
          "i.imported_at as importedAt",
          "i.imported_by as importedBy",
          "i.undone_at as undoneAt",
        ])
        .where("i.agency_id", "=", place.agencyId)
        .where("i.dossier_id", "=", dossierId)
        .$if(after !== undefined, (imports) => imports.where("i.id", "<", after?.[0] ?? ""))
        .$if(sourceId !== undefined, (imports) =>
          imports.where(({ exists, selectFrom }) =>
            exists(
              selectFrom("snapshot as n")
                .select("n.id")
                .whereRef("n.agency_id", "=", "i.agency_id")
                .whereRef("n.dossier_id", "=", "i.dossier_id")
                .whereRef("n.import_id", "=", "i.id")
                .where("n.source_id", "=", sourceId ?? ""),
            ),
          ),
        )
        .orderBy("i.id", "desc")
        .limit(limit + 1),
    );
    if (isRefusal(rows)) return rows;
    const page = pageRows(rows, limit, (last) => [last.id]);
    const brought = await broughtBy(
      work,
      place,
      page.rows.map(({ id }) => id),
    );
    return { ...page, rows: page.rows.map((row) => ({ ...row, sources: brought.get(row.id) ?? [] })) };
  },
});

/** What each of these imports brought, source by source. */
async function broughtBy({ tx }: Work, { agencyId, dossierId }: Place, importIds: readonly string[]) {
  const rows = await tx
    .selectFrom("snapshot as n")
    .innerJoin("source as s", (on) =>
      on
        .onRef("s.agency_id", "=", "n.agency_id")
        .onRef("s.dossier_id", "=", "n.dossier_id")
        .onRef("s.id", "=", "n.source_id"),
    )
    .select(["n.import_id as importId", "s.id as sourceId", "s.kind", "n.name", "n.file"])
    .select(["n.exported_at as exportedAt", "n.counts", filesOfSnapshot.as("files")])
    .select(sql<number>`jsonb_array_length(n.warnings)`.as("warnings"))
    .select(sql<boolean>`s.current_snapshot_id is not distinct from n.id`.as("isCurrent"))
    .where("n.agency_id", "=", agencyId)
    .where("n.dossier_id", "=", dossierId)
    .where(sql<boolean>`n.import_id = any (${[...importIds]}::uuid[])`)
    .orderBy("n.id")
    .execute();
  const grouped = Map.groupBy(rows, ({ importId }) => importId);
  return new Map(
    [...grouped].map(([importId, group]) => [
      importId,
      group.map(({ importId: _, counts, ...row }) => ({ ...row, counts: Counts.parse(counts) })),
    ]),
  );
}
