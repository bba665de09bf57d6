import { sql } from "kysely";
import { z } from "zod";
import { rowsIn } from "#core/dossier/store.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { followings, followsFrom } from "../homes.ts";
import { Counts, WarningShown } from "../import-result.ts";
import { placeOf } from "../store.ts";
import { sourceHomes, sourceKinds } from "../tracking.ts";
import { currentSnapshots } from "./current-snapshots.ts";

/** The sources of a dossier as they stand: the newest export of each that was not undone. */
export const listSources = query({
  name: "tracking.list-sources",
  summary: "Lists the sources of a dossier with where they live and what their newest export brought.",
  permission: "tracking.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    sources: z.array(
      z.object({
        id: Id,
        kind: z.enum(sourceKinds),
        name: z.string().nullable(),
        home: z.enum(sourceHomes).nullable(),
        follows: z.enum(followings).meta({ description: "What is to be done about it before the end" }),
        file: z.string(),
        importId: Id,
        importedAt: z.iso.datetime(),
        importedBy: z.string(),
        exportedAt: z.string().nullable(),
        counts: Counts,
        files: z.number().int().meta({
          description: "How many files that its newest export carried are kept; file.list has them",
        }),
        warnings: z.array(WarningShown),
      }),
    ),
  }),
  refusals: ["dossier.not-found"],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010" },
    output: { sources: [] },
  },
  async read({ dossierId }, work) {
    const rows = await rowsIn(
      work,
      dossierId,
      currentSnapshots(work, placeOf(work, dossierId))
        .innerJoin("import as i", (on) =>
          on
            .onRef("i.agency_id", "=", "n.agency_id")
            .onRef("i.dossier_id", "=", "n.dossier_id")
            .onRef("i.id", "=", "n.import_id"),
        )
        .select(["s.id", "s.kind", "s.home", "n.name", "n.file", "n.import_id as importId"])
        .select(["i.imported_at as importedAt", "i.imported_by as importedBy"])
        .select(["n.exported_at as exportedAt", "n.counts", "n.warnings"])
        .select(filesOfSnapshot.as("files"))
        .orderBy("s.id"),
    );
    if (isRefusal(rows)) return rows;
    const sources = rows.map((row) => ({
      ...row,
      follows: followsFrom(row.home),
      counts: Counts.parse(row.counts),
    }));
    return { sources };
  },
});

/** How many files of the snapshot `n` nobody removed. */
export const filesOfSnapshot = sql<number>`(select count(*) /* of one dossier */ from file f
  where f.agency_id = n.agency_id and f.dossier_id = n.dossier_id and f.snapshot_id = n.id and f.removed_at is null)`;
