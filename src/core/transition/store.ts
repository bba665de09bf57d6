import type { Selectable } from "kysely";
import { lockDossier } from "#core/dossier/store.ts";
import { actorReference, ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { unread } from "#core/kernel/unread.ts";
import type { Database } from "#platform/db/schema.ts";
import type { MilestoneShown } from "./fields.ts";
import type { Milestone, MilestoneStatus } from "./milestone.ts";
import { blankTransition, type Transition } from "./transition.ts";

/** The transition of a dossier that the caller has loaded; a blank one when nothing was said yet. */
export async function loadTransition({ tx, actor }: Work, dossierId: string): Promise<Transition> {
  const row = await tx
    .selectFrom("transition")
    .select("content")
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .executeTakeFirst();
  return row?.content ?? blankTransition;
}

/** Keeps the transition of a dossier that the caller has locked. */
export async function saveTransition(
  { tx, actor, now }: Work,
  dossierId: string,
  transition: Transition,
): Promise<void> {
  const said = {
    content: JSON.stringify(transition),
    set_at: now.toString(),
    set_by: actorReference(actor),
  };
  await tx
    .insertInto("transition")
    .values({ agency_id: ownAgency(actor), dossier_id: dossierId, ...said })
    .onConflict((on) => on.columns(["agency_id", "dossier_id"]).doUpdateSet(said))
    .modifyEnd(unread)
    .execute();
}

const columns = ["id", "title", "due_on", "criteria", "state", "state_on", "judged_by", "reason"] as const;
type Row = Pick<Selectable<Database["milestone"]>, (typeof columns)[number]>;

/** The milestones of a dossier that were not taken out, or those that were, in the order in which they are due. */
export async function loadMilestones(
  { tx, actor }: Work,
  dossierId: string,
  which: "there" | "removed" = "there",
): Promise<readonly Milestone[]> {
  const rows = await tx
    .selectFrom("milestone")
    .select(columns)
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("removed_at", which === "there" ? "is" : "is not", null)
    .orderBy("due_on", (order) => order.asc().nullsLast())
    .orderBy("id")
    .execute();
  return rows.map(toMilestone);
}

/** One milestone that is there, or one that was taken out, with its dossier locked until the commit. */
export async function lockMilestone(
  work: Work,
  dossierId: string,
  milestoneId: string,
  which: "there" | "removed" = "there",
): Promise<Milestone | Refusal> {
  const dossier = await lockDossier(work, dossierId);
  if (isRefusal(dossier)) return dossier;
  const milestones = await loadMilestones(work, dossierId, which);
  return milestones.find(({ id }) => id === milestoneId) ?? refuse("transition.milestone-not-found");
}

function toMilestone(row: Row): Milestone {
  const { id, title, due_on: dueOn, criteria } = row;
  return { id, title, dueOn, criteria, status: statusOf(row) };
}

function statusOf({ id, state, state_on: on, judged_by: by, reason }: Row): MilestoneStatus {
  if (state === "planned") return { is: state };
  if (on !== null && state === "proposed") return { is: state, on };
  if (on !== null && by !== null && state === "accepted") return { is: state, on, by };
  if (on !== null && by !== null && reason !== null && state === "refused")
    return { is: state, on, by, reason };
  throw new Error(`the milestone ${id} is ${state} without what it must say`);
}

/** A milestone as doors show it. */
export function milestoneShown({ status, ...milestone }: Milestone): MilestoneShown {
  const { is: state, ...said } = status;
  return { ...milestone, on: null, by: null, reason: null, ...said, state };
}

const written = (milestone: Milestone) => {
  const { title, dueOn, criteria, state, on, by, reason } = milestoneShown(milestone);
  return { title, due_on: dueOn, criteria, state, state_on: on, judged_by: by, reason };
};

export async function saveNewMilestone(
  { tx, actor, now }: Work,
  dossierId: string,
  milestone: Milestone,
): Promise<void> {
  await tx
    .insertInto("milestone")
    .values({
      agency_id: ownAgency(actor),
      dossier_id: dossierId,
      id: milestone.id,
      ...written(milestone),
      added_at: now.toString(),
    })
    .modifyEnd(unread)
    .execute();
}

/** Keeps what changed of a milestone, or takes it out: its row stays for what was agreed on. */
export async function saveMilestone(
  { tx, actor, now }: Work,
  dossierId: string,
  milestone: Milestone,
  removed = false,
): Promise<void> {
  await tx
    .updateTable("milestone")
    .set({ ...written(milestone), removed_at: removed ? now.toString() : null })
    .where("agency_id", "=", ownAgency(actor))
    .where("dossier_id", "=", dossierId)
    .where("id", "=", milestone.id)
    .modifyEnd(unread)
    .execute();
}
