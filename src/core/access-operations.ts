import { addAccesses } from "./access/commands/add-accesses.ts";
import { editAccess } from "./access/commands/edit-access.ts";
import { giveEvidence, withdrawEvidence } from "./access/commands/give-evidence.ts";
import { importInventory } from "./access/commands/import-inventory.ts";
import { openHook, revokeHook } from "./access/commands/open-hook.ts";
import { removeAccess, restoreAccess } from "./access/commands/remove-access.ts";
import { setAside } from "./access/commands/set-aside.ts";
import { takeReport } from "./access/commands/take-report.ts";
import { readInventoryFile } from "./access/queries/read-inventory.ts";
import { listHooks } from "./access/queries/reports.ts";
import { drawAutonomy, listAccesses, listStacks, readAccess } from "./access/queries.ts";

/** What can be done and asked of the accesses of a dossier. */
export const accessOperations = [
  listAccesses,
  readAccess,
  listStacks,
  drawAutonomy,
  readInventoryFile,
  importInventory,
  addAccesses,
  editAccess,
  removeAccess,
  restoreAccess,
  setAside,
  giveEvidence,
  withdrawEvidence,
  listHooks,
  openHook,
  revokeHook,
  takeReport,
] as const;
