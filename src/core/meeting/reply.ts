import { isSameData } from "#core/kernel/same-data.ts";
import type { MeetingStatus, Slot } from "./meeting.ts";

/** What a contact answered to the times that a meeting offered: one of them, or why none suits. */
export type Reply = {
  readonly id: string;
  readonly meetingId: string;
  readonly contactId: string;
  /** The times that were offered then: once others are, it is asked anew. */
  readonly offered: readonly Slot[];
  readonly slot: Slot | null;
  readonly text: string | null;
  readonly saidAt: string;
};

/** The replies that still say something of a meeting where it stands: of each contact the last one. */
export function repliesNow(status: MeetingStatus, replies: readonly Reply[]): readonly Reply[] {
  if (status.is !== "proposed" && status.is !== "fixed") return [];
  const standing = replies.filter(({ offered, slot }) =>
    status.is === "fixed" ? isSameData(slot, status.slot) : isSameData(offered, status.slots),
  );
  return [...new Map(standing.map((one) => [one.contactId, one])).values()];
}
