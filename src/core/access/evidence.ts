import { type RightLevel, rightLevels } from "#core/tool/kinds.ts";
import type { Evidence } from "./access.ts";
import { type ClientLevel, grades } from "./kinds.ts";

/** Whether a level is at least another one; what nobody knows reaches `none` alone. */
export function reaches(level: ClientLevel, wanted: RightLevel): boolean {
  if (level === "unknown") return wanted === "none";
  return rightLevels.indexOf(level) <= rightLevels.indexOf(wanted);
}

/** Evidence that was not taken back. */
export const stands = ({ withdrawn }: Evidence): boolean => withdrawn === null;

/**
 * Whether an evidence counts on a day: it stands, its last day has not passed, and the contact who gave it is still
 * there to answer for it.
 */
export function countsOn({ withdrawn, until, giverLeft }: Evidence, today: string): boolean {
  return withdrawn === null && !giverLeft && (until === null || until >= today);
}

/** Evidence as one reads it: what was seen last comes first, and of one day what was said last. */
export function newestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.toSorted((one, other) => order(other.on, one.on) || order(other.id, one.id));
}

/** The surest evidence, and of one grade the newest; nothing among none. */
export function bestOf(evidence: readonly Evidence[]): Evidence | undefined {
  const sureness = ({ grade }: Evidence) => grades.indexOf(grade);
  return newestFirst(evidence).toSorted((one, other) => sureness(one) - sureness(other))[0];
}

/**
 * Whether what counts today contradicts itself about a level: something newer shows less than it where something
 * older showed it, or the newest shows one thing while the level that was said of the client is another. What shows
 * more than before is no contradiction: rights are given on the way. It lasts until one of them is taken back or the
 * level is corrected.
 */
export function contradicts(
  counting: readonly Evidence[],
  clientLevel: ClientLevel,
  wanted: RightLevel,
): boolean {
  const shows = newestFirst(counting).map(({ level }) => reaches(level, wanted));
  const last = shows.lastIndexOf(true);
  if (shows.slice(0, Math.max(last, 0)).includes(false)) return true;
  return shows.length > 0 && clientLevel !== "unknown" && shows[0] !== reaches(clientLevel, wanted);
}

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
