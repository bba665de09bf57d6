import { sql } from "kysely";
import { listMembers } from "#core/agency/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { beginningOf, type Meeting, type Slot } from "#core/meeting/meeting.ts";
import { columns, toMeeting } from "#core/meeting/store.ts";
import { isMeetingOf } from "#core/meeting/whose-meeting.ts";

/** A meeting whose time was chosen, of a dossier under way. */
export type TimedMeeting = {
  readonly meeting: Meeting;
  readonly dossierId: string;
  /** How the agency calls the dossier. */
  readonly dossier: string;
  readonly proposedBy: string;
  readonly changedAt: string;
  readonly slot: Slot;
  readonly begins: Temporal.Instant;
};

/** Which of them: those of one dossier; those that are to take place from one day to another, both included. */
type Which = {
  readonly dossierId?: string | undefined;
  readonly ahead?: { readonly from: string; readonly until: string };
  readonly most?: number;
};

/** The meetings whose time was chosen, of all dossiers under way; held and cancelled ones too, what changed last first. */
export async function timedMeetings(
  { tx, actor }: Work,
  { dossierId, ahead, most }: Which,
): Promise<readonly TimedMeeting[]> {
  const rows = await tx
    .selectFrom("meeting as m")
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.agency_id", "=", "m.agency_id").onRef("d.id", "=", "m.dossier_id"),
    )
    .select(columns.map((column) => `m.${column}` as const))
    .select(["m.dossier_id as dossierId", "d.name as dossier"])
    .select(["m.proposed_by as proposedBy", "m.changed_at as changedAt"])
    .where("m.agency_id", "=", ownAgency(actor))
    .where("m.slot", "is not", null)
    .where("d.state", "=", "open")
    .$if(dossierId !== undefined, (all) => all.where("m.dossier_id", "=", dossierId ?? ""))
    .$if(ahead !== undefined, (all) =>
      all
        .where("m.state", "=", "fixed")
        .where(sql<boolean>`m.slot->>'on' between ${ahead?.from ?? ""} and ${ahead?.until ?? ""}`),
    )
    .orderBy("m.changed_at", "desc")
    .orderBy("m.id")
    .$if(most !== undefined, (all) => all.limit(most ?? 0))
    .execute();
  return rows.flatMap(({ dossierId, dossier, proposedBy, changedAt, ...row }): TimedMeeting[] => {
    const { slot, time_zone: zone } = row;
    const begins = slot && beginningOf(slot, zone);
    if (!slot || !begins || isRefusal(begins)) return [];
    return [{ meeting: toMeeting(row), dossierId, dossier, proposedBy, changedAt, slot, begins }];
  });
}

/** Those among them that a member is to know of. */
export async function meetingsFor(
  work: Work,
  all: readonly TimedMeeting[],
  member: { readonly memberId: string; readonly leads: boolean },
): Promise<readonly TimedMeeting[]> {
  if (all.length === 0) return [];
  const members = new Set((await listMembers(work.tx, ownAgency(work.actor))).map(({ id }) => id));
  return all.filter(({ meeting, proposedBy }) =>
    isMeetingOf(member, { people: meeting.people, proposedBy }, members),
  );
}
