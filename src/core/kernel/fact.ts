/** Anything that can be written as JSON and read back the same. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Everything that the journal can tell, in the past tense. Each has its sentence in every language
 * (`fact.<kind>` of the screens), which the compiler wants where the screens say them.
 */
export const factKinds = [
  "access.added",
  "access.edited",
  "access.evidence-given",
  "access.evidence-withdrawn",
  "access.removed",
  "access.restored",
  "access.set-aside",
  "agency.created",
  "agency.edited",
  "agency.logo-removed",
  "agency.logo-set",
  "api-key.created",
  "api-key.revoked",
  "calendar.closed",
  "calendar.opened",
  "contact.added",
  "contact.edited",
  "contact.removed",
  "contact.restored",
  "contract.clause-added",
  "contract.clause-edited",
  "contract.clause-removed",
  "contract.clause-restored",
  "contract.document-read",
  "contract.facts-set",
  "contract.obligation-computed",
  "contract.obligation-overridden",
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
  "letter.approved",
  "letter.bounced",
  "letter.cancelled",
  "letter.document-taken",
  "letter.drafted",
  "letter.edited",
  "letter.failed",
  "letter.link-closed",
  "letter.queued",
  "letter.sent",
  "letter.sent-by-hand",
  "letter.template-reset",
  "letter.template-saved",
  "meeting.cancelled",
  "meeting.edited",
  "meeting.fixed",
  "meeting.held",
  "meeting.moved",
  "meeting.proposed",
  "meeting.question-added",
  "meeting.question-answered",
  "member.invited",
  "member.joined",
  "member.removed",
  "member.renamed",
  "member.role-changed",
  "pack.asked",
  "pack.made",
  "playbook.archived",
  "playbook.copied",
  "playbook.drafted",
  "playbook.published",
  "playbook.restored",
  "plan.commented",
  "plan.end-moved",
  "plan.made",
  "plan.removed",
  "plan.request-answered",
  "plan.request-logged",
  "plan.status-set",
  "plan.step-added",
  "plan.step-edited",
  "plan.time-added",
  "plan.time-removed",
  "plan.timer-started",
  "plan.timer-stopped",
  "plan.version-taken",
  "plan.version-undone",
  "reminder.contact-set",
  "reminder.mailed",
  "reminder.stopped",
  "tool.removed",
  "tool.saved",
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
  "webhook.added",
  "webhook.edited",
  "webhook.removed",
  "transition.milestone-accepted",
  "transition.milestone-added",
  "transition.milestone-edited",
  "transition.milestone-proposed",
  "transition.milestone-refused",
  "transition.milestone-removed",
  "transition.milestone-replanned",
  "transition.milestone-restored",
  "transition.set",
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
