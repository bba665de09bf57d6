import type { Work } from "#core/kernel/operation.ts";
import { meetingsFor, type TimedMeeting, timedMeetings } from "#core/meeting/queries/timed-meetings.ts";
import { concerns } from "#core/portal/offered.ts";
import { nothingShown } from "#core/portal/successor.ts";
import type { Line, Window } from "../due-lines.ts";
import type { Whose } from "../store.ts";
import { toldBefore } from "./told-before.ts";

/**
 * The meetings that a member is to know of and that take place up to the day of the next digest: so each is told
 * before it begins. One that was told is not told again, but when it takes place on another day.
 */
export async function meetingsOfMember(
  work: Work,
  member: { readonly memberId: string; readonly leads: boolean },
  window: Window,
): Promise<readonly Line[]> {
  const ahead = await meetingsUntilNext(work, window);
  return untold(work, await meetingsFor(work, ahead, member), { memberId: member.memberId }, window);
}

/** Those that concern a contact, as its portal shows them. */
export async function meetingsOfContact(
  work: Work,
  contact: Parameters<typeof concerns>[1] & { readonly dossierId: string },
  window: Window,
): Promise<readonly Line[]> {
  const { id: contactId, dossierId } = contact;
  const ahead = await meetingsUntilNext(work, window, dossierId);
  const theirs = ahead.filter(({ meeting }) => concerns(meeting, contact, nothingShown));
  return untold(work, theirs, { dossierId, contactId }, window);
}

async function meetingsUntilNext(work: Work, { today, until }: Window, dossierId?: string) {
  const all = await timedMeetings(work, { dossierId, ahead: { from: today, until } });
  return all.filter(({ begins }) => Temporal.Instant.compare(begins, work.now) > 0);
}

async function untold(
  work: Work,
  all: readonly TimedMeeting[],
  whose: Whose,
  { today }: Window,
): Promise<readonly Line[]> {
  if (all.length === 0) return [];
  const told = await toldBefore(work, "meeting", whose, today);
  return all.flatMap(({ meeting: { id: subjectId }, dossierId, slot: { on: day } }): Line[] =>
    told.some((one) => one.subjectId === subjectId && one.day === day)
      ? []
      : [{ kind: "meeting", subjectId, dossierId, day }],
  );
}
