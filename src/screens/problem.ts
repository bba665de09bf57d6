import type { KeyOf } from "#messages/messages.ts";

/** Each field of an input that does not fit. */
export type FieldProblem = { readonly field: string; readonly problem: string };

/** One of several files that cannot be read, and why. */
export type FileProblem = { readonly file: string; readonly detail: string };

type Details = {
  /** The sentence, when the server wrote it in the language of the person. */
  readonly detail?: string | undefined;
  /** The sentence's key, when the screens have it. */
  readonly key?: KeyOf<"screens"> | undefined;
  readonly params?: Readonly<Record<string, string | number>>;
  /** The refusal's own key, `dossier.not-found`. */
  readonly refused?: string | undefined;
  readonly fields?: readonly FieldProblem[] | undefined;
  readonly files?: readonly FileProblem[] | undefined;
};

/**
 * What may stand between a question and its answer. `unsure`: the answer was lost on its way, what was
 * asked may have been done.
 */
export type ProblemKind = "refused" | "signed-out" | "not-found" | "fault" | "offline" | "unsure";

/** Why a request did not give what was asked: the server said no, failed, or was not reached. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly details: Details;

  constructor(kind: ProblemKind, details: Details = {}) {
    super(details.detail ?? details.key ?? kind);
    this.kind = kind;
    this.details = details;
  }
}

/** Whatever was thrown, as a problem: what is not one is a bug of ours. */
export function problemOf(thrown: unknown): Problem {
  return thrown instanceof Problem ? thrown : new Problem("fault", { key: "problem.bug" });
}

/** The one sentence to show. */
export function sentenceOf(
  { kind, details }: Problem,
  say: (key: KeyOf<"screens">, params?: Readonly<Record<string, string | number>>) => string,
): string {
  if (details.key) return say(details.key, details.params);
  return details.detail ?? say(`problem.${kind}`);
}
