import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { tableKinds } from "./mapping-fields.ts";
import { sourceKinds } from "./tracking.ts";

const Params = z.record(z.string(), z.union([z.string(), z.number()])).readonly();
const Count = z.number().int().min(0);

/** How many records of each kind. */
export const Counts = z.object({
  "work-item": Count,
  decision: Count,
  stakeholder: Count,
  action: Count,
  performance: Count,
  kept: Count,
});

/** A remark about a file; `key` is the sentence, `row` counts from 1. */
export const WarningShown = z.object({
  key: z.string(),
  file: z.string(),
  row: z.number().int().optional(),
  column: z.string().optional(),
  params: Params,
});

/** Which column of a table gives which field: `{ "dueOn": "Pour le" }`. */
export const Mapping = z.record(z.string().max(200), z.string().max(1_000)).meta({
  description: 'Field to column, for a table; a field mapped to "" is one that no column gives',
});

/** One table of a spreadsheet as it was read, for a person to correct its mapping. */
export const TableShown = z.object({
  name: z.string(),
  columns: z.array(z.string()).readonly(),
  kind: z.enum([...tableKinds, "kept"]).meta({ description: "What its rows became" }),
  mapping: Mapping.readonly(),
  mappedBy: z.enum(["guess", "saved", "given"]),
});

/** The files that were left out when asked to go on without them. */
export const DropsRefused = z
  .array(z.object({ file: z.string(), refusal: z.object({ refused: z.string(), params: Params }) }))
  .readonly();

/** What an import did, source by source, and the files that it left out when asked to go on. */
export const ImportResult = z.object({
  importId: Id,
  sources: z.array(
    z.object({
      sourceId: Id,
      file: z.string(),
      kind: z.enum(sourceKinds),
      name: z.string().nullable(),
      counts: Counts,
      files: Count.meta({ description: "How many files that it carried are kept; file.list lists them" }),
      updates: z.boolean().meta({ description: "True when it took the place of an older export" }),
      workItems: z.object({ added: Count, stayed: Count, gone: Count }),
      warnings: z.array(WarningShown),
      tables: z.array(TableShown).readonly(),
    }),
  ),
  refused: DropsRefused,
});

const dossierId = "01980000-0000-7000-8000-000000000010";

export const exampleImport = {
  input: { dossierId, files: ["refonte.json"] },
  output: {
    importId: "01980000-0000-7000-8000-000000000020",
    sources: [
      {
        sourceId: "01980000-0000-7000-8000-000000000021",
        file: "refonte.json",
        kind: "trello",
        name: "Refonte",
        counts: { "work-item": 212, decision: 0, stakeholder: 5, action: 640, performance: 0, kept: 0 },
        files: 0,
        updates: false,
        workItems: { added: 212, stayed: 0, gone: 0 },
        warnings: [{ key: "warning.archived", file: "refonte.json", params: { count: 88 } }],
        tables: [],
      },
    ],
    refused: [],
  },
} satisfies { input: object; output: z.infer<typeof ImportResult> };
