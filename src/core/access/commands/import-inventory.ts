import { z } from "zod";
import { mostAccesses } from "#core/access/access.ts";
import { exampleDossierId } from "#core/access/example.ts";
import { changesOf } from "#core/access/inventory-changes.ts";
import {
  exampleLeftOut,
  exampleWarning,
  InventoryInput,
  inventoryRefusals,
  LeftOutShown,
  leftOutShown,
} from "#core/access/inventory-fields.ts";
import { inventoryIn } from "#core/access/queries/inventory-file.ts";
import { keepChanges, loadAccesses } from "#core/access/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { preparedCommand } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { WarningShown } from "#core/tracking/import-result.ts";

const Count = z.int().min(0);

/**
 * A member imports an inventory of accesses: what the dossier does not have is added, what the file says otherwise is
 * changed, in one transaction. It takes nothing away, and the same file again changes nothing.
 */
export const importInventory = preparedCommand({
  name: "access.import",
  summary:
    "Imports a file of accesses into a dossier: adds the new ones, changes what the file says otherwise.",
  permission: "access.write",
  input: InventoryInput,
  output: z.object({
    added: Count,
    changed: Count,
    same: Count,
    leftOut: z.array(LeftOutShown),
    warnings: z.array(WarningShown).readonly(),
  }),
  refusals: ["dossier.not-found", "agency.not-found", ...inventoryRefusals],
  example: {
    input: { dossierId: exampleDossierId, files: ["acces.xlsx"] },
    output: { added: 12, changed: 3, same: 8, leftOut: [exampleLeftOut], warnings: [exampleWarning] },
  },
  prepare: (input, ports, report, look) => inventoryIn(input, ports, report, look),
  async load({ dossierId }, work) {
    const dossier = await lockDossier(work, dossierId);
    return isRefusal(dossier) ? dossier : loadAccesses(work, dossierId);
  },
  async perform(before, { dossierId, files }, work, { rows, leftOut, warnings }) {
    const changes = changesOf(rows, before);
    const isNew = changes.filter(({ is }) => is === "new").length;
    if (isNew > 0 && before.length + isNew > mostAccesses)
      return refuse("access.too-many", { most: mostAccesses });
    const { facts, ...counts } = await keepChanges(work, dossierId, changes);
    const result = { ...counts, leftOut: leftOutShown(leftOut), warnings };
    if (facts.length === 0) return { result, facts: [] };
    const details = {
      name: files[0]?.name ?? "",
      count: facts.length,
      ...counts,
      leftOut: leftOut.length,
    };
    const imported = {
      dossierId,
      kind: "access.imported" as const,
      subject: `dossier:${dossierId}`,
      details,
    };
    return { result, facts: [...facts, imported] };
  },
});
