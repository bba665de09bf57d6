import { z } from "zod";
import { preparedQuery } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { WarningShown } from "#core/tracking/import-result.ts";
import { mostAccesses } from "../access.ts";
import { exampleAccess, exampleDossierId } from "../example.ts";
import { changesOf } from "../inventory-changes.ts";
import {
  exampleLeftOut,
  exampleWarning,
  InventoryInput,
  InventoryRowShown,
  inventoryRefusals,
  LeftOutShown,
  leftOutShown,
  rowShown,
} from "../inventory-fields.ts";
import { loadAccesses } from "../store.ts";
import { inventoryIn } from "./inventory-file.ts";

const { id, tool, exception: _, autonomy: __, ...exampleFields } = exampleAccess;

/** A member looks at what an inventory would add and change; nothing is written. */
export const readInventoryFile = preparedQuery({
  name: "access.read-inventory",
  summary:
    "Reads a file of accesses as an import would, and tells what it would add and change; writes nothing.",
  permission: "access.write",
  input: InventoryInput,
  output: z.object({
    rows: z.array(InventoryRowShown),
    leftOut: z.array(LeftOutShown),
    warnings: z.array(WarningShown).readonly(),
  }),
  refusals: ["dossier.not-found", "agency.not-found", ...inventoryRefusals],
  example: {
    input: { dossierId: exampleDossierId, files: ["acces.xlsx"] },
    output: {
      rows: [
        {
          ...{ sheet: null, row: 2, accessId: id, toolKey: tool.key, toolName: tool.name },
          ...exampleFields,
          ...{ is: "changes", changes: ["clientLevel"] },
        },
      ],
      leftOut: [exampleLeftOut],
      warnings: [exampleWarning],
    },
  },
  async ask(input, ports, report, look) {
    const read = await inventoryIn(input, ports, report, look);
    if (isRefusal(read)) return read;
    return look(async (work) => {
      const accesses = await loadAccesses(work, input.dossierId);
      const rows = changesOf(read.rows, accesses);
      const added = rows.filter(({ is }) => is === "new").length;
      if (added > 0 && accesses.length + added > mostAccesses)
        return refuse("access.too-many", { most: mostAccesses });
      return { rows: rows.map(rowShown), leftOut: leftOutShown(read.leftOut), warnings: read.warnings };
    });
  },
});
