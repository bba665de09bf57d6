import { sql } from "kysely";
import type { Contact } from "#core/contact/contact.ts";
import { obligationsUnderWay } from "#core/contract/queries/dated-obligations.ts";
import { loadDossier } from "#core/dossier/store.ts";
import { ownAgency, type Role } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { addDays } from "#core/plan/calendar.ts";
import { hasOpenStep } from "#core/plan/queries/has-open-step.ts";
import { loadSteps } from "#core/plan/step-store.ts";
import { loadPlan } from "#core/plan/store.ts";
import { mostOfAKind } from "../digest.ts";
import {
  contactLines,
  type Dated,
  daysOfEnd,
  type Line,
  memberLines,
  type OpenStep,
  type Window,
} from "../due-lines.ts";
import type { Setting } from "../store.ts";
import { askedOfContacts, confirmationsAsked } from "./confirmations.ts";
import { atOnce, inPages } from "./in-pages.ts";
import { leftBehind } from "./left-behind.ts";
import { meetingsOfContact, meetingsOfMember } from "./meetings-ahead.ts";
import { departuresDue, removalsAsked } from "./to-leave.ts";

/** Whoever a digest is for, with the address it goes to. */
export type Reader = { readonly to: string; readonly language: "fr" | "en" | null } & (
  | ({ readonly is: "member" } & MemberRead)
  | ({ readonly is: "contact" } & ContactRead)
);

/** What of a member decides on what it is told. */
type MemberRead = { readonly memberId: string; readonly role: Role; readonly silentDays: number };

/** What of a contact decides on what it is told. */
type ContactRead = Pick<Contact, "id" | "invitedBy" | "side"> & { readonly dossierId: string };

/** How far ahead an end is told of, and how long after it our departure is. */
const farthestDays = { ahead: 31, behind: 400 } as const;

/** Who a setting is for; nobody once they left, have no address, or must be left alone. */
export async function readerOf(work: Work, setting: Setting): Promise<Reader | undefined> {
  const { tx, actor } = work;
  const agencyId = ownAgency(actor);
  if (setting.memberId !== null) {
    const row = await tx
      .selectFrom("member")
      .select(["id", "email", "role"])
      .where("agency_id", "=", agencyId)
      .where("id", "=", setting.memberId)
      .where("removed_at", "is", null)
      .executeTakeFirst();
    const { language, silentDays } = setting;
    return row && { is: "member", memberId: row.id, role: row.role, to: row.email, language, silentDays };
  }
  const row = await tx
    .selectFrom("contact")
    .select(["id", "side", "invited_by as invitedBy", "dossier_id as dossierId", "email", "language"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", setting.dossierId)
    .where("id", "=", setting.contactId)
    // A digest tells what is expected of the party: a successor sees nothing that it was not shown.
    .where("side", "<>", "successor")
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (!row?.email) return undefined;
  const { email: to, language, ...contact } = row;
  return { is: "contact", ...contact, to, language: setting.language ?? language };
}

/** What a reader is told now: of a contact's dossier nothing while it is in dispute, or no longer under way. */
export async function linesFor(work: Work, reader: Reader, window: Window): Promise<readonly Line[]> {
  const lines = await (reader.is === "member"
    ? linesOfMember(work, reader, window)
    : linesOfContact(work, reader, window));
  const kinds = Map.groupBy(lines, ({ kind }) => kind);
  return [...kinds.values()].flatMap((some) => some.slice(0, mostOfAKind));
}

async function linesOfMember(
  work: Work,
  { memberId, role, silentDays }: MemberRead,
  window: Window,
): Promise<readonly Line[]> {
  const leads = role === "owner" || role === "manager";
  const rows = await inPages<StepRow>((last) =>
    stepsUnderWay(work)
      .where(({ or, eb }) => {
        const own = eb("s.member_id", "=", memberId);
        const isLate = eb("s.due_sort", "<", window.today);
        return leads ? or([own, eb("s.member_id", "is", null), isLate]) : own;
      })
      .where(({ or, eb }) =>
        or([
          eb("s.due_sort", "<", window.until),
          eb("s.state", "=", sql.lit("blocked")),
          eb("s.start_by", "<", window.until),
        ]),
      )
      .$if(last !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple("s.due_sort", "s.id"), ">", tuple(last?.dueSort ?? "", last?.stepId ?? "")),
        ),
      )
      .orderBy("s.due_sort")
      .orderBy("s.id")
      .limit(atOnce)
      .execute(),
  );
  const dates = await datesOf(work, window, leads ? undefined : memberId);
  const toLeave = await departuresDue(work, window, leads ? undefined : memberId);
  const leavers = leads ? await leftBehind(work, window, memberId) : [];
  const meetings = await meetingsOfMember(work, { memberId, leads }, window);
  const others = [...toLeave, ...leavers, ...meetings];
  return memberLines(rows.map(openStepOf), dates, { memberId, leads, silentDays }, window, others);
}

type StepRow = Awaited<ReturnType<ReturnType<typeof stepsUnderWay>["execute"]>>[number];

/** Open steps of the dossiers under way. */
function stepsUnderWay({ tx, actor }: Work) {
  return tx
    .selectFrom("step as s")
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.agency_id", "=", "s.agency_id").onRef("d.id", "=", "s.dossier_id"),
    )
    .select([
      "s.id as stepId",
      "s.dossier_id as dossierId",
      "s.side",
      "s.member_id as memberId",
      "s.state",
      "s.state_on as stateOn",
      "s.ready_on as readyOn",
      "s.due_on as dueOn",
      "s.start_by as startBy",
      "s.wait_days as waitDays",
      "s.updated_at as updatedAt",
      "s.due_sort as dueSort",
    ])
    .where("s.agency_id", "=", ownAgency(actor))
    .where("s.is_open", "=", sql.lit(true))
    .where("d.state", "=", "open");
}

const openStepOf = ({ updatedAt, dueSort: _, ...step }: StepRow): OpenStep => ({
  ...step,
  touchedOn: updatedAt.slice(0, 10),
});

/** The days of the dossiers under way: all of them, or those in which this member has something to do. */
async function datesOf(work: Work, { from, until }: Window, memberId?: string): Promise<readonly Dated[]> {
  const { tx, actor } = work;
  const rows = await tx
    .selectFrom("dossier as d")
    .select(["d.id", "d.end_on as endOn"])
    .where("d.agency_id", "=", ownAgency(actor))
    .where("d.state", "=", "open")
    .where("d.end_sort", ">=", addDays(from, -farthestDays.behind))
    .where("d.end_sort", "<", addDays(until, farthestDays.ahead))
    .$if(memberId !== undefined, (all) =>
      all.where(hasOpenStep(memberId ?? "", { agency: "d.agency_id", dossier: "d.id" })),
    )
    .execute();
  const ends = rows.flatMap(({ id, endOn }): readonly Dated[] =>
    endOn === null ? [] : daysOfEnd(id, endOn),
  );
  const { dated, missed } = await obligationsUnderWay(work, memberId);
  return [
    ...ends,
    ...dated.map(
      ({ clauseId, dossierId, day }): Dated => ({
        ...{ kind: "obligation", subjectId: clauseId, dossierId, day },
      }),
    ),
    ...missed.map(
      ({ clauseId, dossierId, last }): Dated => ({
        ...{ kind: "missed", subjectId: clauseId, dossierId, day: last },
      }),
    ),
  ];
}

async function linesOfContact(work: Work, contact: ContactRead, window: Window): Promise<readonly Line[]> {
  const { dossierId } = contact;
  const dossier = await loadDossier(work, dossierId);
  if (isRefusal(dossier) || dossier.state !== "open" || dossier.tone === "dispute") return [];
  const plan = await loadPlan(work, dossierId);
  const steps = isRefusal(plan) ? [] : await loadSteps(work, dossierId, plan);
  const shared = new Set(steps.filter(({ content }) => content.visibility === "shared").map(({ id }) => id));
  const open = await stepsUnderWay(work).where("s.dossier_id", "=", dossierId).execute();
  const dates = dossier.endOn === null ? [] : daysOfEnd(dossierId, dossier.endOn);
  const asked = await askedOfContacts(work, dossierId);
  return contactLines(
    open.map(openStepOf).filter(({ stepId }) => shared.has(stepId)),
    // When we leave the tools is told in the tools' own words, not by a digest.
    dates.filter(({ kind }) => kind === "end"),
    dossier.direction,
    window,
    [
      ...(await removalsAsked(work, dossier, window.today, asked)),
      ...(await meetingsOfContact(work, contact, window)),
      ...(await confirmationsAsked(work, dossier, contact.id, asked)),
    ],
  );
}
