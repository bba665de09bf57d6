import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { rightLevels } from "#core/tool/kinds.ts";
import { readRefusals } from "#core/tracking/drop-input.ts";
import { WarningShown } from "#core/tracking/import-result.ts";
import type { RefusalKey } from "#messages/keys.ts";
import type { Answered } from "./answers.ts";
import { askedBySheet } from "./answers.ts";

/** A returned answer sheet, to be kept or only looked at. */
export const AnswersInput = z.object({
  dossierId: Id,
  contactId: Id.meta({ description: "Who returned it" }),
  files: z.array(z.file()).length(1).meta({ description: "One XLSX, XLS, ODS or CSV file" }),
  language: z.enum(["fr", "en"]).default("fr").meta({ description: "In which language it is kept" }),
});

/** Why a returned sheet may be refused for what it holds. */
export const answersRefusals = [
  "portal.no-answer-sheet",
  "portal.sheet-of-another",
  "portal.for-client",
  "access.no-inventory",
  "access.inventory-too-long",
  ...readRefusals.filter((key) => key !== "import.unknown-field" && key !== "import.unknown-column"),
] as const satisfies readonly RefusalKey[];

/** What would be kept, or was, of one row. */
export const AnsweredShown = z.object({
  sheet: z.string().nullable().meta({ description: "null for a file with one sheet" }),
  row: z.int().min(1).meta({ description: "The row of the file, from 1" }),
  accessId: Id.nullable(),
  name: z.string().meta({ description: "The tool and its resource" }),
  is: z.enum(["evidence", "request", "same", "blank", "left-out"]),
  level: z.enum(rightLevels).nullable(),
  kind: z.enum(askedBySheet).nullable(),
  text: z.string().nullable().meta({ description: "The statement of the evidence, or what is asked for" }),
  remarks: z.array(WarningShown),
});

export const answeredShown = ({ access, remarks, ...row }: Answered): z.infer<typeof AnsweredShown> => ({
  ...row,
  accessId: access?.id ?? null,
  remarks: [...remarks],
});

export const exampleAnswered: z.infer<typeof AnsweredShown> = {
  ...{
    sheet: null,
    row: 4,
    accessId: "01980000-0000-7000-8000-000000000080",
    name: "Search Atlas · aubin.example",
  },
  ...{ is: "evidence", level: "owner", kind: null },
  text: "Tableau renvoyé par Nora Benali : « J’ai ce droit », propriétaire.",
  remarks: [],
};
