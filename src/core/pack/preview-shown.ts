import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { toneLabels } from "#core/letter/tone-rule.ts";
import { entryKinds } from "#core/tracking/entries.ts";
import { Counts, RecapEntry } from "./pack-data.ts";
import { Changes } from "./pack-index.ts";

const Count = z.number().int().min(0);

/** The sheets of a pack, in the order of the workbook. */
export const sheetIds = [
  "summary",
  "open-work",
  "all-items",
  "decisions",
  "stakeholders",
  "accesses",
  "actions",
  "performance",
  "files",
  "sources",
  "kept",
] as const;

const Cell = z.union([z.string(), z.number(), z.null(), z.object({ text: z.string(), url: z.string() })]);

/** A row of a sheet, a cell for each column, as the workbook has it. */
export const SheetRow = z.array(Cell).readonly();

const SheetShown = z.object({
  id: z.enum(sheetIds),
  name: z.string(),
  note: z.string().optional(),
  columns: z
    .array(
      z.object({
        key: z.string(),
        title: z.string(),
        kind: z.enum(["text", "long-text", "date", "number", "percent", "link"]),
      }),
    )
    .readonly(),
  total: Count.meta({ description: "How many rows the workbook has" }),
  rows: z.array(SheetRow).readonly().meta({ description: "The first of them" }),
  next: z.string().optional().meta({ description: "Where pack.read-sheet goes on, when there are more" }),
});

/** An item of the recap without its long texts, that the sheets have. */
export const RecapShown = RecapEntry.extend({
  stage: z.string().optional(),
  people: z.array(z.string()).readonly(),
  dueOn: z.string().optional(),
});

/** What a pack leaves out, and why: for the eyes of the agency alone. */
export const LeftOut = z.object({
  what: z.enum([...entryKinds, "note", "file", "attachment", "warning", "source", "internal-view"]),
  why: z.enum(["internal", "of-internal-item", "names-internal-file", "quotes-rows", "nothing-shared"]),
  count: Count,
  examples: z.array(z.string()).readonly().meta({ description: "The names of the first 20" }),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** What its texts say that a handover does not: for the eyes of the agency alone. */
export const PackTone = z.object({
  count: Count,
  labels: z
    .array(z.object({ label: z.enum(toneLabels), count: Count }))
    .meta({ description: "How many of each kind there are" }),
  told: z
    .array(
      z.object({
        label: z.enum(toneLabels),
        what: z.enum(["work-item", "decision", "action"]),
        name: z.string().meta({ description: "Its title; the day of an action" }),
        sentence: z.string(),
        rewrite: z
          .string()
          .optional()
          .meta({ description: "The sentence without it, when that stands by itself" }),
      }),
    )
    .meta({ description: "The first 50 of each kind" }),
});
export type PackTone = z.infer<typeof PackTone>;

/** What the client will see, and beside it what only the agency sees. */
export const PackPreview = z.object({
  title: z.string(),
  client: z.string(),
  agency: z.string().optional(),
  end: Day.nullable(),
  language: z.enum(["fr", "en"]),
  counts: Counts,
  sheets: z.array(SheetShown).readonly(),
  recap: z
    .object({
      total: Count,
      items: z.array(RecapShown),
    })
    .meta({ description: "The open work, most pressing first: the first 50 items" }),
  files: z.object({
    count: Count,
    bytes: Count,
    first: z
      .array(z.object({ path: z.string(), bytes: Count, source: z.string() }))
      .readonly()
      .meta({ description: "The first 50, each at files/<path> in the pack" }),
  }),
  refusal: z
    .enum(["pack.nothing", "pack.nothing-shared"])
    .nullable()
    .meta({ description: "Why it cannot be built" }),
  leftOut: z.array(LeftOut).readonly(),
  tone: PackTone,
  since: z
    .object({ packId: Id, number: z.number().int(), madeAt: z.iso.datetime(), changes: Changes })
    .nullable()
    .meta({ description: "What changed since the last version in this language" }),
});
export type PackPreview = z.infer<typeof PackPreview>;
export type SheetShown = z.infer<typeof SheetShown>;
