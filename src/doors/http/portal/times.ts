import type { PortalPage } from "#core/enter-portal.ts";
import type { KeyOf, Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { asWritten } from "#messages/written-days.ts";

type Time = PortalPage["meetings"][number]["times"][number];

/** Zones of those who read French and English most; a meeting’s own comes first whatever it is. */
export const zones = [
  "Europe/Paris",
  "Europe/Brussels",
  "Europe/Zurich",
  "Europe/London",
  "Africa/Casablanca",
  "Africa/Tunis",
  "Africa/Dakar",
  "Africa/Abidjan",
  "America/Toronto",
  "America/New_York",
  "America/Los_Angeles",
  "America/Guadeloupe",
  "America/Martinique",
  "America/Cayenne",
  "Indian/Reunion",
  "Indian/Mayotte",
  "Pacific/Noumea",
  "Pacific/Tahiti",
  "Asia/Dubai",
  "Asia/Singapore",
] as const;

export const knownZone = (zone: string) => zones.find((one) => one === zone);

/** A zone as one calls it; one that is not among ours by its own name. */
export function nameOfZone(language: Language, zone: string): string {
  const one = knownZone(zone);
  const key = one && (`zone.${one}` satisfies KeyOf<"portal">);
  return key ? translator(language)("portal", key) : zone;
}

/** A time as one says it, on the clocks of a zone. */
export function whenIn(language: Language, { begins, minutes }: Time, zone: string): string {
  const when = Temporal.Instant.from(begins).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", {
    timeZone: zone,
    dateStyle: "full",
    timeStyle: "short",
  });
  const told = translator(language)("portal", "meeting.time", { when: asWritten(when, language), minutes });
  return `${told} (${nameOfZone(language, zone)})`;
}
