import type { Letter } from "#core/letter/letter.ts";
import type { PersonShown } from "./fields.ts";
import type { MeetingStatus } from "./meeting.ts";

/** Somebody to whom a letter about a meeting goes. */
export type Addressee = {
  readonly contactId: string | null;
  readonly name: string;
  readonly email: string;
};

/** A letter about the meeting that has left, the last to each person counting. */
export type ToldLetter = Pick<Letter, "template" | "contactId" | "recipientName" | "recipientEmail">;

/** Somebody to write to, and which letter. */
export type ToWrite = { readonly to: Addressee; readonly template: Letter["template"] };

/**
 * Who is written to about a meeting where it stands, and what; nobody once it was held. Times are proposed to the
 * other side: the agency agreed on them before. An invitation goes to everybody who has an address but the organizer,
 * whose meeting it is; to who was invited already, as a change. Who was told of a fixed meeting and takes part no
 * more is told so, and a cancellation goes to who still counts on it, and to nobody else.
 */
export function lettersToWrite(
  status: MeetingStatus,
  people: readonly PersonShown[],
  known: {
    /** The address of the organizer. */
    readonly organizer: string | null;
    /** What has left before, in the order in which it was written. */
    readonly toldBefore: readonly ToldLetter[];
  },
): readonly ToWrite[] {
  const lastTold = new Map(known.toldBefore.map((letter) => [letter.recipientEmail, letter]));
  const counting = [...lastTold.values()].filter(({ template }) => template !== "meeting-release");
  const there = oneEach(
    people.flatMap(({ kind, contactId = null, name, email }) => {
      if (email === null || email === known.organizer) return [];
      return status.is === "proposed" && kind === "member" ? [] : [{ contactId, name, email }];
    }),
  );
  const isThere = ({ contactId, recipientEmail }: ToldLetter) =>
    recipientEmail === known.organizer ||
    there.some((one) => one.email === recipientEmail || (contactId !== null && one.contactId === contactId));
  switch (status.is) {
    case "proposed":
      return status.slots.length > 0 ? there.map((to) => ({ to, template: "meeting-proposal" })) : [];
    case "fixed":
      return [
        ...there.map((to): ToWrite => {
          const last = lastTold.get(to.email)?.template;
          const isInvited = last === "meeting-invitation" || last === "meeting-change";
          return { to, template: isInvited ? "meeting-change" : "meeting-invitation" };
        }),
        ...counting
          .filter((letter) => !isThere(letter))
          .flatMap(toRecipient)
          .map((to): ToWrite => ({ to, template: "meeting-release" })),
      ];
    case "cancelled":
      return counting.flatMap(toRecipient).map((to) => ({ to, template: "meeting-cancellation" }));
    case "held":
      return [];
    default:
      return status satisfies never;
  }
}

const toRecipient = ({ contactId, recipientName, recipientEmail: email }: ToldLetter): Addressee[] =>
  email === null ? [] : [{ contactId, name: recipientName ?? email, email }];

const oneEach = (all: readonly Addressee[]): readonly Addressee[] => [
  ...new Map(all.map((one) => [one.email, one])).values(),
];
