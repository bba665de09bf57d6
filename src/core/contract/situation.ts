import type { Agency } from "#core/agency/agency.ts";
import { type Calendar, calendarOf, dayIn, withClosures } from "#core/kernel/calendar.ts";
import type { CalendarKey } from "#core/kernel/calendar-keys.ts";
import type { CalendarRules } from "#core/kernel/calendar-rules.ts";
import type { ContractFacts } from "./contract.ts";

/** Whose holidays count for a contract: its own, else those of the agency. */
export function calendarFor(facts: ContractFacts, agency: Pick<Agency, "calendar">): CalendarKey {
  return facts.calendar ?? agency.calendar;
}

/** The two calendars of a contract, and the day that it is where they are kept. */
export function calendarsAt(
  rules: CalendarRules,
  agency: Pick<Agency, "closures">,
  now: Temporal.Instant,
): { readonly law: Calendar; readonly sending: Calendar; readonly today: string } {
  const law = calendarOf(rules);
  return { law, sending: withClosures(law, agency.closures), today: dayIn(rules.zone, now) };
}
