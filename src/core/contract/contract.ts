import type { CalendarKey } from "#core/kernel/calendar-keys.ts";
import type { Json } from "#core/kernel/fact.ts";
import type { ClauseKind, ClauseValues, Passage } from "./clause.ts";

/** Candidate: found in a document, nobody has said yet whether it is one. Only accepted clauses give dates. */
export const clauseStates = ["candidate", "accepted", "rejected"] as const;
export type ClauseState = (typeof clauseStates)[number];

/** A term of the contract of a dossier. */
export type Clause = {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly state: ClauseState;
  readonly values: ClauseValues;
  /** Where it stands in its document; null for one written by hand. */
  readonly passage: Passage | null;
  /** The file of the dossier that it was read in. */
  readonly fileId: string | null;
  /** How sure the finder was, from 0 to 1. */
  readonly confidence: number | null;
  readonly note: string | null;
};

/** How many clauses a dossier may hold, rejected ones included. */
export const mostClauses = 300;

/** What the other side is to the law: it changes which rules protect it. */
export const clientQualities = ["professional", "non-professional", "consumer", "public-body"] as const;
export type ClientQuality = (typeof clientQualities)[number];

/** Which side gave notice. */
export const noticeSides = ["us", "other-side"] as const;
export type NoticeSide = (typeof noticeSides)[number];

/** What dates are counted from, as far as it is known. Days are `2026-12-14`. */
export type ContractFacts = {
  readonly signedOn: string | null;
  readonly startedOn: string | null;
  /** Since when the two work together, all contracts taken as one. */
  readonly relationSince: string | null;
  readonly noticeSentOn: string | null;
  readonly noticeReceivedOn: string | null;
  readonly noticeBy: NoticeSide | null;
  /** When the last formal notice arrived, the last invoice was made out, the last content was published. */
  readonly formalNoticeOn: string | null;
  readonly invoicedOn: string | null;
  readonly publishedOn: string | null;
  readonly clientQuality: ClientQuality | null;
  /** Whose holidays count; those of the agency when null. */
  readonly calendar: CalendarKey | null;
};

/** What is known of a contract of which nobody has said anything. */
export const noFacts: ContractFacts = {
  signedOn: null,
  startedOn: null,
  relationSince: null,
  noticeSentOn: null,
  noticeReceivedOn: null,
  noticeBy: null,
  formalNoticeOn: null,
  invoicedOn: null,
  publishedOn: null,
  clientQuality: null,
  calendar: null,
};

/** Fields that an edit may leave out, or leave as they are. */
type Edit<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/** What an edit makes of something, and what really changed with what it was, for the journal. */
export function edited<Fields extends { readonly [Name in keyof Fields]: Json }>(
  before: Fields,
  edit: Edit<Fields>,
): {
  readonly after: Fields;
  readonly changed: Readonly<Record<string, { readonly from: Json; readonly to: Json }>>;
} {
  const given = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const after: Fields = { ...before, ...given };
  const was = new Map(Object.entries<Json>(before));
  const changes = Object.entries<Json>(after).filter(
    ([name, value]) => inOrder(was.get(name) ?? null) !== inOrder(value),
  );
  return {
    after,
    changed: Object.fromEntries(changes.map(([name, to]) => [name, { from: was.get(name) ?? null, to }])),
  };
}

/** A value as text, whatever the order in which its fields came: the database keeps another one. */
function inOrder(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}:${inOrder(inner)}`);
  return `{${fields.sort().join()}}`;
}

/** Notice cannot be received before it is sent. */
export function isInOrder({ noticeSentOn, noticeReceivedOn }: ContractFacts): boolean {
  return noticeSentOn === null || noticeReceivedOn === null || noticeSentOn <= noticeReceivedOn;
}

/** Nobody starts working together after a contract started. */
export function isRelationInOrder({ relationSince, startedOn }: ContractFacts): boolean {
  return relationSince === null || startedOn === null || relationSince <= startedOn;
}
