/** What a contract may say about its end. */
export const clauseKinds = [
  "term",
  "tacit-renewal",
  "notice",
  "termination-for-cause",
  "reversibility",
  "ip-assignment",
  "confidentiality",
  "non-solicitation",
  "data-return",
  "retention",
  "payment",
  "penalties",
  "governing-law",
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

/** A length as contracts write it. */
export type Length = {
  readonly amount: number;
  readonly unit: "day" | "working-day" | "week" | "month" | "year";
};

/** What a duration of a contract is counted from. */
export const startEvents = [
  "signature",
  "start-of-contract",
  "end-of-contract",
  "end-of-term",
  "receipt-of-notice",
  "sending-of-notice",
  "formal-notice",
  "invoice",
  "publication",
] as const;
export type StartEvent = (typeof startEvents)[number];

/** What was understood of a clause; each value is absent where the text does not say it. */
export type ClauseValues = {
  /** The term, the notice, how long something lasts or is kept. */
  readonly length?: Length;
  readonly from?: StartEvent;
  /** Length of each renewal. */
  readonly renewal?: Length;
  /** How a notice is given. */
  readonly form?: "registered-letter" | "registered-email" | "written" | "email" | "any";
  /** A day that the text names, `2026-12-14`. */
  readonly day?: string;
  /** Money, in cents of `currency`. */
  readonly cents?: number;
  readonly currency?: string;
  /** Hundredths of a percent. */
  readonly rate?: number;
  /** `FR`, `BE`, `CH`, `CA-QC`; and the court that is named. */
  readonly law?: string;
  readonly court?: string;
  readonly choice?: "return" | "delete" | "return-or-delete";
};

/** A passage of a document: pages from 1, characters counted in the text of the page. */
export type Passage = {
  readonly page: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
};

/** A clause that the finder believes to have found; a person accepts, corrects or rejects it. */
export type ClauseCandidate = {
  readonly kind: ClauseKind;
  readonly passage: Passage;
  readonly values: ClauseValues;
  /** From 0 to 1: how sure the finder is. */
  readonly confidence: number;
};
