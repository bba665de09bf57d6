import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { isSameData } from "#core/kernel/same-data.ts";

/** What a meeting is for: handing over to a successor, beginning the end, teaching, closing. */
export const purposes = ["handover", "kick-off", "training", "closing"] as const;
export type Purpose = (typeof purposes)[number];

/** Proposed: slots wait for a choice. Fixed: its time is known. Held: its minutes are kept. */
export const meetingStates = ["proposed", "fixed", "held", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

/** A stretch of time as a clock on the wall shows it: the day, `09:30`, and how many minutes. */
export type Slot = { readonly on: string; readonly at: string; readonly minutes: number };

/** Who takes part: somebody of the agency, a contact of the dossier, or anybody by name. */
export type Person =
  | { readonly kind: "member"; readonly memberId: string }
  | { readonly kind: "contact"; readonly contactId: string }
  | { readonly kind: "other"; readonly name: string; readonly email: string | null };

/** One line of minutes; a decision and a task say which entry or step came of them. */
export type MinuteLine =
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "decision"; readonly text: string; readonly entryId: string }
  | { readonly kind: "task"; readonly text: string; readonly stepId: string };

/** Where a meeting stands, with what must be known of it there. */
export type MeetingStatus =
  | { readonly is: "proposed"; readonly slots: readonly Slot[] }
  | { readonly is: "fixed"; readonly slots: readonly Slot[]; readonly slot: Slot }
  | {
      readonly is: "held";
      readonly slots: readonly Slot[];
      readonly slot: Slot;
      readonly minutes: readonly MinuteLine[];
    }
  | {
      readonly is: "cancelled";
      readonly slots: readonly Slot[];
      readonly slot: Slot | null;
      readonly reason: string | null;
    };

/** A meeting of a dossier; times are those of `timeZone`, an IANA name. */
export type Meeting = {
  readonly id: string;
  readonly purpose: Purpose;
  readonly title: string;
  readonly timeZone: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly note: string | null;
  readonly people: readonly Person[];
  /** Raised with every change that calendars must take over (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly status: MeetingStatus;
};

/** By what calendars know a meeting for life, in an invitation as at an address that they read. */
export const uidOf = (meetingId: string): string => `${meetingId}@passation`;

/** Whether this names a time zone, as the IANA calls it. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** `2026-12-02 09:30`: a slot as refusals and facts name it. */
export const slotInWords = ({ on, at }: Slot): string => `${on} ${at}`;

/** When a slot begins; refused when clocks skip that time, as on the night when summer time begins. */
export function beginningOf(slot: Slot, timeZone: string): Temporal.Instant | Refusal {
  const wall = Temporal.PlainDateTime.from(`${slot.on}T${slot.at}`);
  const zoned = wall.toZonedDateTime(timeZone);
  return zoned.toPlainDateTime().equals(wall)
    ? zoned.toInstant()
    : refuse("meeting.no-such-time", { time: slotInWords(slot), zone: timeZone });
}

/** Why a slot cannot be proposed or chosen: it does not exist, or is past. */
export function refusalOfSlot(slot: Slot, timeZone: string, now: Temporal.Instant): Refusal | undefined {
  const begins = beginningOf(slot, timeZone);
  if ("refused" in begins) return begins;
  return Temporal.Instant.compare(begins, now) < 0
    ? refuse("meeting.time-past", { time: slotInWords(slot) })
    : undefined;
}

/** Why none of these slots can be proposed: one of them cannot, or stands there twice. */
export function refusalOfSlots(
  slots: readonly Slot[],
  timeZone: string,
  now: Temporal.Instant,
): Refusal | undefined {
  const seen = new Set<string>();
  for (const slot of slots) {
    const refusal = refusalOfSlot(slot, timeZone, now);
    if (refusal) return refusal;
    if (seen.has(slotInWords(slot))) return refuse("meeting.slot-twice", { time: slotInWords(slot) });
    seen.add(slotInWords(slot));
  }
  return undefined;
}

const inTimeOrder = (slots: readonly Slot[]) =>
  slots.toSorted((one, other) => slotInWords(one).localeCompare(slotInWords(other), "en"));

/** A meeting before anybody chose its time. */
export function proposed(
  meeting: Omit<Meeting, "sequence" | "status">,
  slots: readonly Slot[],
  now: Temporal.Instant,
): Meeting | Refusal {
  const refusal = refusalOfSlots(slots, meeting.timeZone, now);
  return refusal ?? { ...meeting, sequence: 0, status: { is: "proposed", slots: inTimeOrder(slots) } };
}

/** A meeting of which one of the proposed slots was chosen, named by its day and time. */
export function withChosen(
  meeting: Meeting,
  chosen: { readonly on: string; readonly at: string },
  now: Temporal.Instant,
): Meeting | Refusal {
  const { status, timeZone } = meeting;
  if (status.is !== "proposed") return notAsIs(status);
  const slot = status.slots.find(({ on, at }) => on === chosen.on && at === chosen.at);
  if (!slot) return refuse("meeting.slot-not-proposed", { time: `${chosen.on} ${chosen.at}` });
  const refusal = refusalOfSlot(slot, timeZone, now);
  return refusal ?? { ...meeting, status: { is: "fixed", slots: status.slots, slot } };
}

/** A meeting at another time; one that was still proposed is fixed by it. */
export function moved(meeting: Meeting, slot: Slot, now: Temporal.Instant): Meeting | Refusal {
  const { status, timeZone, sequence } = meeting;
  if (status.is === "held" || status.is === "cancelled") return notAsIs(status);
  const refusal = refusalOfSlot(slot, timeZone, now);
  if (refusal) return refusal;
  return {
    ...meeting,
    sequence: status.is === "fixed" ? sequence + 1 : sequence,
    status: { is: "fixed", slots: status.slots, slot },
  };
}

/** What may be changed of a meeting that was neither held nor cancelled; what is left out stays. */
export type MeetingEdit = Partial<
  Pick<Meeting, "purpose" | "title" | "place" | "link" | "note" | "people">
> & {
  readonly slots?: readonly Slot[];
};

/** A meeting after an edit; other slots only while none was chosen. Calendars hear of a fixed one. */
export function editedMeeting(
  meeting: Meeting,
  { slots, ...edit }: MeetingEdit,
  now: Temporal.Instant,
): Meeting | Refusal {
  const { status, timeZone, sequence } = meeting;
  if (status.is === "held" || status.is === "cancelled") return notAsIs(status);
  if (slots !== undefined && status.is === "fixed") return refuse("meeting.already-fixed");
  const refusal = slots === undefined ? undefined : refusalOfSlots(slots, timeZone, now);
  if (refusal) return refusal;
  const after: Meeting = {
    ...meeting,
    ...edit,
    status: slots === undefined ? status : { is: "proposed", slots: inTimeOrder(slots) },
  };
  if (isSameData(after, meeting)) return meeting;
  return { ...after, sequence: status.is === "fixed" ? sequence + 1 : sequence };
}

/** A meeting that will not take place. */
export function cancelled(meeting: Meeting, reason: string | null): Meeting | Refusal {
  const { status, sequence } = meeting;
  if (status.is === "held" || status.is === "cancelled") return notAsIs(status);
  const slot = status.is === "fixed" ? status.slot : null;
  return {
    ...meeting,
    sequence: sequence + 1,
    status: { is: "cancelled", slots: status.slots, slot, reason },
  };
}

/** When a meeting took place: its own slot, or the one given for a meeting that nobody fixed; never ahead. */
export function heldAt(meeting: Meeting, given: Slot | undefined, now: Temporal.Instant): Slot | Refusal {
  const { status, timeZone } = meeting;
  if (status.is === "held" || status.is === "cancelled") return notAsIs(status);
  const slot = given ?? (status.is === "fixed" ? status.slot : undefined);
  if (!slot) return refuse("meeting.time-wanted");
  const begins = beginningOf(slot, timeZone);
  if ("refused" in begins) return begins;
  return Temporal.Instant.compare(begins, now) > 0
    ? refuse("meeting.not-yet", { time: slotInWords(slot) })
    : slot;
}

/** A meeting that took place, with its minutes. */
export const held = (meeting: Meeting, slot: Slot, minutes: readonly MinuteLine[]): Meeting => ({
  ...meeting,
  status: { is: "held", slots: meeting.status.slots, slot, minutes },
});

function notAsIs({ is }: MeetingStatus): Refusal {
  if (is === "held") return refuse("meeting.already-held");
  return is === "cancelled" ? refuse("meeting.already-cancelled") : refuse("meeting.already-fixed");
}
