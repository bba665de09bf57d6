import { sql } from "kysely";
import { z } from "zod";
import { loadDossier } from "#core/dossier/store.ts";
import { preparedQuery, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";
import { changesOf, type EntryBefore } from "../changes.ts";
import { DropInput, readRefusals } from "../drop-input.ts";
import { countsOf, olderThanBefore } from "../drops.ts";
import { Counts, DropsRefused, TableShown, WarningShown } from "../import-result.ts";
import type { ImportedSource } from "../ports.ts";
import { readDrops } from "../read-drops.ts";
import { type RecordKind, recordShapes } from "../records.ts";
import { toldIn } from "../said.ts";
import { findSource, type Place, placeOf, savedMappings } from "../store.ts";
import { sourceKinds } from "../tracking.ts";

/** Enough records of each kind to see whether they were understood; of many sources, fewer of each. */
const samplesOf = (sources: number) => (sources > 20 ? 3 : 20);

const Count = z.number().int().min(0);
const Changes = z.object({
  added: Count,
  updated: Count,
  unchanged: Count,
  gone: Count,
  corrected: Count.meta({ description: "Updated ones that people corrected: what they wrote stays" }),
});
const Samples = z.object({
  "work-item": z.array(recordShapes["work-item"]).readonly(),
  decision: z.array(recordShapes.decision).readonly(),
  stakeholder: z.array(recordShapes.stakeholder).readonly(),
  action: z.array(recordShapes.action).readonly(),
  performance: z.array(recordShapes.performance).readonly(),
  kept: z.array(recordShapes.kept).readonly(),
} satisfies Record<RecordKind, z.ZodType>);

/** A member looks at what an import would bring and change; nothing is written. */
export const previewImport = preparedQuery({
  name: "tracking.preview",
  summary: "Reads exports as an import would, and tells what it would bring and change; nothing is written.",
  permission: "tracking.import",
  input: DropInput,
  output: z.object({
    sources: z.array(
      z.object({
        file: z.string(),
        kind: z.enum(sourceKinds),
        name: z.string().nullable(),
        counts: Counts,
        files: Count.meta({ description: "How many files it carries" }),
        warnings: z.array(WarningShown).readonly(),
        updates: z.boolean().meta({ description: "Whether it would take the place of an older export" }),
        older: z
          .boolean()
          .meta({ description: "Whether it was made before the one whose place it would take" }),
        countsBefore: Counts.nullable().meta({ description: "What that one brought" }),
        changes: z.object({ "work-item": Changes, decision: Changes, stakeholder: Changes, action: Changes }),
        tables: z.array(TableShown).readonly(),
        samples: Samples.meta({ description: "The first records of each kind" }),
      }),
    ),
    refused: DropsRefused,
  }),
  refusals: ["dossier.not-found", ...readRefusals],
  example: {
    input: { dossierId: "01980000-0000-7000-8000-000000000010", files: ["refonte.json"] },
    output: { sources: [], refused: [] },
  },
  async ask({ dossierId, files, language, unreadable, mapping }, ports, report, look) {
    const place = await look(async (work) => {
      const dossier = await loadDossier(work, dossierId);
      return isRefusal(dossier) ? dossier : placeOf(work, dossierId);
    });
    if (isRefusal(place)) return place;
    const reader = await look(async (work) => work.language);
    const options = { language, reader, unreadable, ...(mapping ? { mapping } : await savedMappings(look)) };
    const read = await readDrops(files, options, ports, (done, total) =>
      report({ step: "reading", done, total }),
    );
    if (isRefusal(read)) return read;
    const most = samplesOf(read.sources.length);
    const sources = await look(async (work) => {
      const shown = [];
      for (const source of read.sources)
        shown.push(previewOf(source, await saidBefore(work, place, source), most, reader));
      return shown;
    });
    return { sources, refused: read.refused };
  },
});

/** What a source says today, when the dossier knows it. */
type SaidToday = {
  readonly exportedAt: string | null;
  readonly counts: z.infer<typeof Counts>;
  readonly entries: readonly EntryBefore[];
};

async function saidBefore(
  work: Work,
  { agencyId, dossierId }: Place,
  source: ImportedSource,
): Promise<SaidToday | undefined> {
  const known = await findSource(work, { agencyId, dossierId }, source.sourceKey);
  if (!known?.currentSnapshotId) return undefined;
  const { exportedAt, counts } = await work.tx
    .selectFrom("snapshot")
    .select(["exported_at as exportedAt", "counts"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("id", "=", known.currentSnapshotId)
    .executeTakeFirstOrThrow();
  const entries = await work.tx
    .selectFrom("entry")
    .select(["kind", "external_id as externalId", "occurrence", "imported"])
    .select(sql<boolean>`edit is not null`.as("isCorrected"))
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("source_id", "=", known.id)
    .where("present", "=", sql.lit(true))
    .execute();
  return { exportedAt, counts: Counts.parse(counts), entries };
}

function previewOf(source: ImportedSource, before: SaidToday | undefined, most: number, reader: Language) {
  const { file, kind, name, files, warnings, tables } = source;
  const older = olderThanBefore(source, before?.exportedAt);
  const first = <Record extends object>(records: readonly Record[]) =>
    records.slice(0, most).map((record) => toldIn(record, reader));
  return {
    file,
    kind,
    name: name ?? null,
    counts: countsOf(source),
    files: files.length,
    warnings: older ? [...warnings, older] : warnings,
    updates: before !== undefined,
    older: older !== undefined,
    countsBefore: before?.counts ?? null,
    changes: changesOf(before?.entries ?? [], source),
    tables: tables ?? [],
    samples: {
      "work-item": first(source.workItems),
      decision: first(source.decisions),
      stakeholder: first(source.stakeholders),
      action: first(source.actions),
      performance: first(source.performance),
      kept: first(source.kept),
    },
  };
}
