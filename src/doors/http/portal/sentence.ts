import { html } from "hono/html";
import type { PortalPage } from "#core/enter-portal.ts";
import { dayIn as dayInZone } from "#core/kernel/calendar.ts";
import type { Refusal } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { longDay } from "#messages/written-days.ts";
import type { Place } from "./place.ts";

export const localeOf = (language: Language) => (language === "fr" ? "fr-FR" : "en-GB");

/** A day as one writes it in a sentence. */
export const dayIn = (language: Language, day: string) => longDay(day, language);

/** The day of an instant, on the clocks of the agency. */
export const dayOf = ({ language, timeZone }: Pick<PortalPage, "language" | "timeZone">, at: string) =>
  dayIn(language, dayInZone(timeZone, Temporal.Instant.from(at)));

/** The way back to what is expected. */
export const backFrom = (language: Language, place: Place) =>
  html`<nav><a href="${place.to("")}">‹ ${translator(language)("portal", "tool.back")}</a></nav>`;

/** What was wrong with what was typed, field by field, or why it is refused as a whole. */
export function whyNot({ fields = [], refused, params }: Refusal, language: Language): string {
  const problems = fields.map(({ problem }) => problem);
  return problems.length > 0 ? problems.join(" ") : translator(language)("refusals", refused, params);
}
