import type { Refusal } from "#core/kernel/refusal.ts";
import type { ClauseCandidate } from "./clause.ts";
import type { ClauseCheckFile, NotFound } from "./clause-checks.ts";
import type { NamedDay } from "./find-days.ts";

/** Some characters of a page that stand in one place: `from` and `to` in its text, the box in points from the top left. */
export type TextRun = {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** A page of a PDF, or a part of a text that has no pages. */
export type ContractPage = {
  readonly text: string;
  /** Size in points and places of the words; a PDF has them. */
  readonly width?: number;
  readonly height?: number;
  readonly runs?: readonly TextRun[];
};

/** What is known of the document of a contract. */
export type ContractDocument = {
  readonly form: "pdf" | "word" | "text";
  /** `parts` where the file has no pages: its text is cut after some paragraphs, and numbered from 1. */
  readonly paging: "pages" | "parts";
  /** How many pages or parts it has. */
  readonly pages: number;
};

/** A contract that was read, and what may be clauses about its end. */
export type ContractFound = ContractDocument & {
  /** Pages, from 1, that are pictures without text. */
  readonly withoutText: readonly number[];
  readonly candidates: readonly ClauseCandidate[];
  readonly days: readonly NamedDay[];
  readonly notFound: readonly NotFound[];
};

/** Some pages of a contract as they are, the first of them numbered `from`. */
export type ContractPages = ContractDocument & {
  readonly from: number;
  readonly shown: readonly ContractPage[];
};

export type ContractFile = { readonly name: string; readonly content: Blob };

/** Reads contracts, and knows what to check where they are silent; refuses a file that is no document, has no text, is protected, too large or made to harm. */
export type ContractReader = {
  /** What to check for each kind of clause that a contract does not hold. */
  readonly checks: () => Promise<ClauseCheckFile>;
  readonly find: (file: ContractFile, signal?: AbortSignal) => Promise<ContractFound | Refusal>;
  /** Pages from 1; fewer where the document ends. */
  readonly show: (
    file: ContractFile,
    which: { readonly from: number; readonly count: number },
  ) => Promise<ContractPages | Refusal>;
};
