import { sql } from "kysely";
import { contactsOf } from "#core/contact/store.ts";
import { sayObligation } from "#core/contract/explain.ts";
import { obligationsUnderWay } from "#core/contract/queries/dated-obligations.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency, type Role } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { meetingsFor, timedMeetings } from "#core/meeting/queries/timed-meetings.ts";
import { titleOf } from "#core/plan/plan.ts";
import { isSettled } from "#core/plan/step.ts";
import { loadSteps } from "#core/plan/step-store.ts";
import { loadPlan } from "#core/plan/store.ts";
import { concerns } from "#core/portal/offered.ts";
import { nothingShown } from "#core/portal/successor.ts";
import { findSetting } from "#core/reminder/store.ts";
import { type CalendarEvent, eventOfMeeting, eventsOfEnd, mostEvents } from "./calendar.ts";

/** An address of a calendar that is open, and whose it is. */
export type Feed = {
  readonly agencyId: string;
  readonly id: string;
  readonly memberId: string;
  readonly role: Role;
  readonly dossierId: string | null;
};

/** The open address with this secret; the agency is not known before. */
export async function findFeed({ tx }: Work, hash: Uint8Array): Promise<Feed | Refusal> {
  const { rows } = await sql<Feed>`
    select agency_id as "agencyId", id, member_id as "memberId", role, dossier_id as "dossierId"
    from calendar_feed_by_hash(${hash})`.execute(tx);
  return rows[0] ?? refuse("calendar.feed-not-found");
}

/** The open addresses of a member, newest last. */
export function feedsOf({ tx, actor }: Work, memberId: string) {
  return tx
    .selectFrom("calendar_feed as f")
    .leftJoin("dossier as d", (join) =>
      join.onRef("d.agency_id", "=", "f.agency_id").onRef("d.id", "=", "f.dossier_id"),
    )
    .select(["f.id as feedId", "f.dossier_id as dossierId", "d.name as dossier", "f.opened_at as openedAt"])
    .where("f.agency_id", "=", ownAgency(actor))
    .where("f.member_id", "=", memberId)
    .where("f.closed_at", "is", null)
    .orderBy("f.id");
}

/**
 * The language of whoever reads an address, where it is known: the one in which its member is reminded; of an address
 * for others, that of the main contact of the other side, else of the first who has one.
 */
export async function languageOfFeed(
  work: Work,
  { memberId, dossierId }: Feed,
): Promise<"fr" | "en" | null | undefined> {
  if (dossierId === null) return (await findSetting(work, { memberId }))?.language;
  const contact = await contactsOf(work, dossierId)
    .where("side", "<>", "successor")
    .where("language", "is not", null)
    .orderBy("is_main", "desc")
    .orderBy("id")
    .executeTakeFirst();
  return contact?.language;
}

/** What is shared of one dossier: the words that the other side may read, and nothing else. */
export async function sharedEvents(
  work: Work,
  dossierId: string,
  language: "fr" | "en",
): Promise<readonly CalendarEvent[]> {
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier) || dossier.state !== "open") return [];
  const plan = await loadPlan(work, dossierId);
  const steps = isRefusal(plan) ? [] : await loadSteps(work, dossierId, plan);
  const changedAt = (await lastRevised(work, [dossierId]))(dossierId).changedAt;
  const events = steps.flatMap((step): CalendarEvent[] => {
    const { id, included, status, dueOn, content } = step;
    if (content.visibility !== "shared" || !included || isSettled(status) || dueOn === null) return [];
    return [
      {
        uid: `step-${id}`,
        kind: "step",
        day: dueOn,
        title: titleOf(step)[language],
        dossier: null,
        changedAt,
        meeting: null,
      },
    ];
  });
  return [
    ...events,
    ...(dossier.endOn === null
      ? []
      : eventsOfEnd({ dossierId, endOn: dossier.endOn, dossier: null, changedAt }, true)),
    ...(await meetingsOfOthers(work, dossierId)),
  ];
}

/** The meetings that concern somebody of the other side, as their portal shows them. */
async function meetingsOfOthers(work: Work, dossierId: string): Promise<readonly CalendarEvent[]> {
  const meetings = await timedMeetings(work, { dossierId, most: mostEvents });
  if (meetings.length === 0) return [];
  const contacts = await contactsOf(work, dossierId).where("side", "<>", "successor").execute();
  return meetings
    .filter(({ meeting }) => contacts.some((contact) => concerns(meeting, contact, nothingShown)))
    .map((one) => eventOfMeeting(one, true));
}

/** What a member has to do in the dossiers under way, and the days of these dossiers. */
export async function eventsOfMember(
  work: Work,
  { agencyId, memberId, role }: Feed,
  language: "fr" | "en",
): Promise<readonly CalendarEvent[]> {
  const { tx } = work;
  const leads = role === "owner" || role === "manager";
  const steps = await tx
    .selectFrom("step as s")
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.agency_id", "=", "s.agency_id").onRef("d.id", "=", "s.dossier_id"),
    )
    .select(["s.id", "s.due_on as day", "s.named", "s.title", "s.dossier_id as dossierId"])
    .where("s.agency_id", "=", agencyId)
    .where("s.is_open", "=", sql.lit(true))
    .where("s.due_on", "is not", null)
    .where("d.state", "=", "open")
    .where(({ or, eb }) => {
      const own = eb("s.member_id", "=", memberId);
      return leads ? or([own, eb("s.member_id", "is", null)]) : own;
    })
    .orderBy("s.due_sort")
    .orderBy("s.id")
    .limit(mostEvents)
    .execute();
  const ends = await tx
    .selectFrom("dossier as d")
    .select(["d.id", "d.end_on as endOn"])
    .where("d.agency_id", "=", agencyId)
    .where("d.state", "=", "open")
    .where("d.end_on", "is not", null)
    .$if(!leads, (all) =>
      all.where(({ exists, selectFrom }) =>
        exists(
          selectFrom("step as s")
            .select("s.id")
            .whereRef("s.agency_id", "=", "d.agency_id")
            .whereRef("s.dossier_id", "=", "d.id")
            .where("s.member_id", "=", memberId),
        ),
      ),
    )
    .orderBy("d.end_sort", "desc")
    .orderBy("d.id")
    .limit(mostEvents)
    .execute();
  const { dated: obligations } = await obligationsUnderWay(work, leads ? undefined : memberId);
  const timed = await timedMeetings(work, { most: mostEvents });
  const meetings = await meetingsFor(work, timed, { memberId, leads });
  const shown = obligations.slice(0, mostEvents);
  const ofDossier = await lastRevised(work, [
    ...new Set([...shown, ...steps].map(({ dossierId }) => dossierId).concat(ends.map(({ id }) => id))),
  ]);
  return [
    ...shown.map(
      ({ dossierId, clauseId, kind, day }): CalendarEvent => ({
        ...{ uid: `obligation-${clauseId}-${kind}`, kind: "obligation", day },
        title: sayObligation(kind)[language],
        ...ofDossier(dossierId),
        meeting: null,
      }),
    ),
    ...steps.flatMap(({ id, day, named, title, dossierId }): CalendarEvent[] => {
      if (day === null) return [];
      const what = { title: title ?? named[language], ...ofDossier(dossierId) };
      return [{ uid: `step-${id}`, kind: "step", day, ...what, meeting: null }];
    }),
    ...ends.flatMap(({ id: dossierId, endOn }) =>
      endOn === null ? [] : eventsOfEnd({ dossierId, endOn, ...ofDossier(dossierId) }, false),
    ),
    ...meetings.map((one) => eventOfMeeting(one, false)),
  ];
}

/**
 * How these dossiers are called, and when their days were last revised: one step that moves moves others, and an end or a fact of the
 * contract all of them, so a dossier has one moment for its days. It stays while nothing is said.
 */
async function lastRevised({ tx, actor }: Work, dossierIds: readonly string[]) {
  const { rows } = await sql<{ readonly id: string; readonly dossier: string; readonly changedAt: string }>`
    select d.id, d.name as dossier, greatest(d.updated_at,
      (select max(greatest(made_at, removed_at)) from plan p where (p.agency_id, p.dossier_id) = (d.agency_id, d.id)),
      (select max(updated_at) from step s where (s.agency_id, s.dossier_id) = (d.agency_id, d.id)),
      (select max(greatest(added_at, decided_at, removed_at)) from clause c
        where (c.agency_id, c.dossier_id) = (d.agency_id, d.id)),
      (select max(set_at) from obligation_override o where (o.agency_id, o.dossier_id) = (d.agency_id, d.id)),
      (select set_at from contract_facts f where (f.agency_id, f.dossier_id) = (d.agency_id, d.id))) as "changedAt"
    from dossier d where d.agency_id = ${ownAgency(actor)} and d.id = any(${dossierIds}::uuid[])`.execute(tx);
  const found = new Map(rows.map(({ id, ...of }) => [id, of]));
  return (dossierId: string) => {
    const of = found.get(dossierId);
    if (of === undefined) throw new Error("Days of a dossier that is not there");
    return of;
  };
}
