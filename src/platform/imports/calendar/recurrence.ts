import type ICAL from "ical.js";
import type { Wording } from "#core/tracking/said.ts";
import { joined } from "../tell.ts";
import { monthDays, monthWeekDays, weekDays } from "./recurrence-days.ts";

const periods = {
  DAILY: "calendar.every-day",
  WEEKLY: "calendar.every-week",
  MONTHLY: "calendar.every-month",
  YEARLY: "calendar.every-year",
} as const;

/** « Toutes les 2 semaines, le mardi, jusqu’au 30 juillet 2026 » as each language says it; what it has no words for as it is. */
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
  const parts = exact.split(";").filter((part) => /^BY/.test(part));
  const days = onDays(rule, every, new Map(parts.map(partOf)));
  const said = joined([days ?? every, end], ", ") ?? "";
  return parts.length === 0 || days !== undefined ? said : [said, ` (${parts.join(" ")})`];
}

type Parts = ReadonlyMap<string, readonly string[]>;

function partOf(part: string): readonly [string, readonly string[]] {
  const [name = "", values = ""] = part.split("=");
  return [name, values.split(",")];
}

/** How often, and on which days, where words say all of it. */
function onDays({ freq, interval = 1 }: ICAL.Recur, every: Wording, parts: Parts): Wording | undefined {
  const days = isOnly(parts, "BYDAY") ? parts.get("BYDAY") : undefined;
  if (days && interval === 1 && (freq === "WEEKLY" || freq === "DAILY")) {
    const each = weekDays(days, "each");
    return each && { key: "calendar.each", params: { days: each } };
  }
  const weekly = days && freq === "WEEKLY" ? weekDays(days, "on") : undefined;
  const on = freq === "MONTHLY" ? daysOfMonth(parts) : weekly;
  return on && { key: "calendar.on", params: { every, days: on } };
}

function daysOfMonth(parts: Parts): Wording | undefined {
  const days = parts.get("BYDAY") ?? [];
  if (isOnly(parts, "BYMONTHDAY")) return monthDays(parts.get("BYMONTHDAY") ?? []);
  if (isOnly(parts, "BYDAY")) return monthWeekDays(days);
  // Outlook writes `2TU` as `TU` with its place apart.
  const isPlaced = isOnly(parts, "BYDAY", "BYSETPOS") && days.length === 1;
  return isPlaced
    ? monthWeekDays((parts.get("BYSETPOS") ?? []).map((place) => `${place}${days[0]}`))
    : undefined;
}

const isOnly = (parts: Parts, ...names: readonly string[]) =>
  parts.size === names.length && names.every((name) => parts.has(name));
