import type { Regime } from "./period-rules.ts";

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

/** What the text says of how its length is counted; each is absent where it says nothing. */
export type CountingWords = {
  /** Whose rules it refers to; its own words otherwise. */
  readonly regime?: Regime;
  readonly startDay?: "excluded" | "included";
  /** Clear days (francs): the last day does not count either. */
  readonly clear?: true;
  /** Jours ouvrables, Monday to Saturday; jours ouvrés, Monday to Friday, otherwise. */
  readonly workingWeek?: "monday-to-saturday";
  /** Days that come on top of months. */
  readonly andDays?: number;
  readonly end?: "end-of-month" | "end-of-quarter" | "anniversary";
  /** Where it would end on a day that nobody works. */
  readonly rollover?: "next" | "previous";
};

/** What was understood of a clause; each value is absent where the text does not say it. */
export type ClauseValues = {
  /** The term, the notice, how long something lasts or is kept. */
  readonly length?: Length;
  readonly from?: StartEvent;
  readonly counting?: CountingWords;
  /** A contract without a term, until somebody ends it. */
  readonly indefinite?: true;
  /** How long before the end a reversibility period begins; it begins at the end when absent. */
  readonly begins?: Length;
  /** Length of each renewal. */
  readonly renewal?: Length;
  /** How many renewals there may be; no limit is known when absent. */
  readonly mostRenewals?: number;
  /** How a notice is given. */
  readonly form?: "registered-letter" | "registered-email" | "written" | "email" | "any";
  /** A day that the text names, `2026-12-14`. */
  readonly day?: string;
  /** Money, in cents of `currency`. */
  readonly cents?: number;
  readonly currency?: string;
  /** Hundredths of a percent. */
  readonly rate?: number;
  /** How many times the legal rate of interest: 3. */
  readonly legalRateTimes?: number;
  /** Hundredths of a point over the rate of the central bank: 1000 for "BCE + 10 points". */
  readonly pointsOverCentralBank?: number;
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
