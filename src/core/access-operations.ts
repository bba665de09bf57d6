import { addAccesses } from "./access/commands/add-accesses.ts";
import { editAccess } from "./access/commands/edit-access.ts";
import { giveEvidence, withdrawEvidence } from "./access/commands/give-evidence.ts";
import { removeAccess, restoreAccess } from "./access/commands/remove-access.ts";
import { setAside } from "./access/commands/set-aside.ts";
import { listAccesses, listStacks, readAccess } from "./access/queries.ts";

/** What can be done and asked of the accesses of a dossier. */
export const accessOperations = [
  listAccesses,
  readAccess,
  listStacks,
  addAccesses,
  editAccess,
  removeAccess,
  restoreAccess,
  setAside,
  giveEvidence,
  withdrawEvidence,
] as const;
