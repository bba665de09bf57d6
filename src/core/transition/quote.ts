import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Currency, Transition } from "./transition.ts";

/** One line of a quote: minutes at so many cents an hour. */
export type QuoteLine = {
  readonly kind: "session" | "runbook" | "work";
  readonly what: string;
  readonly minutes: number;
  readonly rateCents: number;
  readonly amountCents: number;
};

/** What a transition costs, in whole cents: lines, total before tax, tax where a rate was given. */
export type Quote = {
  readonly currency: Currency;
  readonly lines: readonly QuoteLine[];
  readonly totalCents: number;
  readonly vatBasisPoints: number | null;
  readonly vatCents: number | null;
  /** With tax where a rate was given, else the total before tax. */
  readonly toPayCents: number;
  /** What the budget leaves, before tax; negative when it is exceeded. */
  readonly leftCents: number | null;
};

/** A quotient of whole numbers as a whole number, halves rounded up: no float ever holds a sum of money. */
function rounded(dividend: number, divisor: number): number {
  const [a, b] = [BigInt(dividend), BigInt(divisor)];
  return Number((2n * a + b) / (2n * b));
}

/** What so many minutes cost at so many cents an hour. */
export const amountOf = (minutes: number, rateCents: number): number => rounded(minutes * rateCents, 60);

/**
 * The quote of a transition: its sessions, the runbooks to write, other work. Refused when a line has neither a
 * rate of its own nor that of the transition, and when there is nothing to quote. Tax is computed on the total.
 */
export function quoteOf(transition: Transition): Quote | Refusal {
  const { currency, vatBasisPoints, budgetCents, sessions, runbooks, work } = transition;
  const asked = [
    ...sessions.map(({ subject, ...line }) => ({ kind: "session" as const, what: subject, ...line })),
    ...runbooks.map(({ title, ...line }) => ({ kind: "runbook" as const, what: title, ...line })),
    ...work.map((line) => ({ kind: "work" as const, ...line })),
  ];
  if (asked.length === 0) return refuse("transition.nothing-to-quote");
  const lines: QuoteLine[] = [];
  for (const { kind, what, minutes, rateCents } of asked) {
    const rate = rateCents ?? transition.rateCents;
    if (rate === null) return refuse("transition.rate-wanted", { line: what });
    lines.push({ kind, what, minutes, rateCents: rate, amountCents: amountOf(minutes, rate) });
  }
  const totalCents = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const vatCents = vatBasisPoints === null ? null : rounded(totalCents * vatBasisPoints, 10_000);
  return {
    currency,
    lines,
    totalCents,
    vatBasisPoints,
    vatCents,
    toPayCents: totalCents + (vatCents ?? 0),
    leftCents: budgetCents === null ? null : budgetCents - totalCents,
  };
}
