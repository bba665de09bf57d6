import type ICAL from "ical.js";
import type { Wording } from "#core/tracking/said.ts";
import { joined } from "../tell.ts";

const periods = {
  DAILY: "calendar.every-day",
  WEEKLY: "calendar.every-week",
  MONTHLY: "calendar.every-month",
  YEARLY: "calendar.every-year",
} as const;

/** « Se répète toutes les 2 semaines, jusqu’au 2026-07-30 (BYDAY=TU). » as each language says it. */
export function recurrenceSentence(rule: ICAL.Recur): Wording {
  const period = Object.entries(periods).find(([name]) => name === rule.freq)?.[1];
  const exact = String(rule);
  if (period === undefined) return exact;
  const every = { key: period, params: { count: rule.interval ?? 1 } };
  const end = rule.until
    ? { key: "calendar.until" as const, params: { date: { day: rule.until.toString() } } }
    : rule.count
      ? { key: "calendar.times" as const, params: { count: rule.count } }
      : undefined;
  const days = exact
    .split(";")
    .filter((part) => /^BY/.test(part))
    .join(" ");
  const said = joined([every, end], ", ") ?? "";
  return days === "" ? said : [said, ` (${days})`];
}
