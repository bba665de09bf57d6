/** Anything that can be written as JSON and read back the same. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Everything that the journal can tell, in the past tense. Each has its sentence in every language
 * (`fact.<kind>` of the screens), which the compiler wants where the screens say them.
 */
export const factKinds = [
  "agency.created",
  "agency.edited",
  "agency.logo-removed",
  "agency.logo-set",
  "api-key.created",
  "api-key.revoked",
  "contact.added",
  "contact.edited",
  "contact.removed",
  "contact.restored",
  "dossier.archived",
  "dossier.cancelled",
  "dossier.created",
  "dossier.edited",
  "dossier.reopened",
  "file.collected",
  "file.edited",
  "file.removed",
  "file.restored",
  "file.uploaded",
  "import.undone",
  "invitation.mailed",
  "invitation.revoked",
  "journal.anchored",
  "member.invited",
  "member.joined",
  "member.removed",
  "member.renamed",
  "member.role-changed",
  "pack.asked",
  "pack.made",
  "tracking.decided",
  "tracking.entries-edited",
  "tracking.entries-removed",
  "tracking.entries-restored",
  "tracking.entry-added",
  "tracking.entry-edited",
  "tracking.entry-reset",
  "tracking.home-set",
  "tracking.imported",
  "tracking.mapping-saved",
] as const;
export type FactKind = (typeof factKinds)[number];

/** One line of the journal before it is chained: what happened, to what, in the past tense. */
export type FactDraft = {
  /** The dossier whose chain records it; the agency's own chain when absent. */
  readonly dossierId?: string;
  readonly kind: FactKind;
  /** The thing that it happened to, as `noun:id`. */
  readonly subject: string;
  readonly details: { readonly [key: string]: Json };
};

/** Work to be done after the transaction, enqueued inside it. */
export type JobDraft = {
  readonly name: string;
  readonly data: { readonly [key: string]: Json };
  /** Two drafts with the same key are one job while the first is waiting. */
  readonly singletonKey?: string;
};
