import { z } from "zod";
import { Id } from "#core/kernel/ids.ts";
import { ToolKey } from "#core/tool/tool.ts";
import { readRefusals } from "#core/tracking/drop-input.ts";
import { WarningShown } from "#core/tracking/import-result.ts";
import type { RefusalKey } from "#messages/keys.ts";
import { accessFieldNames } from "./access.ts";
import { accessFields } from "./fields.ts";
import type { InventoryChange } from "./inventory-changes.ts";
import type { LeftOut } from "./inventory-table.ts";

/** One file of accesses, to be imported or only looked at. */
export const InventoryInput = z.object({
  dossierId: Id,
  files: z.array(z.file()).length(1).meta({ description: "One CSV, XLSX, XLS or ODS file" }),
  language: z.enum(["fr", "en"]).default("fr").meta({ description: "In which language remarks quote" }),
});

/** Why an inventory may be refused for what its file holds. */
export const inventoryRefusals = [
  "access.no-inventory",
  "access.inventory-too-long",
  "access.too-many",
  ...readRefusals.filter((key) => key !== "import.unknown-field" && key !== "import.unknown-column"),
] as const satisfies readonly RefusalKey[];

const Place = {
  sheet: z.string().nullable().meta({ description: "null for a file with one sheet" }),
  row: z.int().min(1).meta({ description: "The row of the file, from 1" }),
};

/** A row that gives no access, and why. */
export const LeftOutShown = z.object({
  ...Place,
  tool: z.string().nullable().meta({ description: "What the row calls its tool" }),
  why: WarningShown,
});

/** One access as it would be after the import. */
export const InventoryRowShown = z.object({
  ...Place,
  accessId: Id.nullable().meta({ description: "The access that the dossier has already" }),
  toolKey: ToolKey,
  toolName: z.string(),
  ...accessFields,
  is: z.enum(["new", "changes", "same"]),
  changes: z
    .array(z.enum(accessFieldNames))
    .meta({ description: "What the file says otherwise than the dossier" }),
});

export const rowShown = ({
  said,
  before,
  after,
  is,
  fields,
}: InventoryChange): z.infer<typeof InventoryRowShown> => ({
  sheet: said.sheet,
  row: said.row,
  accessId: before?.id ?? null,
  toolKey: said.tool.key,
  toolName: said.tool.name,
  resource: after.resource,
  clientLevel: after.clientLevel,
  clientWho: after.clientWho,
  login: after.login,
  ours: [...after.ours],
  owner: after.owner,
  payer: after.payer,
  others: [...after.others],
  waitSince: after.waitSince,
  note: after.note,
  is,
  changes: is === "changes" ? [...fields] : [],
});

export const leftOutShown = (rows: readonly LeftOut[]): z.infer<typeof LeftOutShown>[] =>
  rows.map((one) => ({ ...one }));

const file = "acces.xlsx";
export const exampleLeftOut: z.infer<typeof LeftOutShown> = {
  sheet: null,
  row: 7,
  tool: "Outil maison",
  why: { key: "warning.inventory-tool-unknown", file, row: 7, params: { name: "Outil maison" } },
};
export const exampleWarning: z.infer<typeof WarningShown> = {
  ...{ key: "warning.inventory-secret-column", file, row: 1, column: "Mot de passe" },
  params: { column: "Mot de passe" },
};
