import { listMembers, loadAgency } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { beginningOf, type Meeting, type MeetingStatus, type Slot } from "#core/meeting/meeting.ts";
import type { Invitation } from "#core/meeting/ports.ts";
import { shownMeeting } from "#core/meeting/store.ts";

/** Who is told of a meeting: the organizer keeps it, the others are invited. */
export type Invited = {
  readonly invitation: Invitation;
  /** What the file is called: `handover-2026-12-02.ics`. */
  readonly name: string;
};

/**
 * A meeting as calendars take it over, at its time or at the only one that is proposed; refused while it has none.
 * One that was called off before anybody chose is taken out at the first of its times: a calendar may have had it.
 * Its organizer stays the same for life, as calendars want: the first member who takes part, else who proposed it,
 * else an owner of the agency.
 */
export async function invitationTo(
  work: Work,
  dossierId: string,
  meeting: Meeting,
): Promise<Invited | Refusal> {
  const { id: meetingId, purpose, title, timeZone, place, link, note, sequence, status } = meeting;
  const slot = slotFor(status);
  if (!slot) return refuse("meeting.no-time");
  const begins = beginningOf(slot, timeZone);
  if (isRefusal(begins)) return begins;
  const agencyId = ownAgency(work.actor);
  const agency = await loadAgency(work.tx, agencyId);
  if (isRefusal(agency)) return agency;
  const row = await work.tx
    .selectFrom("meeting")
    .select(["changed_at as changedAt", "proposed_by as proposedBy"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("id", "=", meetingId)
    .executeTakeFirstOrThrow();
  const shown = await shownMeeting(work, dossierId, meeting);
  const people = shown.people.flatMap(({ kind, name, email }) =>
    email === null ? [] : [{ kind, name, email }],
  );
  const members = await listMembers(work.tx, agencyId);
  const ours =
    people.find(({ kind }) => kind === "member") ??
    members.find(({ id }) => row.proposedBy === `member:${id}`) ??
    members.find(({ role }) => role === "owner");
  const method = { proposed: "PUBLISH", fixed: "REQUEST", held: "REQUEST", cancelled: "CANCEL" } as const;
  return {
    name: `${purpose}-${slot.on}.ics`,
    invitation: {
      ...{ meetingId, sequence, method: method[status.is], purpose, title, place, link, note, begins },
      ends: begins.add({ minutes: slot.minutes }),
      organizer: ours ? { name: `${ours.name} (${agency.name})`, email: ours.email } : null,
      people: people.filter((one) => one !== ours).map(({ name, email }) => ({ name, email })),
      changedAt: Temporal.Instant.from(row.changedAt),
    },
  };
}

function slotFor(status: MeetingStatus): Slot | undefined {
  if (status.is === "proposed") return status.slots.length === 1 ? status.slots[0] : undefined;
  return status.is === "cancelled" ? (status.slot ?? status.slots[0]) : status.slot;
}
