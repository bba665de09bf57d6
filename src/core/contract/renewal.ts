import type { Calendar } from "#core/kernel/calendar.ts";
import { dayNumber } from "#core/kernel/day-number.ts";
import type { ClauseKind, ClauseValues, Length, StartEvent } from "./clause.ts";
import type { Clause, ContractFacts } from "./contract.ts";
import { computePeriod } from "./period.ts";
import type { Computed, PeriodStep } from "./period-steps.ts";
import { countingOf, type Found, firstTermEnd, forwardOf, type Missing } from "./term.ts";

/** What a date is computed from of a clause. */
export type DatedClause = Pick<Clause, "id" | "kind" | "state" | "values">;

/** What the terms of a contract are computed from. */
export type TermSituation = {
  readonly clauses: readonly DatedClause[];
  readonly facts: ContractFacts;
  readonly today: string;
  /** The calendar by which periods are counted. */
  readonly law: Calendar;
  /** The same with the agency's closures: its last day to send something is never one of them. */
  readonly sending: Calendar;
};

/** The end of a term, and whether another one follows it unless somebody objects. */
export type Term = { readonly end: Found; readonly renews: boolean };

/** What the first accepted clause of a kind says. */
export const acceptedOf = ({ clauses }: Pick<TermSituation, "clauses">, kind: ClauseKind) =>
  clauses.find((clause) => clause.state === "accepted" && clause.kind === kind)?.values;

/** Whether a clause says how long before, or by which day. */
export const saysWhen = ({ length, day }: ClauseValues) => length !== undefined || day !== undefined;

/** What the first accepted notice says that is counted back from the end of a term. */
export const noticeBeforeTerm = ({ clauses }: Pick<TermSituation, "clauses">) =>
  clauses.find(
    ({ state, kind, values }) => state === "accepted" && kind === "notice" && values.from === "end-of-term",
  )?.values;

/** What says how long before the end of a term one objects to its renewal: often the notice clause does. */
export const objectionTo = (
  renewal: ClauseValues,
  situation: Pick<TermSituation, "clauses">,
): ClauseValues => (saysWhen(renewal) ? renewal : (noticeBeforeTerm(situation) ?? renewal));

/**
 * The term that runs today, or ran when notice was given: the first one, then as many renewals as it takes,
 * and no more than the contract allows. Once the last day to object is over without notice, the next term is
 * certain, and it is the one that is told.
 */
export function currentTerm(situation: TermSituation): Term {
  const { facts, law } = situation;
  const term = acceptedOf(situation, "term");
  if (!term) return { end: { missing: ["term"] }, renews: true };
  const first = firstTermEnd(term, facts, law);
  const clause = acceptedOf(situation, "tacit-renewal");
  if ("missing" in first || !clause?.renewal) return { end: first, renews: true };
  if (clause.renewal.unit === "working-day") return { end: { missing: ["length"] }, renews: true };
  return renewed(first, clause, clause.renewal, situation);
}

function renewed(first: Computed, clause: ClauseValues, renewal: Length, situation: TermSituation): Term {
  const { facts, today, law } = situation;
  const objection = objectionTo(clause, situation);
  const notice =
    objection.from === "sending-of-notice"
      ? (facts.noticeSentOn ?? facts.noticeReceivedOn)
      : (facts.noticeReceivedOn ?? facts.noticeSentOn);
  const asOf = notice ?? today;
  const most = clause.mostRenewals ?? Number.POSITIVE_INFINITY;
  const counted = forwardOf(renewal, {}, facts, "included");
  const next = Temporal.PlainDate.from(first.day).add({ days: 1 }).toString();
  const endOf = (times: number) => {
    if (times === 0) return first.day;
    const length = { ...renewal, amount: renewal.amount * times };
    return computePeriod({ ...counted, length }, { event: "end-of-term", day: next }, law).day;
  };
  /** The last day to object to what would follow; one that the text names is that of the first term only. */
  const lastDayOf = (times: number) => {
    if (objection.day !== undefined) return times === 0 ? objection.day : undefined;
    if (!objection.length) return undefined;
    const last = before(objection, { day: endOf(times), steps: [] }, situation, "end-of-term", "none");
    return "missing" in last ? undefined : last.day;
  };
  /** A number of renewals that is never too large: those that surely end before so many days from then. */
  const surely = (days: number) => {
    const apart = dayNumber(asOf) - dayNumber(first.day) + days;
    return Math.min(most, Math.max(0, Math.floor(apart / (renewal.amount * mostDays[renewal.unit]))));
  };
  let over = surely(0);
  while (over < most && endOf(over) < asOf) over += 1;
  let times = Math.max(over, surely(objection.length ? leastDaysOf(objection.length) : 0));
  while (times < most && (lastDayOf(times) ?? asOf) < asOf) times += 1;

  const [from, to, last] = [endOf(over), endOf(times), lastDayOf(times)];
  const steps: PeriodStep[] = [...first.steps];
  const limit = clause.mostRenewals ?? null;
  if (over > 0)
    steps.push({ rule: "contract", kind: "renewed", times: over, most: limit, from: first.day, to: from });
  if (times > over) {
    const missed = lastDayOf(times - 1) ?? from;
    steps.push({
      ...{ rule: "contract", kind: "renewed-unopposed", times: times - over, notice, last: missed, from, to },
    });
  }
  const opposed = notice !== null && last !== undefined && notice <= last ? { notice, last } : undefined;
  if (times === most) steps.push({ rule: "contract", kind: "renewals-used", most: times, to });
  else if (opposed) steps.push({ rule: "contract", kind: "opposed", ...opposed });
  return { end: { day: to, steps }, renews: times < most && !opposed };
}

/** No such unit is longer. */
const mostDays = { day: 1, "working-day": 1, week: 7, month: 31, year: 366 } as const;

/** No such length is shorter: of months, those around February are. */
const leastDaysOf = ({ amount, unit }: Length) =>
  unit === "month" ? 30 * amount - 2 : { day: 1, "working-day": 1, week: 7, year: 365 }[unit] * amount;

/** The last safe day to act so that the length of a clause lies before the end of a day; moved off no day where asked. */
export function before(
  values: ClauseValues,
  target: Found,
  { law, sending }: Pick<TermSituation, "law" | "sending">,
  event: StartEvent = "end-of-term",
  rollover: "previous" | "none" = "previous",
): Found {
  if (values.day !== undefined) {
    return { day: values.day, steps: [{ rule: "contract", kind: "stated-day", day: values.day }] };
  }
  const { length } = values;
  const missing: readonly Missing[] = length ? [] : ["length"];
  if ("missing" in target) return { missing: [...missing, ...target.missing] };
  if (!length) return { missing };
  const counting = countingOf(values, "excluded");
  const at = values.counting?.end;
  const end = event === "end-of-contract" && at !== "anniversary" ? at : undefined;
  const period = { length, counting, direction: "backward", rollover, end } as const;
  const back = computePeriod(period, { event, day: target.day }, law, sending);
  return { day: back.day, steps: [...target.steps, ...back.steps] };
}
