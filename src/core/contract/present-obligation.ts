import {
  explainStep,
  sayConfidence,
  sayMissed,
  sayMissing,
  sayMust,
  sayObligation,
  sayRule,
  sayWarning,
} from "./explain.ts";
import type { Missed } from "./missed.ts";
import type { Obligation } from "./obligation.ts";
import { type PeriodRule, periodRules } from "./period-rules.ts";
import type { PeriodStep } from "./period-steps.ts";
import { type ContractWarning, contractWarnings } from "./warnings.ts";

/** An obligation as every door shows it, its words in both languages. */
export function presentObligation(one: Obligation, today: string) {
  const { clauseId, clauseKind, kind, must, day, computedDay, overrideReason } = one;
  return {
    clauseId,
    clauseKind,
    kind,
    name: sayObligation(kind),
    must,
    mustInWords: must && sayMust(must),
    day,
    daysLeft: day === null ? null : daysBetween(today, day),
    computedDay,
    overrideReason,
    explanation: one.steps.map((step) => ({
      kind: step.kind,
      rule: step.rule,
      day: dayOfStep(step),
      ...explainStep(step),
    })),
    missing: one.missing.map((key) => ({ key, ...sayMissing(key) })),
  };
}

/** A last day that went by, and what follows, in both languages. */
export function presentMissed(one: Missed) {
  const { clauseId, kind, last, until, next } = one;
  return { clauseId, kind, last, until, next, ...sayMissed(one) };
}

/** The rules that explanations name, each once, with their sources. */
export function presentRules(named: readonly PeriodRule[]) {
  return [...new Set(named)].sort().map((rule) => {
    const source = periodRules[rule];
    return { rule, ...sayRule(rule), ...source, sure: sayConfidence(source) };
  });
}

/** A warning with its source. */
export function presentWarning(warning: ContractWarning) {
  const source = contractWarnings[warning.key];
  return { key: warning.key, ...sayWarning(warning), ...source, sure: sayConfidence(source) };
}

function dayOfStep(step: PeriodStep): string | null {
  if ("to" in step) return step.to;
  return "day" in step ? step.day : null;
}

const daysBetween = (from: string, to: string) =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "day" }).days;

const steps: readonly PeriodStep[] = [
  { rule: "cpc-668", kind: "from", event: "receipt-of-notice", day: "2027-03-12" },
  { rule: "cpc-641", kind: "first-day", counts: false, day: "2027-03-12" },
  {
    rule: "cpc-641",
    kind: "counted",
    way: "forward",
    amount: 3,
    unit: "month",
    from: "2027-03-12",
    to: "2027-06-12",
  },
  {
    rule: "contract",
    kind: "rolled",
    way: "next",
    from: "2027-06-12",
    to: "2027-06-14",
    over: [
      { day: "2027-06-12", off: { why: "saturday" } },
      { day: "2027-06-13", off: { why: "sunday" } },
    ],
  },
];

/** The obligation of the examples: a notice received on 12 March, three months, moved off a Saturday. */
export const exampleObligation = presentObligation(
  {
    clauseId: "01980000-0000-7000-8000-000000000060",
    clauseKind: "notice",
    kind: "notice-ends",
    must: null,
    day: "2027-06-14",
    computedDay: "2027-06-14",
    steps,
    missing: [],
    overrideReason: null,
  },
  "2027-03-15",
);
