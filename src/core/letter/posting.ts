import type { Refusal } from "#core/kernel/refusal.ts";
import type { Posted } from "./ports.ts";

/**
 * How often the worker tries to give one letter to a mail server that is away, ever more rarely over
 * more than a day (see the queue's patience); then a person is told.
 */
export const mostAttempts = 12;

/** What it comes to that a letter cannot even be put together. */
export function cameOfRefusal({ refused }: Refusal): Posted | Refusal {
  if (refused === "dossier.not-found" || refused === "letter.not-found") return { refused, params: {} };
  // A store of files that is away may be back; a file that is gone, or an address taken out, is not.
  return refused.startsWith("file.")
    ? { outcome: "later", answer: refused }
    : { outcome: "refused", problem: "letter.attachment-gone", answer: refused };
}
