import { loadAgency } from "#core/agency/store.ts";
import type { Dossier } from "#core/dossier/dossier.ts";
import { loadDossier, lockDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import { calendarOf, dayIn, withClosures } from "#core/kernel/calendar.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Playbook } from "#core/playbook/playbook.ts";
import type { Calendar } from "./calendar.ts";
import type { Basis } from "./included.ts";
import { type Computed, computedOf, type Plan, type Step, soundSchedule } from "./plan.ts";
import type { Dated } from "./replan.ts";
import type { Planned } from "./schedule.ts";
import { computedColumns, contentColumns, statusColumns, statusOf } from "./stored-steps.ts";
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
export async function loadPlan({ tx, actor }: Work, dossierId: string): Promise<Plan | Refusal> {
  const row = await tx
    .selectFrom("plan")
    .select(["id", "content", "basis", "made_at"])
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("removed_at", "is", null)
    .executeTakeFirst();
  return row
    ? { id: row.id, playbook: row.content, basis: row.basis, madeAt: row.made_at }
    : refuse("plan.none");
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

const columns = [
  "id",
  "key",
  "own",
  "kept",
  "position",
  "title",
  "included",
  "member_id",
  "pinned_on",
  "state",
  "state_on",
  "state_by",
  "blocked_by",
  "reason",
  "evidence",
  "evidence_file_id",
  "due_on",
] as const;

/** All steps of a plan, in their order. */
export async function loadSteps(
  { tx, actor }: Work,
  dossierId: string,
  plan: Plan,
): Promise<readonly Step[]> {
  const rows = await tx
    .selectFrom("step")
    .select(columns)
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("plan_id", "=", plan.id)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const contents = new Map(plan.playbook.steps.map((step) => [step.key, step]));
  return rows.map((row): Step => {
    const content = row.own ?? row.kept ?? contents.get(row.key);
    if (!content) throw new Error(`the plan ${plan.id} has a step “${row.key}” that its playbook does not`);
    return {
      id: row.id,
      key: row.key,
      content,
      isOwn: row.own !== null,
      isKept: row.kept !== null,
      position: row.position,
      title: row.title,
      included: row.included,
      memberId: row.member_id,
      pinnedOn: row.pinned_on,
      status: statusOf(row),
      dueOn: row.due_on,
    };
  });
}

/** Saves steps that are new, with what is computed of them. */
export async function saveNewSteps(
  { tx, actor, now }: Work,
  dossierId: string,
  planId: string,
  steps: readonly Step[],
  planned: ReadonlyMap<string, Planned>,
): Promise<void> {
  if (steps.length === 0) return;
  const values = steps.map((step) => ({
    agency_id: ownAgency(actor),
    dossier_id: dossierId,
    id: step.id,
    plan_id: planId,
    key: step.key,
    own: step.isOwn ? JSON.stringify(step.content) : null,
    ...contentColumns(step),
    title: step.title,
    included: step.included,
    member_id: step.memberId,
    pinned_on: step.pinnedOn,
    ...statusColumns(step.status),
    ...computedColumns(computedOf(step, planned.get(step.key))),
    updated_at: now.toString(),
  }));
  await tx.insertInto("step").values(values).execute();
}

/** Saves what changed of a plan's steps, and what that changes of the days of all of them. */
export async function saveSteps(
  work: Work,
  dossierId: string,
  plan: Plan,
  {
    before,
    after,
    today,
    calendar,
  }: Today & { readonly before: readonly Step[]; readonly after: readonly Step[] },
): Promise<void> {
  const was = new Map(before.map((step) => [step.id, step]));
  const { steps: planned } = soundSchedule(after, plan.basis, today, calendar);
  for (const step of after) {
    const computed = computedOf(step, planned.get(step.key));
    await saveStep(work, dossierId, step, computed, was.get(step.id) !== step);
  }
}

async function saveStep(
  { tx, actor, now }: Work,
  dossierId: string,
  step: Step,
  computed: Computed,
  edited: boolean,
): Promise<void> {
  const columns = computedColumns(computed);
  await tx
    .updateTable("step")
    .set({
      ...columns,
      ...(edited
        ? {
            ...contentColumns(step),
            title: step.title,
            included: step.included,
            member_id: step.memberId,
            pinned_on: step.pinnedOn,
            ...statusColumns(step.status),
            updated_at: now.toString(),
          }
        : {}),
    })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", step.id)
    .$if(!edited, (all) =>
      all.where(({ or, eb }) =>
        or([
          eb("due_on", "is distinct from", columns.due_on),
          eb("start_by", "is distinct from", columns.start_by),
          eb("ready_on", "is distinct from", columns.ready_on),
          eb("blocks", "<>", columns.blocks),
        ]),
      ),
    )
    .execute();
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
  const dossier = await (lock ? lockDossier : loadDossier)(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const plan = await loadPlan(work, dossierId);
  if (isRefusal(plan)) return plan;
  const today = await loadToday(work);
  if (isRefusal(today)) return today;
  return { ...today, dossier, plan, steps: await loadSteps(work, dossierId, plan) };
}
