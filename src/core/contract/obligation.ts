import type { ClauseKind, ClauseValues, Length, StartEvent } from "./clause.ts";
import type { ContractFacts } from "./contract.ts";
import { computePeriod, overridden } from "./period.ts";
import type { Computed } from "./period-steps.ts";
import {
  acceptedOf,
  before,
  currentTerm,
  type DatedClause,
  noticeBeforeTerm,
  objectionTo,
  saysWhen,
  type TermSituation,
} from "./renewal.ts";
import { dayOfEvent, type Found, forwardOf, type Missing } from "./term.ts";

/** What a contract wants done by a day, or kept until one. */
export const obligationKinds = [
  "term-ends",
  "object-to-renewal",
  "give-notice",
  "notice-ends",
  "cure",
  "reversibility-begins",
  "reversibility-ends",
  "rights-end",
  "confidential-until",
  "no-solicitation-until",
  "return-data",
  "delete-data",
  "return-or-delete-data",
  "keep-until",
  "pay",
] as const;
export type ObligationKind = (typeof obligationKinds)[number];

/** A person's own day for an obligation, and why. */
export type ObligationOverride = {
  readonly clauseId: string;
  readonly kind: ObligationKind;
  readonly day: string;
  readonly reason: string;
};

/** A dated duty or right that follows from an accepted clause. */
export type Obligation = {
  readonly clauseId: string;
  readonly clauseKind: ClauseKind;
  readonly kind: ObligationKind;
  /** Of a notice: whether it must have left or arrived by then. */
  readonly must: "sent" | "received" | null;
  /** Its day; null while something is missing. */
  readonly day: string | null;
  /** The day before a person put it right. */
  readonly computedDay: string | null;
  readonly steps: Computed["steps"];
  /** What is missing to compute it; empty when nothing is. */
  readonly missing: readonly Missing[];
  readonly overrideReason: string | null;
};

/** What dates of a contract are computed from. */
export type ContractSituation = TermSituation & {
  /** The end of the relationship, `2026-12-14`. */
  readonly endOn: string | null;
  readonly overrides: readonly ObligationOverride[];
};

/** The dated obligations of the accepted clauses, the nearest first, those without a day last. */
export function obligationsOf(situation: ContractSituation): readonly Obligation[] {
  const { clauses, overrides } = situation;
  const all = clauses
    .filter(({ state }) => state === "accepted")
    .flatMap((clause) => ofClause(clause, situation).map((one) => ({ clause, ...one })))
    .map(({ clause, kind, must = null, found }): Obligation => {
      const own = overrides.find((one) => one.clauseId === clause.id && one.kind === kind);
      const computed = "missing" in found ? undefined : found;
      const shown = own ? overridden(computed, own.day, own.reason) : computed;
      return {
        clauseId: clause.id,
        clauseKind: clause.kind,
        kind,
        must,
        day: shown?.day ?? null,
        computedDay: computed?.day ?? null,
        steps: shown?.steps ?? [],
        missing: "missing" in found && !own ? found.missing : [],
        overrideReason: own?.reason ?? null,
      };
    });
  const place = ({ day, clauseId, kind }: Obligation) => `${day ?? "9999"} ${clauseId} ${kind}`;
  return all.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

type Draft = {
  readonly kind: ObligationKind;
  readonly must?: "sent" | "received";
  readonly found: Found;
};

/** What each kind of clause is usually counted from when its text does not say. */
const usualStart: Partial<Record<ClauseKind, Exclude<StartEvent, "end-of-term">>> = {
  reversibility: "end-of-contract",
  confidentiality: "end-of-contract",
  "non-solicitation": "end-of-contract",
  "data-return": "end-of-contract",
  retention: "end-of-contract",
  "ip-assignment": "signature",
  "termination-for-cause": "formal-notice",
  payment: "invoice",
};

function ofClause(clause: DatedClause, situation: ContractSituation): readonly Draft[] {
  const { values } = clause;
  const lasting = (kind: ObligationKind): readonly Draft[] => [
    { kind, found: lastDay(clause.kind, values, situation) },
  ];
  switch (clause.kind) {
    case "term":
      // A contract without a term ends by notice alone.
      if (values.indefinite && !saysWhen(values)) return [];
      return [{ kind: "term-ends", found: currentTerm(situation).end }];
    case "tacit-renewal":
      return objectionOf(values, situation);
    case "notice":
      return noticeOf(values, situation);
    case "termination-for-cause":
      return lasting("cure");
    case "reversibility":
      return values.begins
        ? earlyReversibility(values.begins, values, situation)
        : lasting("reversibility-ends");
    case "ip-assignment":
      return values.length || values.day ? lasting("rights-end") : [];
    case "confidentiality":
      return lasting("confidential-until");
    case "non-solicitation":
      return lasting("no-solicitation-until");
    case "data-return":
      return lasting(values.choice === undefined ? "return-or-delete-data" : `${values.choice}-data`);
    case "retention":
      return lasting("keep-until");
    case "payment":
      return values.length || values.day ? lasting("pay") : [];
    case "penalties":
    case "governing-law":
      return [];
    default:
      return clause.kind satisfies never;
  }
}

/** The last day to object to the next renewal, if there is one; a day that the text names is that of the first term. */
function objectionOf(values: ClauseValues, situation: ContractSituation): readonly Draft[] {
  const { end, renews } = currentTerm(situation);
  if (!renews) return [];
  const said = objectionTo(values, situation);
  const must = said.from === "sending-of-notice" ? "sent" : "received";
  const isPast = said.day !== undefined && "steps" in end && end.steps.some(({ kind }) => isRenewal(kind));
  return [
    {
      kind: "object-to-renewal",
      must,
      found: isPast ? { missing: ["length"] } : before(said, end, situation),
    },
  ];
}

const isRenewal = (kind: string) => kind === "renewed" || kind === "renewed-unopposed";

/**
 * Of a notice: the day on which it runs out once it was given; until then the last safe day to give it
 * for the relationship, or the term that the clause names, to end as planned.
 */
function noticeOf(values: ClauseValues, situation: ContractSituation): readonly Draft[] {
  const { facts, endOn } = situation;
  const bySending = values.from === "sending-of-notice";
  const must = bySending ? "sent" : "received";
  if (values.from === "end-of-term") {
    const renewal = acceptedOf(situation, "tacit-renewal");
    // One day, told once: that of objecting to the renewal.
    if (renewal && !saysWhen(renewal) && noticeBeforeTerm(situation) === values) return [];
    return [{ kind: "give-notice", must, found: before(values, currentTerm(situation).end, situation) }];
  }
  if (values.from === "end-of-contract" || (!facts.noticeSentOn && !facts.noticeReceivedOn)) {
    const end: Found = endOn === null ? { missing: ["end-on"] } : { day: endOn, steps: [] };
    return [{ kind: "give-notice", must, found: before(values, end, situation, "end-of-contract") }];
  }
  const event = bySending ? "sending-of-notice" : "receipt-of-notice";
  return [{ kind: "notice-ends", found: after(values, event, values.from === undefined, situation) }];
}

/** Whether a notice that was given leaves nothing to do of this. */
export function isSettledByNotice(
  kind: ObligationKind,
  { noticeSentOn, noticeReceivedOn }: ContractFacts,
): boolean {
  const isNotice = kind === "give-notice" || kind === "object-to-renewal";
  return isNotice && (noticeSentOn ?? noticeReceivedOn) !== null;
}

function lastDay(kind: ClauseKind, values: ClauseValues, situation: ContractSituation): Found {
  if (values.day !== undefined) return stated(values.day);
  const usual = usualStart[kind] ?? "end-of-contract";
  if (values.from === "end-of-term") {
    const end = currentTerm(situation).end;
    if (!values.length) return { missing: ["length"] };
    if ("missing" in end) return end;
    const period = forwardOf(values.length, values, situation.facts);
    const on = computePeriod(period, { event: "end-of-term", day: end.day }, situation.law);
    return { day: on.day, steps: [...end.steps, ...on.steps] };
  }
  return after(values, values.from ?? usual, values.from === undefined, situation);
}

/** A reversibility period that begins before the end: it lasts as long as its clause says, else until that end. */
function earlyReversibility(
  begins: Length,
  { length, day, from, counting }: ClauseValues,
  situation: ContractSituation,
): readonly Draft[] {
  const { facts, endOn, law } = situation;
  const event = from === "end-of-term" ? from : "end-of-contract";
  const known = event === "end-of-term" ? currentTerm(situation).end : dayOfEvent(event, facts, endOn);
  const end: Found = "missing" in known ? known : { steps: [], ...known };
  const counted = { length: begins, ...(counting && { counting }) };
  const first = before(counted, end, situation, event, "none");
  const usual = { rule: "usual-start", kind: "usual-start", event: "end-of-contract" } as const;
  const start =
    "missing" in first || from !== undefined ? first : { ...first, steps: [usual, ...first.steps] };
  const last = (): Found => {
    if (day !== undefined) return stated(day);
    if ("missing" in end || "missing" in start) return start;
    if (!length)
      return { day: end.day, steps: [...end.steps, { rule: "contract", kind: "from", event, day: end.day }] };
    const on = computePeriod(forwardOf(length, counted, facts, "included"), { event, day: start.day }, law);
    return { day: on.day, steps: [...start.steps, ...on.steps.filter(({ kind }) => kind !== "from")] };
  };
  return [
    { kind: "reversibility-begins", found: start },
    { kind: "reversibility-ends", found: last() },
  ];
}

/** The last day of the length of a clause after an event. */
function after(
  values: ClauseValues,
  event: Exclude<StartEvent, "end-of-term">,
  isUsual: boolean,
  { facts, endOn, law }: ContractSituation,
): Found {
  const start = dayOfEvent(event, facts, endOn);
  const { length } = values;
  const missing: readonly Missing[] = length ? [] : ["length"];
  if ("missing" in start) return { missing: [...missing, ...start.missing] };
  if (!length) return { missing };
  const on = computePeriod(forwardOf(length, values, facts), { event, day: start.day }, law);
  const usual = { rule: "usual-start", kind: "usual-start", event } as const;
  return isUsual ? { day: on.day, steps: [usual, ...on.steps] } : on;
}

const stated = (day: string): Found => ({ day, steps: [{ rule: "contract", kind: "stated-day", day }] });
