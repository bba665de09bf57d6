import type { CompletenessField } from "#core/pack/pack.ts";

/** The seven marks, in the order of the sentence that says which are missing. */
export const marks: readonly CompletenessField[] = [
  "state",
  "next-step",
  "person",
  "deadline",
  "files",
  "access",
  "blocker",
];
