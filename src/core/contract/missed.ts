import { dayNumber } from "#core/kernel/day-number.ts";
import { type ContractSituation, isSettledByNotice, type Obligation, obligationsOf } from "./obligation.ts";
import type { PeriodStep } from "./period-steps.ts";

/** What follows once a last day to give notice went by. */
export const missedKinds = [
  "renewed",
  "renewed-last",
  "renewed-unknown",
  "renewed-too-late",
  "still-in-time",
  "ends-later",
  "not-in-time",
] as const;
export type MissedKind = (typeof missedKinds)[number];

/** A last day to give notice that went by, and what follows. Days are `2026-12-14`. */
export type Missed = {
  readonly clauseId: string;
  readonly kind: MissedKind;
  /** The day that went by. */
  readonly last: string;
  /** When the notice came that was too late. */
  readonly notice: string | null;
  /** The end for which notice was to be given, where it names one. */
  readonly end: string | null;
  /** Until when the contract goes on, or notice is still in time. */
  readonly until: string | null;
  /** The next last day to give notice. */
  readonly next: string | null;
};

/**
 * The last days to give notice that went by, as long as something follows that nobody settled: by saying when notice
 * was given, by moving the end of the relationship, or by setting a day by hand.
 */
export function missedOf(
  situation: ContractSituation,
  obligations: readonly Obligation[],
): readonly Missed[] {
  return [...renewalMissed(situation, obligations), ...noticesMissed(situation, obligations)];
}

/** Whether one is told outside of its dossier: once the end that its notice was for is there, nothing can be done of it. */
export const canBeActedOn = ({ end }: Missed, today: string) => end === null || end >= today;

/** Days for which the home page tells one that came too late for its end, as long as digests do: then it is known. */
const newsDays = 7;

/** Whether the home page tells one: for long only where its own day says until when. */
export const isNews = ({ end, last }: Missed, today: string) =>
  end === null || dayNumber(today) - dayNumber(last) <= newsDays;

const nothing = { notice: null, end: null, until: null, next: null };

/** A term that follows because nobody objected in time; told until it begins, or the end is put off until its own. */
function renewalMissed(
  { clauses, endOn, today }: ContractSituation,
  obligations: readonly Obligation[],
): readonly Missed[] {
  const term = obligations.find(({ kind }) => kind === "term-ends");
  const unopposed = term?.steps.find(({ kind }) => kind === "renewed-unopposed");
  const clause = clauses.find(({ state, kind }) => state === "accepted" && kind === "tacit-renewal");
  // A day that a person put right says what it says.
  if (!clause || term?.overrideReason !== null || unopposed?.kind !== "renewed-unopposed") return [];
  const { notice, last, to: until } = unopposed;
  if (endOn !== null && endOn >= until) return [];
  const told = { ...nothing, clauseId: clause.id, last, notice, until };
  if (notice !== null) return [{ ...told, kind: "renewed-too-late" }];
  const objection = obligations.find(({ kind }) => kind === "object-to-renewal");
  if (!objection) return [{ ...told, kind: "renewed-last" }];
  const next = [objection.day, objection.computedDay].find((day) => day !== null && day >= today) ?? null;
  return [{ ...told, kind: next === null ? "renewed-unknown" : "renewed", next }];
}

/**
 * Notices that have their day behind them and were not given. One that its clause counts from a term is told until that
 * term ends; any other until it is settled, as long as no term ended the contract without it.
 */
function noticesMissed(situation: ContractSituation, obligations: readonly Obligation[]): readonly Missed[] {
  const { facts, today } = situation;
  return obligations.flatMap((one): readonly Missed[] => {
    const { clauseId, kind, day, overrideReason } = one;
    if (kind !== "give-notice" && kind !== "object-to-renewal") return [];
    if (day === null || day >= today || isSettledByNotice(kind, facts)) return [];
    const told = { ...nothing, clauseId, last: day };
    const until = overrideReason === null ? unmoved(one) : null;
    if (until !== null && until >= today) return [{ ...told, kind: "still-in-time", until }];
    const end = endFor(one, situation, obligations);
    if (kind !== "give-notice" || end === null || isOver(one, end, situation, obligations)) return [];
    const later = givenToday(clauseId, situation);
    return later !== null && later > end
      ? [{ ...told, kind: "ends-later", end, until: later }]
      : [{ ...told, kind: "not-in-time", end }];
  });
}

/** Whether the contract ended by itself, so that no notice is needed any more. */
function isOver(
  notice: Obligation,
  end: string,
  { clauses, today }: ContractSituation,
  obligations: readonly Obligation[],
): boolean {
  const term = obligations.find(({ kind }) => kind === "term-ends")?.day ?? null;
  return (isOfTerm(notice, clauses) ? end : (term ?? today)) < today;
}

const isOfTerm = ({ clauseId }: Obligation, clauses: ContractSituation["clauses"]) =>
  clauses.find(({ id }) => id === clauseId)?.values.from === "end-of-term";

/** The last day as the contract has it, before it was brought forward to a day on which one can send. */
function unmoved({ steps, computedDay }: Obligation): string | null {
  const isMove = (step: PeriodStep) => step.kind === "rolled" && step.way === "previous";
  const moved = steps.findLast(isMove);
  return moved?.kind === "rolled" && moved.to === computedDay ? moved.from : computedDay;
}

/** The end that a notice is for: that of the term which its clause names, or of the relationship. */
function endFor(
  notice: Obligation,
  { clauses, endOn }: ContractSituation,
  obligations: readonly Obligation[],
): string | null {
  return isOfTerm(notice, clauses)
    ? (obligations.find(({ kind }) => kind === "term-ends")?.day ?? null)
    : endOn;
}

/** The day on which a notice that is given today runs out: its clause alone says so. */
function givenToday(clauseId: string, { clauses, ...situation }: ContractSituation): string | null {
  const facts = { ...situation.facts, noticeSentOn: situation.today, noticeReceivedOn: situation.today };
  const own = clauses.filter(({ id }) => id === clauseId);
  const then = obligationsOf({ ...situation, clauses: own, facts });
  return then.find(({ kind }) => kind === "notice-ends")?.day ?? null;
}
