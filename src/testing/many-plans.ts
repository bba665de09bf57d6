import type pg from "pg";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { addClause } from "#core/contract/commands/write-clause.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { draftLetter } from "#core/letter/commands/draft-letter.ts";
import { proposeMeeting } from "#core/meeting/commands/propose-meeting.ts";
import { commentStep } from "#core/plan/commands/comment-step.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { setStatus } from "#core/plan/commands/set-status.ts";
import { logRequest } from "#core/plan/commands/write-request.ts";
import { addStep } from "#core/plan/commands/write-step.ts";
import { addTime } from "#core/plan/commands/write-time.ts";
import { readPlan } from "#core/plan/queries/read-plan.ts";
import { done, type Member } from "./people.ts";
import type { TestWorld } from "./world.ts";

/** The steps of each plan: those of the largest playbook, and what members added. */
export const stepsEach = 100;

/** Makes in one dossier, by the product, what `spreadPlans` copies: a plan and what hangs on it. */
export async function aFullPlan(world: TestWorld, owner: Member, dossierId: string): Promise<void> {
  await done(world, owner, editDossier, { dossierId, endOn: "2027-03-14", services: ["website", "seo"] });
  await done(world, owner, makePlan, { dossierId, playbookKey: "client-exit-web-marketing" });
  const { steps } = await done(world, owner, readPlan, { dossierId });
  for (let more = steps.length; more < stepsEach; more += 1)
    await done(world, owner, addStep, { dossierId, title: `Relire la page ${more}`, dueOn: "2027-03-01" });
  const [first, second] = steps.filter(({ included, side }) => included && side === "us");
  const of = { dossierId, stepId: first?.id };
  await done(world, owner, commentStep, { ...of, text: "Nora préfère mardi, après la livraison." });
  await done(world, owner, addTime, { ...of, minutes: 25 });
  const stepIds = [second?.id];
  await done(world, owner, setStatus, { dossierId, stepIds, to: "blocked", blockedBy: "client" });
  await done(world, owner, logRequest, { dossierId, askedBy: "Nora Benali", text: "Refaire une page" });
  const length = { amount: 3, unit: "month" };
  await done(world, owner, addClause, { dossierId, kind: "notice", values: { length } });
  const { id: contactId } = await done(world, owner, addContact, { dossierId, name: "Nora Benali" });
  await done(world, owner, draftLetter, { dossierId, contactId, template: "announcement" });
  await done(world, owner, proposeMeeting, { dossierId, purpose: "closing", title: "Bilan" });
}

/** Columns of a copy that are not as in the row `o` that it is a copy of, as SQL says them; `g` counts the copies. */
type Changed = Readonly<Record<string, string>>;

/** Copies the rows of one dossier so many times, each copy with an id of its own; once for each row of `beside`. */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  dossierId: string,
  changed: Changed,
  each: number,
  beside?: string,
): Promise<void> {
  const { rows } = await client.query(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = '' and not attisdropped`,
    [table],
  );
  const columns = rows.map(({ name }) => String(name));
  const given: Changed = { id: "uuidv7()", ...changed };
  const quoted = columns.map((name) => `"${name}"`).join(", ");
  const values = columns.map((name) => given[name] ?? `o."${name}"`).join(", ");
  await client.query(
    `insert into ${table} (${quoted}) select ${values} from ${table} o, generate_series(1, ${each}) g
     ${beside ? `, ${beside}` : ""} where o.dossier_id = '${dossierId}'`,
  );
}

/**
 * Copies the plan of one dossier, with what hangs on it, into every other dossier of its agency. The copies end
 * when their own dossiers do: what was due before today is done, except a tenth, and each third step is of `memberId`.
 */
export async function spreadPlans(
  client: pg.PoolClient,
  from: string,
  memberId: string,
  today = "2026-11-02",
): Promise<void> {
  await client.query("create temporary table spread_plan (dossier_id uuid, id uuid, days integer)");
  await client.query(
    `insert into spread_plan select d.id, uuidv7(), d.end_on - s.end_on from dossier s join dossier d using (agency_id)
     where s.id = $1 and d.id <> s.id and d.end_on is not null`,
    [from],
  );
  const copy = (table: string, changed: Changed, each = 1) =>
    copyRows(client, table, from, { dossier_id: "p.dossier_id", ...changed }, each, "spread_plan p");
  // Keys of other rows are right by the way they are made here, and asking for each would take most of the time.
  await client.query("set session_replication_role = replica");
  const end = `(o.basis->>'endOn')::date + p.days`;
  await copy("plan", { id: "p.id", basis: `jsonb_set(o.basis, '{endOn}', to_jsonb((${end})::text))` });
  const isPast = `o.due_on + p.days < date '${today}' and abs(hashtext(p.id::text || o.key)) % 10 > 0`;
  await copy("step", {
    plan_id: "p.id",
    due_on: "o.due_on + p.days",
    start_by: "o.start_by + p.days",
    ready_on: "o.ready_on + p.days",
    member_id: `case when o.position % 3 = 0 then '${memberId}'::uuid end`,
    state: `case when ${isPast} then 'done' else o.state end`,
    state_on: `case when ${isPast} then o.due_on + p.days else o.state_on end`,
    state_by: `case when ${isPast} then 'member:${memberId}' else o.state_by end`,
    blocked_by: `case when ${isPast} then null else o.blocked_by end`,
  });
  // Which step of a copy is the copy of which.
  await client.query(
    `create temporary table spread_step as select n.dossier_id, f.id as copied, n.id
     from step f join step n on n.agency_id = f.agency_id and n.key = f.key where f.dossier_id = '${from}'`,
  );
  await client.query("create index on spread_step (dossier_id, copied)");
  await client.query("analyze spread_step");
  const stepOf = `(select n.id from spread_step n where n.dossier_id = p.dossier_id and n.copied = o.step_id)`;
  await copy("step_note", { step_id: stepOf, text: "o.text || ' ' || g" }, 5);
  await copy("time_entry", { step_id: stepOf }, 5);
  for (const table of ["scope_request", "clause"]) await copy(table, {}, 3);
  await copy("contact", {});
  await copy("letter", { contact_id: "null" }, 5);
  await copy("meeting", {});
  await client.query("drop table spread_plan, spread_step");
  await client.query("reset session_replication_role");
}
