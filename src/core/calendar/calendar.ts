import { uidOf } from "#core/meeting/meeting.ts";
import type { TimedMeeting } from "#core/meeting/queries/timed-meetings.ts";
import { whereMet } from "#core/meeting/where-met.ts";
import { daysOfEnd } from "#core/reminder/due-lines.ts";

/** What a calendar shows of one day, or of the time of a meeting. */
export type CalendarEvent = {
  /** The same for ever, so that a calendar moves what it has instead of adding; a meeting has that of its invitation. */
  readonly uid: string;
  readonly kind: "step" | "end" | "departure" | "obligation" | "meeting";
  /** A whole day, `2026-12-14`; of a meeting, the day on the clock of its place. */
  readonly day: string;
  /** Null for the days of the dossier itself. */
  readonly title: string | null;
  /** How the agency calls the dossier; null in an address for others. */
  readonly dossier: string | null;
  /** When what it says was last revised. */
  readonly changedAt: string;
  /** Null for whole days. */
  readonly meeting: MeetingTime | null;
};

/** When and where a meeting takes place; instants in UTC. */
export type MeetingTime = {
  readonly begins: string;
  readonly ends: string;
  /** Raised with every change that calendars must take over. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  readonly location: string | null;
  readonly url: string | null;
};

/** How many addresses a member has at most. */
export const mostFeeds = 20;
/** How many events an address shows at most: the nearest days first. */
export const mostEvents = 2_000;

type EndOfDossier = Pick<CalendarEvent, "dossier" | "changedAt"> & {
  readonly dossierId: string;
  readonly endOn: string;
};

/** The events of an end: itself, and our departure from the tools; others are told of the end alone. */
export function eventsOfEnd(
  { dossierId, endOn, dossier, changedAt }: EndOfDossier,
  forOthers: boolean,
): readonly CalendarEvent[] {
  return daysOfEnd(dossierId, endOn).flatMap(({ kind, day }): CalendarEvent[] => {
    if (forOthers && kind !== "end") return [];
    return [{ uid: `${kind}-${dossierId}`, kind, day, title: null, dossier, changedAt, meeting: null }];
  });
}

/** A meeting whose time was chosen; at an address for others, without the dossier and without the address of the call. */
export function eventOfMeeting(
  { meeting, dossier, slot, begins, changedAt }: TimedMeeting,
  forOthers: boolean,
): CalendarEvent {
  const { id, title, sequence, status } = meeting;
  return {
    ...{ uid: uidOf(id), kind: "meeting", day: slot.on, title, dossier: forOthers ? null : dossier },
    changedAt,
    meeting: {
      begins: begins.toString(),
      ends: begins.add({ minutes: slot.minutes }).toString(),
      ...{ sequence, isCancelled: status.is === "cancelled" },
      ...whereMet(forOthers ? { ...meeting, link: null } : meeting),
    },
  };
}
