import { acceptInvitation } from "./agency/commands/accept-invitation.ts";
import { changeRole } from "./agency/commands/change-role.ts";
import { createAgency } from "./agency/commands/create-agency.ts";
import { createApiKey } from "./agency/commands/create-api-key.ts";
import { inviteMember } from "./agency/commands/invite-member.ts";
import { removeMember } from "./agency/commands/remove-member.ts";
import { revokeApiKey } from "./agency/commands/revoke-api-key.ts";
import { revokeInvitation } from "./agency/commands/revoke-invitation.ts";
import { listApiKeys, listInvitations, listOwnAgencies, readAgency, readMembers } from "./agency/queries.ts";
import { createDossier } from "./dossier/commands/create-dossier.ts";
import { editDossier } from "./dossier/commands/edit-dossier.ts";
import { listDossiers, readDossier } from "./dossier/queries.ts";
import { anchorHeads } from "./journal/commands/anchor-heads.ts";
import { listFacts, verifyJournal } from "./journal/queries.ts";
import type { Operation } from "./kernel/operation.ts";
import { importFiles } from "./tracking/commands/import-files.ts";
import { undoImport } from "./tracking/commands/undo-import.ts";
import {
  listActions,
  listDecisions,
  listImports,
  listKept,
  listPerformance,
  listSources,
  listStakeholders,
  listWorkItems,
} from "./tracking/queries.ts";

/** Everything that can be done or asked. The API, the command line and the OpenAPI document are this list. */
export const commands: readonly Operation[] = [
  createAgency,
  readAgency,
  listOwnAgencies,
  readMembers,
  inviteMember,
  listInvitations,
  revokeInvitation,
  acceptInvitation,
  changeRole,
  removeMember,
  createApiKey,
  listApiKeys,
  revokeApiKey,
  createDossier,
  editDossier,
  readDossier,
  listDossiers,
  importFiles,
  undoImport,
  listImports,
  listSources,
  listWorkItems,
  listDecisions,
  listStakeholders,
  listActions,
  listPerformance,
  listKept,
  anchorHeads,
  listFacts,
  verifyJournal,
];

/** The operation of this name, at any door. */
export function commandNamed(name: string): Operation | undefined {
  return commands.find((one) => one.name === name);
}
