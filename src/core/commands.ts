import { accessOperations } from "./access-operations.ts";
import { acceptInvitation } from "./agency/commands/accept-invitation.ts";
import { changeOwnName } from "./agency/commands/change-own-name.ts";
import { changeRole } from "./agency/commands/change-role.ts";
import { createAgency } from "./agency/commands/create-agency.ts";
import { createApiKey } from "./agency/commands/create-api-key.ts";
import { editAgency } from "./agency/commands/edit-agency.ts";
import { inviteMember } from "./agency/commands/invite-member.ts";
import { mailInvitation } from "./agency/commands/mail-invitation.ts";
import { removeLogo } from "./agency/commands/remove-logo.ts";
import { removeMember } from "./agency/commands/remove-member.ts";
import { revokeApiKey } from "./agency/commands/revoke-api-key.ts";
import { revokeInvitation } from "./agency/commands/revoke-invitation.ts";
import { setLogo } from "./agency/commands/set-logo.ts";
import {
  listApiKeys,
  listInvitations,
  listOwnAgencies,
  readAgency,
  readInvitation,
  readLogo,
  readMembers,
} from "./agency/queries.ts";
import { addContact, editContact, removeContact, restoreContact } from "./contact/commands/write-contact.ts";
import { listContacts } from "./contact/queries.ts";
import { overrideObligation } from "./contract/commands/override-obligation.ts";
import { readDocument } from "./contract/commands/read-document.ts";
import { rejectDay } from "./contract/commands/reject-day.ts";
import { setFacts } from "./contract/commands/set-facts.ts";
import { addClause, editClause, removeClause, restoreClause } from "./contract/commands/write-clause.ts";
import { showDocument } from "./contract/queries/document.ts";
import { showReading } from "./contract/queries/reading.ts";
import { listClauses, listObligations } from "./contract/queries.ts";
import { departureOperations } from "./departure-operations.ts";
import { archiveDossier, cancelDossier, reopenDossier } from "./dossier/commands/close-dossier.ts";
import { createDossier } from "./dossier/commands/create-dossier.ts";
import { editDossier } from "./dossier/commands/edit-dossier.ts";
import { listDossiers } from "./dossier/queries/list.ts";
import { readPortfolio } from "./dossier/queries/portfolio.ts";
import { readDossier, readOverview } from "./dossier/queries.ts";
import { collectFiles } from "./file/commands/collect-files.ts";
import { editFile } from "./file/commands/edit-file.ts";
import { editFiles } from "./file/commands/edit-files.ts";
import { removeFiles, restoreFiles } from "./file/commands/remove-files.ts";
import { uploadFiles } from "./file/commands/upload-files.ts";
import { checkFiles, listFiles, readFile, readFileFacets } from "./file/queries.ts";
import { anchorHeads } from "./journal/commands/anchor-heads.ts";
import { listFacts, verifyJournal } from "./journal/queries.ts";
import type { Operation } from "./kernel/operation.ts";
import { approveLetter } from "./letter/commands/approve-letter.ts";
import { beginAttempt } from "./letter/commands/begin-attempt.ts";
import { cancelLetter, markLetterSent, noteBounce } from "./letter/commands/close-letter.ts";
import { closeLink } from "./letter/commands/close-link.ts";
import { deliverLetter } from "./letter/commands/deliver-letter.ts";
import { draftLetter } from "./letter/commands/draft-letter.ts";
import { editLetter } from "./letter/commands/edit-letter.ts";
import { resetTemplate, saveTemplate } from "./letter/commands/save-template.ts";
import { sendLetter } from "./letter/commands/send-letter.ts";
import { checkTone } from "./letter/queries/check-tone.ts";
import { listLetters, readLetter } from "./letter/queries/letters.ts";
import { previewLetter } from "./letter/queries/preview.ts";
import { readLink } from "./letter/queries/read-link.ts";
import { listTemplates } from "./letter/queries/templates.ts";
import { meetingOperations } from "./meeting-operations.ts";
import { buildPack } from "./pack/commands/build-pack.ts";
import { makePackVersion } from "./pack/commands/make-pack.ts";
import { tellBuild } from "./pack/commands/tell-build.ts";
import { previewPack, readSheet } from "./pack/queries/preview.ts";
import { comparePacks, listPacks, readPack } from "./pack/queries.ts";
import { planOperations } from "./plan-operations.ts";
import { archivePlaybook, restorePlaybook } from "./playbook/commands/archive-playbook.ts";
import { copyPlaybook } from "./playbook/commands/copy-playbook.ts";
import { publishPlaybook } from "./playbook/commands/publish-playbook.ts";
import { saveDraft } from "./playbook/commands/save-draft.ts";
import { checkTyped } from "./playbook/queries/check-playbook.ts";
import { compareNamed } from "./playbook/queries/compare-playbooks.ts";
import { listPlaybooks } from "./playbook/queries/list-playbooks.ts";
import { readPlaybookNamed } from "./playbook/queries/read-playbook.ts";
import { tryOutNamed } from "./playbook/queries/try-out.ts";
import { portalOperations } from "./portal-operations.ts";
import { registerOperations } from "./register-operations.ts";
import { remindingOperations } from "./reminding-operations.ts";
import { takeInWords } from "./search/commands/take-in-words.ts";
import { findAnywhere } from "./search/queries.ts";
import { toolOperations } from "./tool-operations.ts";
import { addAction, addDecision, addStakeholder, addWorkItem } from "./tracking/commands/add-entry.ts";
import { decideWork } from "./tracking/commands/decide.ts";
import { editAction, editDecision, editStakeholder, editWorkItem } from "./tracking/commands/edit-entry.ts";
import { editWorkItems } from "./tracking/commands/edit-work-items.ts";
import { importFiles } from "./tracking/commands/import-files.ts";
import { removeEntries, restoreEntries } from "./tracking/commands/remove-entries.ts";
import { resetEntry } from "./tracking/commands/reset-entry.ts";
import { saveMapping } from "./tracking/commands/save-mapping.ts";
import { setHome } from "./tracking/commands/set-home.ts";
import { undoImport } from "./tracking/commands/undo-import.ts";
import { readBurnDown } from "./tracking/queries/burn-down.ts";
import {
  listActions,
  listDecisions,
  listStakeholders,
  listWorkItems,
} from "./tracking/queries/entry-lists.ts";
import { listImports } from "./tracking/queries/imports.ts";
import { listMappings } from "./tracking/queries/mappings.ts";
import { previewImport } from "./tracking/queries/preview.ts";
import { readEntry, readFacets } from "./tracking/queries/read-entry.ts";
import { readRecap } from "./tracking/queries/recap.ts";
import { listDimensions, listKept, listPerformance } from "./tracking/queries/records.ts";
import { listMetrics, readSeries } from "./tracking/queries/series.ts";
import { listSources } from "./tracking/queries/sources.ts";
import { abandonUpload } from "./upload/commands/abandon-upload.ts";
import { listUploads, readUpload } from "./upload/queries.ts";
import { removeView, saveView } from "./view/commands/keep-view.ts";
import { listViews } from "./view/queries.ts";

/** Everything that can be done or asked. The API, the command line and the OpenAPI document are this list. */
export const commands = [
  createAgency,
  readAgency,
  editAgency,
  setLogo,
  removeLogo,
  readLogo,
  listOwnAgencies,
  readMembers,
  inviteMember,
  listInvitations,
  mailInvitation,
  revokeInvitation,
  readInvitation,
  acceptInvitation,
  changeOwnName,
  changeRole,
  removeMember,
  createApiKey,
  listApiKeys,
  revokeApiKey,
  createDossier,
  editDossier,
  archiveDossier,
  cancelDossier,
  reopenDossier,
  readDossier,
  readOverview,
  readPortfolio,
  listDossiers,
  addContact,
  editContact,
  removeContact,
  restoreContact,
  listContacts,
  addClause,
  editClause,
  removeClause,
  restoreClause,
  listClauses,
  setFacts,
  rejectDay,
  listObligations,
  readDocument,
  showDocument,
  showReading,
  overrideObligation,
  saveView,
  removeView,
  listViews,
  previewImport,
  importFiles,
  undoImport,
  saveMapping,
  listMappings,
  listImports,
  listSources,
  listWorkItems,
  listDecisions,
  listStakeholders,
  listActions,
  readEntry,
  readFacets,
  addWorkItem,
  addDecision,
  addStakeholder,
  addAction,
  editWorkItem,
  editDecision,
  editStakeholder,
  editAction,
  editWorkItems,
  decideWork,
  resetEntry,
  removeEntries,
  restoreEntries,
  setHome,
  readRecap,
  readBurnDown,
  listMetrics,
  readSeries,
  listPerformance,
  listDimensions,
  listKept,
  draftLetter,
  editLetter,
  approveLetter,
  sendLetter,
  markLetterSent,
  cancelLetter,
  noteBounce,
  closeLink,
  listLetters,
  readLetter,
  previewLetter,
  readLink,
  listTemplates,
  saveTemplate,
  resetTemplate,
  beginAttempt,
  deliverLetter,
  buildPack,
  makePackVersion,
  tellBuild,
  readPack,
  listPacks,
  comparePacks,
  previewPack,
  readSheet,
  checkTone,
  ...planOperations,
  ...meetingOperations,
  listFiles,
  readFile,
  readFileFacets,
  uploadFiles,
  editFile,
  editFiles,
  removeFiles,
  restoreFiles,
  listUploads,
  readUpload,
  abandonUpload,
  checkFiles,
  collectFiles,
  listPlaybooks,
  readPlaybookNamed,
  compareNamed,
  checkTyped,
  tryOutNamed,
  copyPlaybook,
  saveDraft,
  publishPlaybook,
  archivePlaybook,
  restorePlaybook,
  ...toolOperations,
  ...accessOperations,
  ...departureOperations,
  ...portalOperations,
  ...registerOperations,
  anchorHeads,
  listFacts,
  verifyJournal,
  findAnywhere,
  takeInWords,
  ...remindingOperations,
] as const satisfies readonly Operation[];

/** Every operation by its name: what a caller writes, and what the answer holds. */
export type Operations = {
  [One in (typeof commands)[number] as One["name"]]: One extends Operation<
    infer _Input,
    infer Result,
    infer _Name,
    infer Given
  >
    ? { readonly given: Given; readonly answer: Result }
    : never;
};

/** The operation of this name, at any door. */
export function commandNamed(name: string): Operation | undefined {
  return commands.find((one) => one.name === name);
}
