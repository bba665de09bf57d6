import { daysOfEnd } from "#core/reminder/due-lines.ts";

/** What a calendar shows of one day. */
export type CalendarEvent = {
  /** The same for ever, so that a calendar moves what it has instead of adding. */
  readonly uid: string;
  readonly kind: "step" | "end" | "departure" | "obligation";
  /** A whole day, `2026-12-14`. */
  readonly day: string;
  /** Null for the days of the dossier itself. */
  readonly title: string | null;
  /** How the agency calls the dossier; null in an address for others. */
  readonly dossier: string | null;
};

/** How many addresses a member has at most. */
export const mostFeeds = 20;
/** How many events an address shows at most: the nearest days first. */
export const mostEvents = 2_000;

/** The events of an end: itself, and our departure from the tools; others are told of the end alone. */
export function eventsOfEnd(
  dossierId: string,
  endOn: string,
  dossier: string | null,
  forOthers: boolean,
): readonly CalendarEvent[] {
  return daysOfEnd(dossierId, endOn).flatMap(({ kind, day }): CalendarEvent[] => {
    if (kind === "obligation" || (forOthers && kind !== "end")) return [];
    return [{ uid: `${kind}-${dossierId}`, kind, day, title: null, dossier }];
  });
}
