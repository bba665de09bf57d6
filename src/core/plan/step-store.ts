import { type Kysely, sql } from "kysely";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtOnce, type RowOf } from "#core/kernel/built-once.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Database } from "#platform/db/schema.ts";
import type { Calendar } from "./calendar.ts";
import { type Computed, computedOf, type Plan, type Step, soundSchedule } from "./plan.ts";
import type { Planned } from "./schedule.ts";
import { computedColumns, contentColumns, statusColumns, statusOf } from "./stored-steps.ts";

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
export async function loadSteps(work: Work, dossierId: string, plan: Plan): Promise<readonly Step[]> {
  const of = { agencyId: ownAgency(work.actor), dossierId };
  return stepsOf(plan, await selectSteps(work.tx, of).where("plan_id", "=", plan.id).execute());
}

type OfDossier = { readonly agencyId: string; readonly dossierId: string };

const stepsOfPlan = (db: Kysely<Database>, { agencyId, dossierId }: OfDossier) =>
  selectSteps(db, { agencyId, dossierId }).where("plan_id", "=", ({ selectFrom }) =>
    selectFrom("plan")
      .select("id")
      .where("agency_id", "=", agencyId)
      .where("dossier_id", "=", dossierId)
      .where("removed_at", "is", null),
  );

/** The question of all steps of the plan that a dossier has. */
export const selectStepsOfPlan = builtOnce(stepsOfPlan);

/** The same with what was computed, for whoever changes it. */
export const selectComputedSteps = builtOnce((db, of: OfDossier) =>
  stepsOfPlan(db, of).select(["start_by", "ready_on", "blocks"]),
);

/** A step that was taken out of the plan that the dossier still has. */
export async function loadRemovedStep(
  { tx, actor }: Work,
  dossierId: string,
  plan: Plan,
  stepId: string,
): Promise<Step | Refusal> {
  const rows = await anySteps(tx, { agencyId: ownAgency(actor), dossierId })
    .where("plan_id", "=", plan.id)
    .where("id", "=", stepId)
    .where("removed_at", "is not", null)
    .execute();
  return stepsOf(plan, rows)[0] ?? refuse("plan.step-not-found");
}

/** Takes a step out of its plan, or brings it back. */
export async function saveRemoved(
  { tx, actor, now }: Work,
  dossierId: string,
  stepId: string,
  isRemoved: boolean,
): Promise<void> {
  await tx
    .updateTable("step")
    .set({ removed_at: isRemoved ? now.toString() : null, updated_at: now.toString() })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", stepId)
    .modifyEnd(unread)
    .execute();
}

const selectSteps = (db: Kysely<Database>, of: OfDossier) => anySteps(db, of).where("removed_at", "is", null);

const anySteps = (db: Kysely<Database>, { agencyId, dossierId }: OfDossier) =>
  db
    .selectFrom("step")
    .select(columns)
    .where("agency_id", "=", agencyId)
    .where("dossier_id", "=", dossierId)
    .orderBy("position")
    .orderBy("id");

type Row = RowOf<typeof selectStepsOfPlan> & Partial<RowOf<typeof selectComputedSteps>>;

/** Rows of a plan as its steps. */
export function stepsOf(plan: Plan, rows: readonly Row[]): readonly Step[] {
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
      ...(row.blocks !== undefined && { computed: computedIn(row) }),
    };
  });
}

const isSame = (one: Computed, other: Computed) =>
  one.dueOn === other.dueOn &&
  one.startBy === other.startBy &&
  one.readyOn === other.readyOn &&
  one.blocks === other.blocks;

const computedIn = (row: Partial<ReturnType<typeof computedColumns>>): Computed => ({
  dueOn: row.due_on ?? null,
  startBy: row.start_by ?? null,
  readyOn: row.ready_on ?? null,
  blocks: row.blocks ?? 0,
});

/** The columns that people change, and what a step of a playbook brings. */
const editedColumns = (step: Step) => ({
  ...contentColumns(step),
  own: step.isOwn ? JSON.stringify(step.content) : null,
  title: step.title,
  included: step.included,
  member_id: step.memberId,
  pinned_on: step.pinnedOn,
  ...statusColumns(step.status),
});

/** Saves steps that are new, with what is computed of them. */
export async function saveNewSteps(
  work: Work,
  dossierId: string,
  planId: string,
  steps: readonly Step[],
  planned: ReadonlyMap<string, Planned>,
): Promise<void> {
  if (steps.length === 0) return;
  const { tx, actor, now } = work;
  const underWay = sql<boolean>`(select state = 'open' from dossier
    where agency_id = ${ownAgency(actor)} and id = ${dossierId})`;
  const values = steps.map((step) => ({
    agency_id: ownAgency(actor),
    dossier_id: dossierId,
    id: step.id,
    plan_id: planId,
    key: step.key,
    ...editedColumns(step),
    ...computedColumns(computedOf(step, planned.get(step.key))),
    under_way: underWay,
    updated_at: now.toString(),
  }));
  await tx.insertInto("step").values(values).execute();
}

/** Takes the steps of a dossier that is filed away out of what is due anywhere, or brings them back. */
export async function saveUnderWay({ tx, actor }: Work, dossierId: string, underWay: boolean): Promise<void> {
  await tx
    .updateTable("step")
    .set({ under_way: underWay })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .execute();
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
  }: {
    readonly today: string;
    readonly calendar: Calendar;
    readonly before: readonly Step[];
    readonly after: readonly Step[];
  },
): Promise<void> {
  const was = new Map(before.map((step) => [step.id, step]));
  for (const step of after)
    if (was.get(step.id) !== step) await saveEdited(work, dossierId, step, was.get(step.id));
  const { steps: planned } = soundSchedule(after, plan.basis, today, calendar);
  const differ = after.flatMap((step) => {
    const computed = computedOf(step, planned.get(step.key));
    return step.computed && isSame(step.computed, computed)
      ? []
      : [{ id: step.id, ...computedColumns(computed) }];
  });
  if (differ.length > 0) await saveComputed(work, dossierId, differ);
}

/** Saves what is another now: what is not named keeps its words as they were taken in for the search. */
async function saveEdited(
  { tx, actor, now }: Work,
  dossierId: string,
  step: Step,
  was?: Step,
): Promise<void> {
  const before = new Map<string, unknown>(was && Object.entries(editedColumns(was)));
  const differs = ([name, value]: [string, unknown]) => !was || before.get(name) !== value;
  const edited: Partial<ReturnType<typeof editedColumns>> = Object.fromEntries(
    Object.entries(editedColumns(step)).filter(differs),
  );
  await tx
    .updateTable("step")
    .set({ ...edited, updated_at: now.toString() })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", step.id)
    .modifyEnd(unread)
    .execute();
}

type ComputedRow = { readonly id: string } & ReturnType<typeof computedColumns>;

/** Saves computed days in one statement, and writes only the rows that it changes. */
async function saveComputed(
  { tx, actor }: Work,
  dossierId: string,
  rows: readonly ComputedRow[],
): Promise<void> {
  await sql`
    update step s set due_on = n.due_on, start_by = n.start_by, ready_on = n.ready_on, blocks = n.blocks
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as n (id uuid, due_on date, start_by date, ready_on date, blocks integer)
    where s.agency_id = ${ownAgency(actor)} and s.dossier_id = ${dossierId} and s.id = n.id
      and (s.due_on, s.start_by, s.ready_on, s.blocks) is distinct from (n.due_on, n.start_by, n.ready_on, n.blocks)
    ${unread}`.execute(tx);
}
