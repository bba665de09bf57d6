import { z } from "zod";
import { Day, Id } from "#core/kernel/ids.ts";
import { lineKinds, longestSilence, usualSilence } from "./due-lines.ts";
import { firstHour, lastHour, type Rhythm, rhythms } from "./schedule.ts";
import type { Setting } from "./store.ts";

/** What one says of how to be reminded; what is left out is as before, or as it is by default. */
export const rhythmFields = {
  every: z.enum(rhythms),
  hour: z.number().int().min(firstHour).max(lastHour).optional().meta({
    description: "The hour of the reader's own day, 7 to 19",
  }),
  weekday: z.number().int().min(1).max(7).optional().meta({
    description: "Of a weekly reminder: 1 is Monday; the next worked day when it is not worked",
  }),
  timeZone: z.string().trim().min(1).max(64).optional().meta({
    description: "As the IANA calls it: Europe/Paris; the agency's when left out",
  }),
  language: z.enum(["fr", "en"]).nullable().optional(),
};

/** What owners and managers say besides. */
export const silenceField = z.number().int().min(1).max(longestSilence).optional().meta({
  description: "For owners and managers: days that what is late stays untouched before you are told, 1 to 90",
});

/** How somebody is reminded, as every door shows it. */
export const SettingShown = z.object({
  every: z.enum(rhythms),
  hour: z.number().int(),
  weekday: z.number().int(),
  timeZone: z.string(),
  language: z.enum(["fr", "en"]).nullable(),
  nextAt: z.iso.datetime().nullable().meta({ description: "When the next digest is planned" }),
});

/** The same of a member, with how long what is late may stay untouched before it is told to who leads. */
export const MemberSettingShown = SettingShown.extend({
  silentDays: z.number().int().meta({
    description: "For owners and managers: days that what is late stays untouched before you are told",
  }),
});

/** One line of a digest, as every door shows it. */
export const LineShown = z.object({
  kind: z.enum(lineKinds),
  day: Day,
  title: z.string().nullable(),
  dossier: z.string(),
  dossierId: Id,
  at: z.string().nullable().meta({ description: "Of a meeting, its time on a clock: 09:30" }),
  zone: z.string().nullable().meta({ description: "On the clock of which zone, where it is not your own" }),
});

/** As members are reminded until they say otherwise; contacts are not reminded at all. */
export const defaultRhythm = { every: "daily", hour: 8, weekday: 1 } as const;

/** What a setting becomes by what was said; the time zone is not checked yet. */
export function changedRhythm(
  before: Setting | undefined,
  said: {
    readonly every: Rhythm["every"];
    readonly hour?: number | undefined;
    readonly weekday?: number | undefined;
    readonly timeZone?: string | undefined;
    readonly language?: "fr" | "en" | null | undefined;
  },
  agencyZone: string,
): Rhythm & { readonly language: "fr" | "en" | null } {
  return {
    every: said.every,
    hour: said.hour ?? before?.hour ?? defaultRhythm.hour,
    weekday: said.weekday ?? before?.weekday ?? defaultRhythm.weekday,
    timeZone: said.timeZone ?? before?.timeZone ?? agencyZone,
    language: said.language === undefined ? (before?.language ?? null) : said.language,
  };
}

/** Whether this is a time zone that clocks know, by a name: an offset alone knows no summer time. */
export function isTimeZone(name: string): boolean {
  try {
    return (
      name.includes("/") && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name) !== undefined
    );
  } catch {
    return false;
  }
}

/** The setting of the examples. */
export const exampleSetting: z.infer<typeof SettingShown> = {
  every: "weekly",
  hour: 8,
  weekday: 1,
  timeZone: "Europe/Paris",
  language: null,
  nextAt: "2026-11-30T07:00:00Z",
};

export const exampleMemberSetting = { ...exampleSetting, silentDays: usualSilence };

/** What the commands that set it answer. */
export const settingShown = (
  { every, hour, weekday, timeZone, language }: Rhythm & { readonly language: "fr" | "en" | null },
  nextAt: string | null,
): z.infer<typeof SettingShown> => ({ every, hour, weekday, timeZone, language, nextAt });

/** The digest of the examples. */
export const exampleDigestId = "01980000-0000-7000-8000-0000000000a1";
