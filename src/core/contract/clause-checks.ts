import { z } from "zod";
import { type ClauseCandidate, type ClauseKind, clauseKinds } from "./clause.ts";

const ClauseCheck = z.strictObject({
  /** What to check when the contract says nothing, in each language. */
  fr: z.string().min(20),
  en: z.string().min(20),
  source: z.string().min(5),
  /** The legal text was read, a commentary of it was, or it is a usage of the trade. */
  confidence: z.enum(["text", "secondary", "practice"]),
});

/** `catalogue/clauses/not-found.yaml`: what to check for each kind that is not found. */
export const ClauseCheckFile = z.strictObject({
  /** The day on which the sources were read. */
  read: z.iso.date(),
  checks: z.record(z.enum(clauseKinds), ClauseCheck),
});
export type ClauseCheckFile = z.infer<typeof ClauseCheckFile>;

/** A kind of clause of which a contract seems to say nothing, and what to check then. */
export type NotFound = z.infer<typeof ClauseCheck> & { readonly kind: ClauseKind; readonly read: string };

/** The kinds that were not found, in the order of kinds. */
export function notFound(
  candidates: readonly Pick<ClauseCandidate, "kind">[],
  file: ClauseCheckFile,
): readonly NotFound[] {
  return clauseKinds
    .filter((kind) => !candidates.some((candidate) => candidate.kind === kind))
    .map((kind) => checkOf(kind, file));
}

/** What to check where nothing of this kind was found. */
export const checkOf = (kind: ClauseKind, file: ClauseCheckFile): NotFound => ({
  kind,
  read: file.read,
  ...file.checks[kind],
});
