import type { EntryKind } from "#core/tracking/entries.ts";

/** The list that entries of each kind stand in. */
const listOf = {
  "work-item": "work",
  decision: "decisions",
  stakeholder: "people",
  action: "actions",
} as const satisfies Record<EntryKind, string>;

/** The address of every page: every link of the screens comes from here. */
export const paths = {
  home: () => "/",
  dossiers: () => "/dossiers",
  newDossier: () => "/dossiers?new=1",
  dossier: (dossierId: string) => `/dossiers/${dossierId}`,
  contact: (dossierId: string, contactId: string) => `/dossiers/${dossierId}#contact-${contactId}`,
  contract: (dossierId: string) => `/dossiers/${dossierId}/contract`,
  plan: (dossierId: string) => `/dossiers/${dossierId}/plan`,
  tracking: (dossierId: string) => `/dossiers/${dossierId}/tracking`,
  work: (dossierId: string) => `/dossiers/${dossierId}/tracking/work`,
  decisions: (dossierId: string) => `/dossiers/${dossierId}/tracking/decisions`,
  people: (dossierId: string) => `/dossiers/${dossierId}/tracking/people`,
  actions: (dossierId: string) => `/dossiers/${dossierId}/tracking/actions`,
  recap: (dossierId: string) => `/dossiers/${dossierId}/tracking/recap`,
  performance: (dossierId: string) => `/dossiers/${dossierId}/tracking/performance`,
  sources: (dossierId: string) => `/dossiers/${dossierId}/tracking/sources`,
  /** The plan, with what a change of its dossier moves. */
  planMoves: (dossierId: string) => `/dossiers/${dossierId}/plan?look=moves`,
  step: (dossierId: string, stepId: string) => `/dossiers/${dossierId}/plan?item=${stepId}`,
  import: (dossierId: string) => `/dossiers/${dossierId}/import`,
  files: (dossierId: string) => `/dossiers/${dossierId}/files`,
  file: (dossierId: string, fileId: string) => `/dossiers/${dossierId}/files/${fileId}`,
  pack: (dossierId: string) => `/dossiers/${dossierId}/pack`,
  packPreview: (dossierId: string) => `/dossiers/${dossierId}/pack/preview`,
  accesses: (dossierId: string) => `/dossiers/${dossierId}/accesses`,
  access: (dossierId: string, accessId: string) => `/dossiers/${dossierId}/accesses?access=${accessId}`,
  sweep: (dossierId: string) => `/dossiers/${dossierId}/sweep`,
  portal: (dossierId: string) => `/dossiers/${dossierId}/portal`,
  meeting: (dossierId: string) => `/dossiers/${dossierId}/meeting`,
  meetingSheet: (dossierId: string) => `/dossiers/${dossierId}/meeting/sheet`,
  transition: (dossierId: string) => `/dossiers/${dossierId}/transition`,
  monitors: (dossierId: string) => `/dossiers/${dossierId}/monitors`,
  tickets: (dossierId: string) => `/dossiers/${dossierId}/tickets`,
  letters: (dossierId: string) => `/dossiers/${dossierId}/letters`,
  letter: (dossierId: string, letterId: string) => `/dossiers/${dossierId}/letters/${letterId}`,
  journal: (dossierId: string) => `/dossiers/${dossierId}/journal`,
  playbooks: () => "/playbooks",
  playbook: (key: string) => `/playbooks/${key}`,
  playbookDraft: (key: string) => `/playbooks/${key}?view=edit`,
  tools: () => "/tools",
  tool: (toolKey: string) => `/tools/${toolKey}`,
  newTool: () => "/new-tool",
  settings: () => "/settings",
  letterTemplates: () => "/letter-templates",
  letterTemplate: (key: string) => `/letter-templates/${key}`,
  team: () => "/team",
  apiKeys: () => "/api-keys",
  agencyJournal: () => "/journal",
  account: () => "/account",
  newAgency: () => "/new-agency",
  forgottenPassword: () => "/forgotten-password",
  /** The token stands after the #, which browsers send to no server and write in no referrer. */
  newPassword: (token?: string) => `/new-password${token ? `#${token}` : ""}`,
  invitation: (token?: string) => `/invitation${token ? `#${token}` : ""}`,
  apiReference: () => "/api",
} as const;

/** One entry, beside the list that it stands in. */
export const pathOfEntry = (kind: EntryKind, dossierId: string, entryId: string) =>
  `/dossiers/${dossierId}/tracking/${listOf[kind]}?item=${entryId}`;

/** The list of dossiers narrowed, by the names that its address has for it. */
export const pathOfDossiers = (filter: Readonly<Record<string, string>>) =>
  `${paths.dossiers()}?${new URLSearchParams(filter)}`;

/** What a client or its successor sees in the portal, for one of the agency: a page of its own, without a script. */
export function addressOfPreview(dossierId: string, agencyId: string | undefined, as?: "successor"): string {
  const query = new URLSearchParams({ ...(agencyId ? { agency: agencyId } : {}), ...(as ? { as } : {}) });
  return `/portal-preview/${dossierId}${query.size > 0 ? `?${query}` : ""}`;
}

/** Where a contact opens the portal by the secret of its link. */
export const addressOfPortalLink = (token: string) => `/portal/link/${token}`;

/** The logo of an agency, kept by browsers until it is another one. */
export const addressOfLogo = (agencyId: string, sha256: string) =>
  `/api/agency-logo/${agencyId}?is=${sha256.slice(0, 16)}`;
