/** Anything that can be written as JSON and read back the same. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One line of the journal before it is chained: what happened, to what, in the past tense. */
export type FactDraft = {
  /** The dossier whose chain records it; the agency's own chain when absent. */
  readonly dossierId?: string;
  /** `dossier.created`, `import.undone`. */
  readonly kind: string;
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
