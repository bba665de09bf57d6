import type ICAL from "ical.js";
import type { Translate } from "#messages/translator.ts";

const periods = {
  DAILY: "calendar.every-day",
  WEEKLY: "calendar.every-week",
  MONTHLY: "calendar.every-month",
  YEARLY: "calendar.every-year",
} as const;

/** « Se répète toutes les 2 semaines, jusqu’au 2026-07-30 (BYDAY=TU). » in the language of `say`. */
export function recurrenceSentence(rule: ICAL.Recur, say: Translate): string {
  const period = Object.entries(periods).find(([name]) => name === rule.freq)?.[1];
  const exact = String(rule);
  if (period === undefined) return exact;
  const every = say("imports", period, { count: rule.interval ?? 1 });
  const end = rule.until
    ? say("imports", "calendar.until", { date: rule.until.toString().slice(0, 10) })
    : rule.count
      ? say("imports", "calendar.times", { count: rule.count })
      : undefined;
  const days = exact
    .split(";")
    .filter((part) => /^BY/.test(part))
    .join(" ");
  return [every, end].filter(Boolean).join(", ") + (days === "" ? "" : ` (${days})`);
}
