import type { Confidence } from "#core/kernel/calendar-rules.ts";
import type { SentenceParams } from "#core/kernel/refusal.ts";
import type { ClauseKind } from "./clause.ts";
import type { ContractSituation, Obligation } from "./obligation.ts";

/**
 * What the law may add to a contract, or say in its silence. Each is a reason to ask one's counsel,
 * with its source, the day it was read and how sure it is; none is a verdict.
 */
export const contractWarnings = {
  "silent-notice": source("C. civ., art. 1211 et 1215", "text-read"),
  "advertising-usage": source("Contrat type de publicité du 19 septembre 1961", "secondary"),
  "silent-reversibility": source("Pratique ; CCAG-TIC 2021, art. 42", "secondary"),
  "silent-data": source("RGPD, art. 28, 3, g", "text-read"),
  "silent-retention": source("Contrat", "choice"),
  "silent-rights": source("CPI, art. L111-1, L131-2 et L131-3", "text-read"),
  "established-relation": source("C. com., art. L442-1, II", "secondary"),
  "new-contract-after-term": source("C. civ., art. 1214 et 1215", "text-read"),
  "renewed-unopposed": source("Contrat", "choice"),
  "renewed-too-late": source("Contrat", "choice"),
  "renewal-information": source("C. conso., art. L215-1 et L215-3", "text-read"),
  "renewal-quality-unknown": source("C. conso., art. L215-1 et L215-3", "text-read"),
  "public-body-data": source("CCAG-TIC 2021", "text-read"),
  "public-body-archives": source("C. patrimoine, art. L211-4, L212-2, L212-3 et L214-3", "text-read"),
  "consumer-claims": source("C. conso., art. L218-2 et L213-1", "text-read"),
  "payment-long": source("C. com., art. L441-10", "secondary"),
} as const;
export type WarningKey = keyof typeof contractWarnings;
export const warningKeys = Object.keys(contractWarnings) as WarningKey[];

type WarningSource = { readonly cite: string; readonly readOn: string; readonly confidence: Confidence };

function source(cite: string, confidence: Confidence): WarningSource {
  return { cite, readOn: confidence === "text-read" ? "2026-04-04" : "2026-11-24", confidence };
}

/** One warning, with what its sentence names. */
export type ContractWarning = { readonly key: WarningKey; readonly params: SentenceParams };

/** What to ask one's counsel about this contract. */
export function warningsOf(
  situation: ContractSituation,
  obligations: readonly Obligation[],
): readonly ContractWarning[] {
  const { clauses, facts, endOn, today } = situation;
  const quality = facts.clientQuality;
  const accepted = clauses.filter(({ state }) => state === "accepted");
  const says = (kind: ClauseKind) => accepted.some((clause) => clause.kind === kind);
  const dayOf = (kind: Obligation["kind"]) => obligations.find((one) => one.kind === kind)?.day ?? null;
  const warnings: ContractWarning[] = [];
  const warn = (key: WarningKey, params: SentenceParams = {}) => warnings.push({ key, params });
  const inBusiness = quality === null || quality === "professional";

  if (!says("notice") && !says("term")) warn("silent-notice");
  if (!says("notice") && inBusiness) warn("advertising-usage");
  const months = facts.relationSince === null ? 0 : monthsBetween(facts.relationSince, today);
  if (inBusiness && months >= 12) warn("established-relation", { count: months });
  const termEnds = dayOf("term-ends");
  const term = obligations.find(({ kind }) => kind === "term-ends");
  // A day that a person put right says what it says.
  const steps = term?.overrideReason == null ? (term?.steps ?? []) : [];
  const isUsedUp = steps.some(({ kind }) => kind === "renewals-used");
  if (termEnds !== null && (!says("tacit-renewal") || isUsedUp) && termEnds < (endOn ?? today)) {
    warn("new-contract-after-term", { day: termEnds });
  }
  const unopposed = steps.find(({ kind }) => kind === "renewed-unopposed");
  if (unopposed?.kind === "renewed-unopposed") {
    const { notice, last, to: day } = unopposed;
    warn(notice === null ? "renewed-unopposed" : "renewed-too-late", { last, day });
  }
  const objectBy = dayOf("object-to-renewal");
  if (says("tacit-renewal") && quality === null) warn("renewal-quality-unknown");
  if (objectBy !== null && (quality === "consumer" || quality === "non-professional")) {
    const last = Temporal.PlainDate.from(objectBy);
    const from = last.subtract({ months: 3 }).toString();
    warn("renewal-information", { from, to: last.subtract({ months: 1 }).toString(), day: objectBy });
  }
  if (!says("reversibility")) warn("silent-reversibility");
  if (!says("data-return")) warn("silent-data");
  if (!says("retention")) warn("silent-retention");
  if (!says("ip-assignment")) warn("silent-rights");
  if (quality === "public-body") {
    warn("public-body-data");
    warn("public-body-archives");
  }
  if (quality === "consumer") warn("consumer-claims");
  const longPayment = accepted.some(({ kind, values }) => {
    const { amount = 0, unit } = values.length ?? {};
    return kind === "payment" && ((unit === "day" && amount > 60) || (unit === "month" && amount > 2));
  });
  if (longPayment && inBusiness) warn("payment-long");
  return warnings;
}

function monthsBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "month" }).months;
}
