import type { Calendar } from "#core/kernel/calendar.ts";
import type { ClauseValues, Length, StartEvent } from "./clause.ts";
import type { ContractFacts } from "./contract.ts";
import { type Counting, computePeriod, type Period } from "./period.ts";
import type { EndRule } from "./period-end.ts";
import type { Computed } from "./period-steps.ts";

/** What a date cannot be computed without, each to be said by somebody. */
export const missingThings = [
  "length",
  "term",
  "signed-on",
  "started-on",
  "end-on",
  "notice-sent-on",
  "notice-received-on",
  "formal-notice-on",
  "invoice-on",
  "publication-on",
] as const;
export type Missing = (typeof missingThings)[number];

/** A day with its explanation, or what is missing to compute it. */
export type Found = Computed | { readonly missing: readonly Missing[] };

/** How a clause is counted: what its words say, else the day of the event excluded and nothing moved. */
export function countingOf({ counting = {} }: ClauseValues, startDay: Counting["startDay"]): Counting {
  return {
    regime: counting.regime ?? "contract",
    startDay: counting.startDay ?? startDay,
    clear: counting.clear ?? false,
    workingWeek: counting.workingWeek ?? "monday-to-friday",
    andDays: counting.andDays ?? 0,
  };
}

/** The period that a clause gives forwards. Court time limits and acts of the Union move to the next working day. */
export function forwardOf(
  length: Length,
  values: ClauseValues,
  facts: ContractFacts,
  startDay: Counting["startDay"] = "excluded",
): Period {
  const counting = countingOf(values, startDay);
  const moves = counting.regime === "court" || counting.regime === "eu-act";
  const twoDaysOrMore = length.unit !== "day" || length.amount >= 2;
  return {
    length,
    counting,
    direction: "forward",
    end: endOf(values, facts),
    rollover: values.counting?.rollover ?? (moves ? "next" : "none"),
    leastWorkingDays: counting.regime === "eu-act" && twoDaysOrMore ? 2 : 0,
  };
}

function endOf({ counting }: ClauseValues, { startedOn }: ContractFacts): EndRule {
  const at = counting?.end ?? "same-day";
  if (at !== "anniversary") return { at };
  return startedOn === null ? { at: "same-day" } : { at, of: startedOn };
}

/** The day of an event, or the fact that is missing to know it. */
export function dayOfEvent(
  event: Exclude<StartEvent, "end-of-term">,
  facts: ContractFacts,
  endOn: string | null,
): { readonly day: string } | { readonly missing: readonly Missing[] } {
  const known = (day: string | null, missing: Missing) => (day === null ? { missing: [missing] } : { day });
  switch (event) {
    case "signature":
      return known(facts.signedOn, "signed-on");
    case "start-of-contract":
      return known(facts.startedOn, "started-on");
    case "end-of-contract":
      return known(endOn, "end-on");
    case "receipt-of-notice":
      return known(facts.noticeReceivedOn, "notice-received-on");
    case "sending-of-notice":
      return known(facts.noticeSentOn, "notice-sent-on");
    case "formal-notice":
      return known(facts.formalNoticeOn, "formal-notice-on");
    case "invoice":
      return known(facts.invoicedOn, "invoice-on");
    case "publication":
      return known(facts.publishedOn, "publication-on");
    default:
      return event satisfies never;
  }
}

/**
 * The last day of the first term. A term counts its first day: twelve months from the first of January end
 * on the thirty-first of December.
 */
export function firstTermEnd(term: ClauseValues, facts: ContractFacts, calendar: Calendar): Found {
  if (term.day !== undefined) {
    return { day: term.day, steps: [{ rule: "contract", kind: "stated-day", day: term.day }] };
  }
  if (term.length === undefined) return { missing: ["length"] };
  const event = term.from === "signature" ? "signature" : "start-of-contract";
  const start = dayOfEvent(event, facts, null);
  if ("missing" in start) return start;
  const period = forwardOf(term.length, term, facts, "included");
  return computePeriod(period, { event, day: start.day }, calendar);
}
