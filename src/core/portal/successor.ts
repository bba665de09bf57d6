import type { ContactSide } from "#core/kernel/actor.ts";
import type { PortalShown } from "./shown.ts";

/** What the agency may show to a successor, one by one. */
export const sharedKinds = ["pack", "access", "meeting"] as const;
export type SharedKind = (typeof sharedKinds)[number];

/** What it shows now: ids by kind. Nothing stands in it by itself. */
export type Shares = { readonly [Kind in SharedKind]: ReadonlySet<string> };

/** Where no successor is asked about. */
export const nothingShown: Shares = { pack: new Set(), access: new Set(), meeting: new Set() };

/** Whether somebody on this side may see a thing: a successor what it was shown, the party of the dossier all. */
export const maySee = (side: ContactSide, shares: Shares, kind: SharedKind, id: string): boolean =>
  side !== "successor" || shares[kind].has(id);

/**
 * The page of a successor. Every field is named here: what the page of the party gains besides is not there until
 * somebody decides on it. A tool says what it is and how it is handed over, and nothing of where the party stands; a
 * meeting is one that was shown, a pack a version that was shown.
 */
export function asSuccessorSees(page: PortalShown, shares: Shares): PortalShown {
  const { agency, language, direction, party, contactName, today, timeZone } = page;
  return {
    ...{ agency, language, direction, party, contactName, today, timeZone },
    side: "successor",
    endOn: null,
    dates: [],
    readableUntil: page.readableUntil,
    questions: [],
    history: [],
    expected: [],
    settled: [...page.expected, ...page.settled]
      .filter(({ accessId }) => shares.access.has(accessId))
      .map(({ accessId, tool, resource, role, level, conditions, where, url, steps, namesSides }) => ({
        ...{ accessId, tool, resource, role, level, conditions, where, url, steps, namesSides },
        ...{ state: "unknown", grade: null, asked: null, again: false, rights: [], removal: false },
      })),
    packs: page.packs
      .filter(({ packId }) => shares.pack.has(packId))
      .map(({ packId, number, language, madeAt, bytes }) => ({ packId, number, language, madeAt, bytes })),
    meetings: page.meetings
      .filter(({ meetingId }) => shares.meeting.has(meetingId))
      .map(({ meetingId, title, state, timeZone, times, place, link, refused }) => ({
        ...{ meetingId, title, state, timeZone, times, place, link, refused },
      })),
    people: [],
  };
}
