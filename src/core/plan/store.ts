import type { Agency } from "#core/agency/agency.ts";
import { listMembers, loadAgency, selectAgency } from "#core/agency/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { lockDossier, selectDossier, toDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { builtOnce, type RowOf } from "#core/kernel/built-once.ts";
import { calendarOf, dayIn, withClosures } from "#core/kernel/calendar.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { askTogether } from "#core/kernel/together.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import type { Calendar } from "./calendar.ts";
import type { Basis } from "./included.ts";
import type { Plan, Step } from "./plan.ts";
import { contentOf } from "./plan-contents.ts";
import type { Dated } from "./replan.ts";
import { saveNewSteps, saveSteps, selectComputedSteps, selectStepsOfPlan, stepsOf } from "./step-store.ts";
import { saveFollowed } from "./version-store.ts";

/** Which day it is for the agency, and on which days it works. */
export type Today = {
  readonly today: string;
  /** As the IANA calls it: Europe/Paris. */
  readonly timeZone: string;
  readonly calendar: Calendar;
  /** The language in which a step is named where nobody chose one. */
  readonly language: "fr" | "en";
};

/** The agency's day and calendar; refused for an agency that is not there. */
export async function loadToday(work: Work): Promise<Today | Refusal> {
  return todayOf(work, await loadAgency(work.tx, ownAgency(work.actor)));
}

/** The same of an agency at hand. */
export async function todayOf({ now, ports }: Work, agency: Agency | Refusal): Promise<Today | Refusal> {
  if (isRefusal(agency)) return agency;
  const rules = await ports.calendars(agency.calendar);
  const calendar = withClosures(calendarOf(rules), agency.closures);
  return { today: dayIn(rules.zone, now), timeZone: rules.zone, calendar, language: agency.language };
}

/** What a plan of this dossier is made for. */
export function basisOf(dossier: Dossier, startOn: string): Basis {
  const { direction, endOn, services, tone, reason, strategic } = dossier;
  return { direction, endOn, services, tone, reason, strategic, startOn };
}

type OfDossier = { readonly agencyId: string; readonly dossierId: string };

const selectPlan = builtOnce((db, { agencyId, dossierId }: OfDossier) =>
  db
    .selectFrom("plan")
    .select(["id", "basis", "made_at", "content_hash"])
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .where("removed_at", "is", null),
);

/** The plan of a dossier that the caller has loaded, or locked. */
export async function loadPlan(work: Work, dossierId: string): Promise<Plan | Refusal> {
  const { rows } = await work.tx.executeQuery(
    selectPlan(work.tx, { agencyId: ownAgency(work.actor), dossierId }),
  );
  return planOf(work, dossierId, rows[0]);
}

type PlanRow = RowOf<typeof selectPlan> | undefined;

async function planOf(work: Work, dossierId: string, row: PlanRow): Promise<Plan | Refusal> {
  if (!row) return refuse("plan.none");
  const playbook = await contentOf(work, dossierId, row);
  return { id: row.id, playbook, basis: row.basis, madeAt: row.made_at };
}

export async function saveNewPlan(work: Work, dossierId: string, plan: Plan): Promise<void> {
  const { id, playbook, basis, madeAt } = plan;
  await work.tx
    .insertInto("plan")
    .values({
      agency_id: ownAgency(work.actor),
      dossier_id: dossierId,
      id,
      playbook_key: playbook.key,
      playbook_version: playbook.version,
      content: JSON.stringify(playbook),
      basis: JSON.stringify(basis),
      made_at: madeAt,
      made_by: actorReference(work.actor),
    })
    .modifyEnd(unread)
    .execute();
}

export async function saveBasis({ tx, actor }: Work, dossierId: string, plan: Plan): Promise<void> {
  await tx
    .updateTable("plan")
    .set({ basis: JSON.stringify(plan.basis) })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", plan.id)
    .modifyEnd(unread)
    .execute();
}

/** Takes the plan and its steps away; what was said and spent on them stays for the journal and the time. */
export async function removePlan({ tx, actor, now }: Work, dossierId: string, plan: Plan): Promise<void> {
  const removed = { removed_at: now.toString() };
  const [agencyId, planId] = [ownAgency(actor), plan.id];
  const ofPlan = (table: "plan" | "step") =>
    tx.updateTable(table).set(removed).where("agency_id", "=", agencyId).where("dossier_id", "=", dossierId);
  await ofPlan("plan").where("id", "=", planId).execute();
  await ofPlan("step").where("plan_id", "=", planId).execute();
}

/** Saves a plan that follows another version of its playbook, and its steps: those it keeps and those that are new. */
export async function saveFollowedPlan(
  work: Work,
  dossierId: string,
  at: PlanAtHand,
  {
    playbook,
    earlier,
    steps,
    schedule,
  }: Dated & { readonly playbook: Playbook; readonly earlier: Playbook | null },
): Promise<void> {
  const plan = { ...at.plan, playbook };
  const known = new Set(at.steps.map(({ id }) => id));
  const added = steps.filter(({ id }) => !known.has(id));
  await saveFollowed(work, dossierId, plan, earlier);
  await saveNewSteps(work, dossierId, plan.id, added, schedule.steps);
  await saveSteps(work, dossierId, plan, { ...at, before: [...at.steps, ...added], after: steps });
}

/** Everything that a change of a plan decides upon. */
export type PlanAtHand = Today & {
  readonly dossier: Dossier;
  readonly plan: Plan;
  readonly steps: readonly Step[];
};

/**
 * The plan of a dossier with its steps; locked by way of the dossier when it is about to change: what is read after
 * the lock is what whoever held it before left.
 */
export async function planAtHand(
  work: Work,
  dossierId: string,
  { lock }: { readonly lock: boolean },
): Promise<PlanAtHand | Refusal> {
  const locked = lock ? await lockDossier(work, dossierId) : undefined;
  if (isRefusal(locked)) return locked;
  const agencyId = ownAgency(work.actor);
  const beside = {
    plan: selectPlan(work.tx, { agencyId, dossierId }),
    agency: selectAgency(work.tx, { agencyId }),
    steps: (lock ? selectComputedSteps : selectStepsOfPlan)(work.tx, { agencyId, dossierId }),
  };
  const found = locked
    ? { dossier: [], ...(await askTogether(work, beside)) }
    : await askTogether(work, { dossier: selectDossier(work.tx, { agencyId, id: dossierId }), ...beside });
  const [row] = found.dossier;
  const dossier = locked ?? (row ? toDossier(row) : refuse("dossier.not-found"));
  if (isRefusal(dossier)) return dossier;
  const plan = await planOf(work, dossierId, found.plan[0]);
  if (isRefusal(plan)) return plan;
  const today = await todayOf(work, found.agency[0] ?? refuse("agency.not-found"));
  if (isRefusal(today)) return today;
  return { ...today, dossier, plan, steps: stepsOf(plan, found.steps) };
}

type PlaceOfStep = { readonly dossierId: string; readonly stepId: string };

/** The question of one step of the plan of a dossier, whatever the others are. */
export const selectPlaceOfStep = builtOnce((db, { agencyId, dossierId, stepId }: OfDossier & PlaceOfStep) =>
  db
    .selectFrom("dossier as d")
    .leftJoin("plan as p", (join) =>
      join
        .onRef("p.agency_id", "=", "d.agency_id")
        .onRef("p.dossier_id", "=", "d.id")
        .on("p.removed_at", "is", null),
    )
    .leftJoin("step as s", (join) =>
      join
        .onRef("s.agency_id", "=", "p.agency_id")
        .onRef("s.dossier_id", "=", "p.dossier_id")
        .onRef("s.plan_id", "=", "p.id")
        .on("s.id", "=", stepId)
        .on("s.removed_at", "is", null),
    )
    .select(["p.id as planId", "p.content_hash as contentHash", "s.key", "s.own", "s.kept", "s.title"])
    .where("d.agency_id", "=", agencyId)
    .where("d.id", "=", dossierId),
);

/** What such a step is: the playbook's words, or those of whoever added it. */
export async function stepOf(
  work: Work,
  dossierId: string,
  row: RowOf<typeof selectPlaceOfStep> | undefined,
): Promise<Pick<Step, "content" | "isOwn" | "title"> | Refusal> {
  if (!row) return refuse("dossier.not-found");
  const { planId, contentHash, key, own, kept, title } = row;
  if (planId === null || contentHash === null) return refuse("plan.none");
  if (key === null) return refuse("plan.step-not-found");
  const playbook = await contentOf(work, dossierId, { id: planId, content_hash: contentHash });
  const content = own ?? kept ?? playbook.steps.find((step) => step.key === key);
  if (!content) throw new Error(`the plan ${planId} has a step “${key}” that its playbook does not`);
  return { content, isOwn: own !== null, title };
}

/** One step of the plan of a dossier. */
export async function stepAtHand(work: Work, place: PlaceOfStep) {
  const of = { agencyId: ownAgency(work.actor), ...place };
  const { rows } = await work.tx.executeQuery(selectPlaceOfStep(work.tx, of));
  return stepOf(work, place.dossierId, rows[0]);
}

/** Why a step cannot be given to this member: nobody of the agency is called so. */
export async function refusalToAssign(
  { tx, actor }: Work,
  memberId: string | null | undefined,
): Promise<Refusal | undefined> {
  if (!memberId) return undefined;
  const members = await listMembers(tx, ownAgency(actor));
  return members.some(({ id }) => id === memberId) ? undefined : refuse("agency.member-not-found");
}
