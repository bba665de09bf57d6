import type { Letter } from "#core/letter/letter.ts";
import type { PersonShown } from "./fields.ts";
import type { MeetingStatus } from "./meeting.ts";

/** Somebody to whom a letter about a meeting goes. */
export type Addressee = {
  readonly contactId: string | null;
  readonly name: string;
  readonly email: string;
};

/** The letter that a meeting calls for where it stands; none while it offers no time, or once it was held. */
export function letterOfStatus(
  status: MeetingStatus,
): "meeting-proposal" | "meeting-invitation" | "meeting-cancellation" | undefined {
  switch (status.is) {
    case "proposed":
      return status.slots.length > 0 ? "meeting-proposal" : undefined;
    case "fixed":
      return "meeting-invitation";
    case "cancelled":
      return "meeting-cancellation";
    case "held":
      return undefined;
    default:
      return status satisfies never;
  }
}

/**
 * Who is written to. Times are proposed to the other side: the agency agreed on them before. An invitation goes to
 * everybody who has an address but the organizer, whose meeting it is. A cancellation goes to who was told of the
 * meeting, and to nobody else.
 */
export function addresseesOf(
  status: MeetingStatus,
  people: readonly PersonShown[],
  known: {
    /** The address of the organizer. */
    readonly organizer: string | null;
    readonly toldBefore: readonly Pick<Letter, "contactId" | "recipientName" | "recipientEmail">[];
  },
): readonly Addressee[] {
  if (status.is === "cancelled") {
    return oneEach(
      known.toldBefore.flatMap(({ contactId, recipientName, recipientEmail: email }) =>
        email === null ? [] : [{ contactId, name: recipientName ?? email, email }],
      ),
    );
  }
  return oneEach(
    people.flatMap(({ kind, contactId = null, name, email }) => {
      if (email === null || email === known.organizer) return [];
      return status.is === "proposed" && kind === "member" ? [] : [{ contactId, name, email }];
    }),
  );
}

const oneEach = (all: readonly Addressee[]): readonly Addressee[] => [
  ...new Map(all.map((one) => [one.email, one])).values(),
];
