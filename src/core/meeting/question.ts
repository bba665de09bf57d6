import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ToneCatalogue } from "#core/letter/tone-rule.ts";
import type { RefusalKey } from "#messages/keys.ts";
import { type BeyondKind, beyondPast } from "./beyond-past.ts";
import type { SheetToShow } from "./place.ts";

/**
 * The answer to a successor's question: where the pack says it (a sheet and perhaps a row, an entry, a file), or
 * a note that says what was done and why.
 */
export type Answer =
  | { readonly kind: "sheet"; readonly sheet: SheetToShow; readonly row: number | null }
  | { readonly kind: "entry"; readonly entryId: string }
  | { readonly kind: "file"; readonly fileId: string }
  | { readonly kind: "note"; readonly what: string; readonly why: string | null };

const refusals = {
  recommendation: "meeting.beyond.advice",
  warning: "meeting.beyond.warning",
  vision: "meeting.beyond.vision",
  blame: "meeting.beyond.blame",
  threat: "meeting.beyond.blame",
  sarcasm: "meeting.beyond.blame",
  secret: "meeting.beyond.secret",
  price: "meeting.beyond.price",
} as const satisfies Record<BeyondKind, RefusalKey>;

/**
 * Why a note is no answer: it advises, warns, looks ahead, reproaches or speaks of prices. Whoever wrote it may keep
 * it as it is once told which words are meant; a password is never kept.
 */
export function refusalOfNote(
  answer: Answer,
  asWritten: boolean,
  catalogue: ToneCatalogue,
): Refusal | undefined {
  if (answer.kind !== "note") return undefined;
  const beyond = beyondPast(`${answer.what}\n\n${answer.why ?? ""}`, catalogue);
  if (beyond === null || (asWritten && beyond.kind !== "secret")) return undefined;
  return refuse(refusals[beyond.kind], beyond.kind === "secret" ? {} : { words: beyond.words });
}
