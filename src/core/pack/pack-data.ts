import { z } from "zod";
import { Day } from "#core/kernel/ids.ts";
import { WarningShown } from "#core/tracking/import-result.ts";
import { recordShapes } from "#core/tracking/records.ts";
import { handlings, sourceKinds } from "#core/tracking/tracking.ts";
import { PackAccess } from "./accesses.ts";
import type { Pack, PackTracking, RecapItem } from "./pack.ts";

const Count = z.number().int().min(0);
const Field = z.enum(["state", "next-step", "person", "files", "access", "deadline", "blocker"]);

/** How much of everything. */
export const Counts = z.object({
  workItems: z.object({ total: Count, open: Count, done: Count, dropped: Count }),
  people: Count,
  decisions: Count,
  actions: Count,
  performance: z.object({ metrics: Count, rows: Count }),
  kept: Count,
});

/** An item of the recap, without what its source says of it. */
export const RecapEntry = z.object({
  source: z.string().meta({ description: "The source, as the other documents of the pack call it" }),
  externalId: z.string().meta({ description: "The id of the work item in its source" }),
  title: z.string(),
  urgency: z
    .enum(["blocked", "late", "soon"])
    .optional()
    .meta({ description: "Late: due by the end. Soon: due within 30 days after it" }),
  handling: z.enum(handlings).optional().meta({ description: "What the agency decided of it" }),
  handlingNote: z.string().optional(),
  nextStep: z.string().optional(),
  blocker: z.string().optional(),
  known: z.array(Field),
  missing: z.array(Field),
  completeness: z.number().min(0).max(1),
  missingSentence: z.string(),
});

const Source = z.object({
  file: z.string().meta({ description: "The export, as it was dropped" }),
  kind: z.enum(sourceKinds).meta({ description: "The tool that made it" }),
  name: z.string().optional().meta({ description: "The project's name in its tool" }),
  home: z.enum(["client", "client-owned-saas", "ours"]).optional(),
  exportedAt: z.string().optional(),
  workItems: z.array(recordShapes["work-item"]),
  decisions: z.array(recordShapes.decision),
  stakeholders: z.array(recordShapes.stakeholder),
  actions: z.array(recordShapes.action),
  performance: z.array(recordShapes.performance),
  kept: z.array(recordShapes.kept).meta({ description: "What was not understood, as it stood" }),
  files: z.array(
    z.object({
      path: z.string().meta({ description: "Below files/ in the pack" }),
      bytes: Count,
      workItemExternalId: z.string().optional(),
    }),
  ),
  warnings: z.array(WarningShown),
});

/**
 * Everything that the pack holds, for another program: texts in full, dates in ISO 8601, rates as
 * fractions, durations in seconds. A field that no source knows is absent. The order of the keys is
 * the order of these shapes, and what they do not name does not leave the house.
 */
export const PackData = z
  .object({
    $schema: z.literal("data.schema.json"),
    version: z.number().int().min(1).meta({ description: "Changes when a reader of this file must change" }),
    lang: z.enum(["fr", "en"]).meta({ description: "The language of the sentences" }),
    title: z.string(),
    client: z.string(),
    agency: z.string().optional(),
    end: Day.optional().meta({ description: "The end of the relationship; absent while nobody knows it" }),
    counts: Counts,
    warnings: z.array(z.string()).meta({ description: "The remarks about the sources, in words" }),
    openWork: z.array(RecapEntry).meta({ description: "The recap of the open work, most pressing first" }),
    accesses: z
      .array(PackAccess)
      .optional()
      .meta({ description: "The client’s tools and who has which right; absent when none was told" }),
    sources: z.array(Source),
  })
  .meta({ title: "Handover pack", description: "Everything that a handover pack made by Passation holds" });
export type PackData = z.infer<typeof PackData>;

/** The data of a pack, in the one order of its keys; throws when a source holds what has no shape. */
export function packData(pack: Pack): PackData {
  const { version, lang, title, client, agency, end, counts, warnings } = pack;
  return PackData.parse({
    $schema: "data.schema.json",
    version,
    lang,
    title,
    client,
    ...(agency === undefined ? {} : { agency }),
    ...(end === undefined ? {} : { end }),
    counts,
    warnings,
    openWork: pack.recap.openWork.map((item) => item satisfies RecapItem),
    ...(pack.accesses.length === 0 ? {} : { accesses: pack.accesses }),
    sources: pack.tracking.map((source, at) => sourceData(source, pack, at)),
  });
}

/** The paths of files are those of the pack, where two sources cannot share one. */
function sourceData(source: PackTracking, pack: Pack, at: number) {
  const before = pack.tracking.slice(0, at).reduce((sum, one) => sum + one.files.length, 0);
  const home = pack.sources[at]?.home;
  const files = source.files.map((file, index) => ({
    ...file,
    path: pack.files[before + index]?.path ?? file.path,
  }));
  return { ...source, ...(home === undefined ? {} : { home }), files };
}
