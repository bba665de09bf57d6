import { isSettled } from "#core/access/autonomy.ts";
import { blankDeparture } from "#core/departure/departure.ts";
import { standingOf } from "#core/departure/never-leave-first.ts";
import { loadDepartures } from "#core/departure/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { addDays } from "#core/plan/calendar.ts";
import { hasOpenStep } from "#core/plan/queries/has-open-step.ts";
import type { Line, Window } from "../due-lines.ts";
import type { AskedOfContacts } from "./confirmations.ts";
import { atOnce, inPages } from "./in-pages.ts";

/** How long after the end of a dossier one is told of tools that were not left: a year after their day. */
const farthestBehind = 460;
/** Three months have as many days at least. */
const shortestDeparture = 89;

/** The tools that we are to leave before the next digest, or should have left: of all dossiers, or a member’s own. */
export async function departuresDue(
  work: Work,
  { today, until }: Window,
  memberId?: string,
): Promise<readonly Line[]> {
  const rows = await inPages<Row>((last) =>
    mayBeDue(work, { today, until }, memberId)
      .$if(last !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple("a.dossier_id", "a.id"), ">", tuple(last?.dossierId ?? "", last?.accessId ?? "")),
        ),
      )
      .orderBy("a.dossier_id")
      .orderBy("a.id")
      .limit(atOnce)
      .execute(),
  );
  return (await standingIn(work, rows, today)).flatMap((one): Line[] => {
    const { accessId, dossierId } = one;
    const day = leaveBy(one, today);
    return day !== null && day < until ? [{ kind: "leave", subjectId: accessId, dossierId, day }] : [];
  });
}

type Standing = Awaited<ReturnType<typeof standingIn>>[number];

/** The day by which a tool is to be left: today, where it was called closed and is not. */
function leaveBy({ state, dueOn, contradicted }: Standing, today: string): string | null {
  if (state === "closed" || state === "not-applicable") return null;
  return contradicted ? today : dueOn;
}

/** The accesses that may be due for leaving: of all dossiers, or of those in which a member has something to do. */
const mayBeDue = (work: Work, { today, until }: Pick<Window, "today" | "until">, memberId?: string) =>
  accessesUnderWay(work)
    .where("d.end_sort", ">=", addDays(today, -farthestBehind))
    .where(({ or, eb }) =>
      or([
        eb("d.end_sort", "<", addDays(until, -shortestDeparture)),
        eb("p.due_on", "<", until),
        // What was called closed may turn out not to be.
        eb("p.closed_on", "is not", null),
      ]),
    )
    .$if(memberId !== undefined, (all) =>
      all.where(hasOpenStep(memberId ?? "", { agency: "a.agency_id", dossier: "a.dossier_id" })),
    );

/**
 * The tools from which the other side was asked to take us, or itself, out, and nothing shows that it did: never before
 * one can do without the other, as in the portal. Who says that it is done is left alone until a member has looked.
 */
export async function removalsAsked(
  work: Work,
  { id }: Dossier,
  today: string,
  { accesses, requests }: AskedOfContacts,
): Promise<readonly Line[]> {
  const settled = new Set(accesses.flatMap((one) => (isSettled(one.autonomy) ? [one.id] : [])));
  const said = new Set(requests.flatMap(({ kind, accessId }) => (kind === "out" ? [accessId] : [])));
  const rows = await accessesUnderWay(work)
    .where("a.dossier_id", "=", id)
    .where("p.asked_on", "is not", null)
    .orderBy("a.id")
    .execute();
  const meant = rows.filter(({ accessId }) => settled.has(accessId) && !said.has(accessId));
  const standing = await standingIn(work, meant, today);
  return standing.flatMap(({ accessId, dossierId, state, rights, rightsOpen, askedOn }): Line[] => {
    const isDone = state === "closed" || state === "not-applicable" || (rights > 0 && rightsOpen === 0);
    return isDone || askedOn === null
      ? []
      : [{ kind: "removal", subjectId: accessId, dossierId, day: askedOn }];
  });
}

type Row = Awaited<ReturnType<ReturnType<typeof accessesUnderWay>["execute"]>>[number];

/** The accesses of the dossiers under way, each with what was said of leaving it. */
function accessesUnderWay({ tx, actor }: Work) {
  return tx
    .selectFrom("access as a")
    .innerJoin("dossier as d", (join) =>
      join.onRef("d.agency_id", "=", "a.agency_id").onRef("d.id", "=", "a.dossier_id"),
    )
    .leftJoin("departure as p", (join) =>
      join
        .onRef("p.agency_id", "=", "a.agency_id")
        .onRef("p.dossier_id", "=", "a.dossier_id")
        .onRef("p.access_id", "=", "a.id"),
    )
    .select(["a.id as accessId", "a.dossier_id as dossierId", "a.ours", "d.end_on as endOn"])
    .select(["a.exception", "a.exception_reason", "a.exception_by", "a.exception_on"])
    .where("a.agency_id", "=", ownAgency(actor))
    .where("a.removed_at", "is", null)
    .where("d.state", "=", "open");
}

/** Where the departure from each of these accesses stands on a day. */
async function standingIn(work: Work, rows: readonly Row[], today: string) {
  if (rows.length === 0) return [];
  const kept = await loadDepartures(work, [...new Set(rows.map(({ dossierId }) => dossierId))]);
  return rows.map(({ accessId, dossierId, ours, endOn, ...row }) => {
    const { exception: is, exception_reason: reason, exception_by: by, exception_on: on } = row;
    const exception =
      is !== null && reason !== null && by !== null && on !== null ? { is, reason, by, on } : null;
    const departure = kept.get(accessId) ?? blankDeparture;
    const standing = standingOf({ access: { ours, exception }, departure, endOn, today });
    const rights = ours.filter(({ level }) => level !== "none").length;
    return { accessId, dossierId, rights, askedOn: departure.asked?.lastOn ?? null, ...standing };
  });
}
