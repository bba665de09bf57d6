import type { Selectable } from "kysely";
import { listMembers } from "#core/agency/store.ts";
import { contactsOf } from "#core/contact/store.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Database } from "#platform/db/schema.ts";
import { type MeetingShown, type PersonShown, statusShown } from "./fields.ts";
import { beginningOf, type Meeting, type MeetingStatus, type Person } from "./meeting.ts";
import { repliesNow } from "./reply.ts";
import { loadReplies } from "./reply-store.ts";

export const columns = [
  "id",
  "purpose",
  "title",
  "time_zone",
  "place",
  "link",
  "note",
  "people",
  "state",
  "slots",
  "slot",
  "minutes",
  "reason",
  "sequence",
] as const;
type Row = Pick<Selectable<Database["meeting"]>, (typeof columns)[number]>;

/** The meetings of a dossier; the caller has loaded it. */
export function meetingsOf({ tx, actor }: Work, dossierId: string) {
  return tx
    .selectFrom("meeting")
    .select(columns)
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId);
}

/** One meeting of a dossier that the caller has loaded. */
export async function loadMeeting(
  work: Work,
  dossierId: string,
  meetingId: string,
): Promise<Meeting | Refusal> {
  const row = await meetingsOf(work, dossierId).where("id", "=", meetingId).executeTakeFirst();
  return row ? toMeeting(row) : refuse("meeting.not-found");
}

/** The same, with its dossier locked until the commit. */
export async function lockMeeting(
  work: Work,
  dossierId: string,
  meetingId: string,
): Promise<Meeting | Refusal> {
  const dossier = await lockDossier(work, dossierId);
  return isRefusal(dossier) ? dossier : loadMeeting(work, dossierId, meetingId);
}

/** A row as the product speaks of it. */
export function toMeeting(row: Row): Meeting {
  const { id, purpose, title, time_zone: timeZone, place, link, note, people, sequence } = row;
  return { id, purpose, title, timeZone, place, link, note, people, sequence, status: statusOf(row) };
}

function statusOf({ id, state, slots, slot, minutes, reason }: Row): MeetingStatus {
  if (state === "proposed") return { is: state, slots };
  if (state === "cancelled") return { is: state, slots, slot, reason };
  if (slot && state === "fixed") return { is: state, slots, slot };
  if (slot && minutes && state === "held") return { is: state, slots, slot, minutes };
  throw new Error(`the meeting ${id} is ${state} without what it must say`);
}

const written = (meeting: Meeting) => {
  const { purpose, title, place, link, note, sequence, status } = meeting;
  const { slots, slot, minutes, reason } = statusShown(meeting);
  return {
    ...{ purpose, title, place, link, note, sequence, reason, state: status.is },
    people: JSON.stringify(meeting.people),
    slots: JSON.stringify(slots),
    slot: slot === null ? null : JSON.stringify(slot),
    minutes: minutes === null ? null : JSON.stringify(minutes),
  };
};

/** To the millisecond, as letters that tell of the meeting keep it: they compare it when they leave. */
const momentOf = ({ now }: Work) => now.round("millisecond").toString();

export async function saveNewMeeting(work: Work, dossierId: string, meeting: Meeting): Promise<void> {
  const now = momentOf(work);
  await work.tx
    .insertInto("meeting")
    .values({
      agency_id: ownAgency(work.actor),
      dossier_id: dossierId,
      id: meeting.id,
      time_zone: meeting.timeZone,
      ...written(meeting),
      proposed_at: now,
      proposed_by: actorReference(work.actor),
      changed_at: now,
    })
    .modifyEnd(unread)
    .execute();
}

export async function saveMeeting(work: Work, dossierId: string, meeting: Meeting): Promise<void> {
  const { tx, actor } = work;
  await tx
    .updateTable("meeting")
    .set({ ...written(meeting), changed_at: momentOf(work) })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", meeting.id)
    .modifyEnd(unread)
    .execute();
}

/** Why somebody cannot take part: not a member of the agency, or not a contact of the dossier. */
export async function refusalOfPeople(
  work: Work,
  dossierId: string,
  people: readonly Person[],
): Promise<Refusal | undefined> {
  const known = await knownPeople(work, dossierId, people);
  for (const person of people) {
    if (person.kind === "member" && !known.has(person.memberId)) return refuse("agency.member-not-found");
    if (person.kind === "contact" && !known.has(person.contactId)) return refuse("contact.not-found");
  }
  return undefined;
}

type Known = ReadonlyMap<string, { readonly name: string; readonly email: string | null }>;

/** The members and contacts among these people by their ids, as they are called today. */
async function knownPeople(work: Work, dossierId: string, people: readonly Person[]): Promise<Known> {
  const known = new Map<string, { name: string; email: string | null }>();
  if (people.some(({ kind }) => kind === "member")) {
    const members = await listMembers(work.tx, ownAgency(work.actor));
    for (const { id, name, email } of members) known.set(id, { name, email });
  }
  if (people.some(({ kind }) => kind === "contact")) {
    const contacts = await contactsOf(work, dossierId).execute();
    for (const { id, name, email } of contacts) known.set(id, { name, email });
  }
  return known;
}

/** Meetings as doors show them; who has left the agency or the contacts is shown without a name. */
export async function shownMeetings(
  work: Work,
  dossierId: string,
  meetings: readonly Meeting[],
): Promise<MeetingShown[]> {
  const replies = meetings.length === 0 ? [] : await loadReplies(work, dossierId);
  const known = await knownPeople(work, dossierId, [
    ...meetings.flatMap(({ people }) => people),
    ...replies.map(({ contactId }): Person => ({ kind: "contact", contactId })),
  ]);
  return meetings.map((meeting): MeetingShown => {
    const { id, purpose, title, timeZone, place, link, note, people, sequence, status } = meeting;
    const shown = statusShown(meeting);
    const begins = shown.slot === null ? null : beginningOf(shown.slot, timeZone);
    return {
      ...{ id, purpose, title, timeZone, place, link, note, sequence, state: status.is, ...shown },
      people: people.map((person) => personShown(person, known)),
      begins: begins === null || isRefusal(begins) ? null : begins.toString(),
      replies: repliesNow(
        status,
        replies.filter(({ meetingId }) => meetingId === id),
      ).map(({ contactId, slot, text, saidAt }) => ({
        ...{ contactId, slot, text, saidAt },
        name: known.get(contactId)?.name ?? "",
      })),
    };
  });
}

/** One meeting as doors show it. */
export async function shownMeeting(work: Work, dossierId: string, meeting: Meeting): Promise<MeetingShown> {
  const [shown] = await shownMeetings(work, dossierId, [meeting]);
  if (!shown) throw new Error("a meeting was shown as none");
  return shown;
}

function personShown(person: Person, known: Known): PersonShown {
  if (person.kind === "other") return person;
  const found = known.get(person.kind === "member" ? person.memberId : person.contactId);
  return { ...person, name: found?.name ?? "", email: found?.email ?? null };
}
