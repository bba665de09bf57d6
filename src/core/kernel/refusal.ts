import type { RefusalKey } from "#messages/keys.ts";

/** What a sentence needs besides its key: a file's name, a row's number, a date. */
export type SentenceParams = Readonly<Record<string, string | number>>;

/** The product says no, and why. A value, never thrown: the key is a sentence in every language. */
export type Refusal = {
  readonly refused: RefusalKey;
  readonly params: SentenceParams;
  /** Each field of an input that does not fit, when that is the reason. */
  readonly fields?: readonly { readonly field: string; readonly problem: string }[];
  /** Each of several files that cannot be read; the first one's reason is then the reason of the whole. */
  readonly files?: readonly { readonly file: string; readonly refusal: Refusal }[];
};

/** Says no: `refuse("dossier.not-found")`. */
export function refuse(refused: RefusalKey, params: SentenceParams = {}): Refusal {
  return { refused, params };
}

/** True when a rule or a command answered with a refusal instead of a result. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value && "params" in value;
}
