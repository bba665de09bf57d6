import { loadAgency } from "#core/agency/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { dossierColumns, lockDossier, toDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { calendarOf, dayIn, withClosures } from "#core/kernel/calendar.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import type { Calendar } from "./calendar.ts";
import type { Basis } from "./included.ts";
import type { Plan, Step } from "./plan.ts";
import { contentOf } from "./plan-contents.ts";
import type { Dated } from "./replan.ts";
import { loadSteps, saveNewSteps, saveSteps } from "./step-store.ts";
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
export async function loadToday({ tx, actor, now, ports }: Work): Promise<Today | Refusal> {
  const agency = await loadAgency(tx, ownAgency(actor));
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

/** The plan of a dossier that the caller has loaded, or locked. */
export async function loadPlan(work: Work, dossierId: string): Promise<Plan | Refusal> {
  const row = await work.tx
    .selectFrom("plan")
    .select(["id", "basis", "made_at", "content_hash"])
    .where("agency_id", "=", ownAgency(work.actor))
    .where("dossier_id", "=", dossierId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
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
    .execute();
}

export async function saveBasis({ tx, actor }: Work, dossierId: string, plan: Plan): Promise<void> {
  await tx
    .updateTable("plan")
    .set({ basis: JSON.stringify(plan.basis) })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", plan.id)
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

/** The plan of a dossier with its steps; locked by way of the dossier when it is about to change. */
export async function planAtHand(
  work: Work,
  dossierId: string,
  { lock }: { readonly lock: boolean },
): Promise<PlanAtHand | Refusal> {
  const found = await (lock ? lockPlan : seePlan)(work, dossierId);
  if (isRefusal(found)) return found;
  const today = await loadToday(work);
  if (isRefusal(today)) return today;
  return { ...today, ...found, steps: await loadSteps(work, dossierId, found.plan) };
}

/** A dossier with its plan, in one question. */
async function seePlan(work: Work, dossierId: string): Promise<DossierWithPlan | Refusal> {
  const { tx, actor } = work;
  const row = await tx
    .selectFrom("dossier as d")
    .leftJoin("plan as p", (join) =>
      join
        .onRef("p.agency_id", "=", "d.agency_id")
        .onRef("p.dossier_id", "=", "d.id")
        .on("p.removed_at", "is", null),
    )
    .select(dossierColumns.map((column) => `d.${column}` as const))
    .select(["p.id as planId", "p.basis", "p.made_at as madeAt", "p.content_hash as contentHash"])
    .where("d.agency_id", "=", ownAgency(actor))
    .where("d.id", "=", dossierId)
    .executeTakeFirst();
  if (!row) return refuse("dossier.not-found");
  const { planId, basis, madeAt, contentHash } = row;
  if (planId === null || basis === null || madeAt === null || contentHash === null)
    return refuse("plan.none");
  const playbook = await contentOf(work, dossierId, { id: planId, content_hash: contentHash });
  return { dossier: toDossier(row), plan: { id: planId, playbook, basis, madeAt } };
}

type DossierWithPlan = Pick<PlanAtHand, "dossier" | "plan">;

/** The same locked until the commit: what is read after the lock is what whoever held it before left. */
async function lockPlan(work: Work, dossierId: string): Promise<DossierWithPlan | Refusal> {
  const dossier = await lockDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const plan = await loadPlan(work, dossierId);
  return isRefusal(plan) ? plan : { dossier, plan };
}

/** One step of the plan of a dossier, whatever the others are; the dossier is locked when it is written about. */
export async function stepAtHand(
  work: Work,
  { dossierId, stepId }: { readonly dossierId: string; readonly stepId: string },
  { lock }: { readonly lock: boolean },
): Promise<Step | Refusal> {
  const found = await (lock ? lockPlan : seePlan)(work, dossierId);
  if (isRefusal(found)) return found;
  const [step] = await loadSteps(work, dossierId, found.plan, stepId);
  return step ?? refuse("plan.step-not-found");
}
