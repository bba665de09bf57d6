import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { editAgency } from "#core/agency/commands/edit-agency.ts";
import { archiveDossier, reopenDossier } from "#core/dossier/commands/close-dossier.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import type { Actor } from "#core/kernel/actor.ts";
import type { JobWork } from "#core/kernel/job.ts";
import type { Operation } from "#core/kernel/operation.ts";
import { run } from "#core/run.ts";
import { copyRows } from "#testing/many-plans.ts";
import { fillAgency } from "#testing/many-rows.ts";
import { aMember, anAgency, done, type Member, refused, turnsAway } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";
import { followCalendar } from "./commands/follow-calendar.ts";
import { followCalendars } from "./commands/follow-calendars.ts";
import { makePlan } from "./commands/make-plan.ts";
import { setStatus } from "./commands/set-status.ts";
import { followCalendarJob, followCalendarsJob } from "./jobs/follow-calendar.ts";
import { listDue } from "./queries/list-due.ts";
import { readPlan } from "./queries/read-plan.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const aPlan = async (who: Member, party: string) => {
  const { id: dossierId } = await done(world, who, createDossier, { party, endOn: "2026-12-14" });
  await done(world, who, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  return dossierId;
};
/** The days of the steps, as the page of the plan tells them, and as Home, lists and reminders know them. */
const days = async (who: Member, dossierId: string) => {
  const { steps } = await done(world, who, readPlan, { dossierId });
  const { rows } = await done(world, who, listDue, { which: "all", limit: 100 });
  const kept = new Map(rows.map(({ stepId, dueOn }) => [stepId, dueOn]));
  const open = steps.filter(({ id }) => kept.has(id));
  assert.ok(open.length > 5);
  return {
    told: open.map(({ key, dueOn }) => `${key} ${dueOn}`),
    kept: open.map(({ key, id }) => `${key} ${kept.get(id)}`),
  };
};
const system = (agencyId: string): Actor => ({ kind: "system", agencyId, because: "plan.follow-calendar" });
const jobs = [followCalendarsJob, followCalendarJob];
/** What the worker does with what was asked of it since. */
const follow = async () => {
  for (const { agencyId, name, data } of world.enqueued.splice(0)) {
    const job = jobs.find((one) => one.name === name);
    const runAs: JobWork["runAs"] = (actor, operation, input) => run(world, actor, operation, input);
    await job?.perform({ ...data, agencyId }, { agencies: async () => [], runAs });
  }
  if (world.enqueued.length > 0) await follow();
};
const kinds = async (who: Member, dossierId: string) =>
  (await done(world, who, listFacts, { dossierId })).rows.map(({ kind }) => kind);
const closed = ["2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06"];

test("days that Home and reminders know follow closures and holidays, each plan once, as its page tells them", async () => {
  const dossiers = [await aPlan(owner, "Aubin"), await aPlan(owner, "Belin")];
  const [first = ""] = dossiers;
  const before = await days(owner, first);
  assert.deepEqual(before.kept, before.told);
  world.enqueued.length = 0;
  await done(world, owner, editAgency, { name: "Rivage" });
  assert.deepEqual(world.enqueued, []);
  await done(world, owner, editAgency, { closures: closed });
  assert.deepEqual(
    world.enqueued.map(({ name }) => name),
    ["plan.follow-calendars"],
  );
  assert.ok((await days(owner, first)).told.includes("announce 2026-11-10"));
  await follow();
  for (const dossierId of dossiers) {
    const now = await days(owner, dossierId);
    assert.deepEqual(now.kept, now.told);
    assert.notDeepEqual(now.kept, before.kept);
    assert.deepEqual(await kinds(owner, dossierId), [
      "dossier.created",
      "plan.made",
      "plan.calendar-followed",
    ]);
  }
  await done(world, system(owner.agencyId), followCalendars, {});
  await follow();
  assert.equal((await kinds(owner, first)).length, 3, "nothing moves twice");
  await done(world, owner, editAgency, { closures: [] });
  await follow();
  assert.deepEqual((await days(owner, first)).kept, before.kept);
});

test("a step that was settled keeps the day that it had, and dossiers filed away keep theirs", async () => {
  const one = await anAgency(world, "Une autre");
  const [dossierId, filed] = [await aPlan(one, "Caron"), await aPlan(one, "Denis")];
  const { steps } = await done(world, one, readPlan, { dossierId });
  const announce = steps.find(({ key }) => key === "announce");
  await done(world, one, setStatus, { dossierId, stepIds: [announce?.id], to: "done" });
  await done(world, one, archiveDossier, { dossierId: filed, reason: "Fini" });
  await done(world, one, editAgency, { closures: closed });
  await follow();
  assert.deepEqual((await kinds(one, dossierId)).slice(-1), ["plan.status-set"], "no other step moves");
  assert.deepEqual((await kinds(one, filed)).slice(-1), ["dossier.archived"]);
  const after = (await done(world, one, readPlan, { dossierId })).steps.find(({ key }) => key === "announce");
  assert.equal(after?.dueOn, announce?.dueOn);
  world.enqueued.length = 0;
  await done(world, one, reopenDossier, { dossierId: filed });
  assert.deepEqual(
    world.enqueued.map(({ name, data }) => [name, data]),
    [["plan.follow-calendar", { dossierId: filed }]],
  );
  assert.notDeepEqual((await days(one, filed)).kept, (await days(one, filed)).told);
  await follow();
  assert.deepEqual((await days(one, filed)).kept, (await days(one, filed)).told);
});

test("the plans of many dossiers are asked for five hundred at once, each once", async () => {
  const big = await anAgency(world, "Grande");
  const { dossierId } = await fillAgency(world, big, { dossiers: 510, items: 1, facts: 1, imports: 1 });
  await done(world, big, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  const client = await world.pool.connect();
  const others = `(select id as dossier from dossier where agency_id = '${big.agencyId}' and state = 'open' and id <> '${dossierId}') p`;
  await copyRows(client, "plan", dossierId, { dossier_id: "p.dossier" }, 1, others);
  client.release();
  const { rows } = await world.pool.query("select count(*)::int as many from plan where agency_id = $1", [
    big.agencyId,
  ]);
  world.enqueued.length = 0;
  const { plans } = await done(world, system(big.agencyId), followCalendars, {});
  assert.deepEqual(
    [plans, world.enqueued.length, world.enqueued.at(-1)?.name],
    [500, 501, "plan.follow-calendars"],
  );
  const [further] = world.enqueued.splice(500);
  await done(world, system(big.agencyId), followCalendars, further?.data);
  const asked = world.enqueued.splice(0).map(({ data }) => data.dossierId);
  assert.ok(rows[0].many > 500);
  assert.deepEqual([asked.length, new Set(asked).size], [rows[0].many, rows[0].many]);
});

test("only the product and its operator let plans follow; a dossier without a plan, or of another, is passed by", async () => {
  const dossierId = await aPlan(owner, "Evrard");
  await turnsAway(world, followCalendar, { dossierId }, owner, "owner");
  await turnsAway(world, followCalendars, {}, owner, "owner");
  const manager = await aMember(world, owner, "manager");
  for (const actor of [owner, manager])
    for (const [operation, input] of [
      [followCalendar, { dossierId }],
      [followCalendars, {}],
    ] as const)
      assert.equal(await refused(world, actor, operation as Operation, input), "request.not-permitted");
  const other = await anAgency(world, "Sans plan");
  assert.equal(
    await refused(world, system(other.agencyId), followCalendar, { dossierId }),
    "dossier.not-found",
  );
  const { id } = await done(world, other, createDossier, { party: "Sans plan" });
  assert.equal(await refused(world, system(other.agencyId), followCalendar, { dossierId: id }), "plan.none");
  const { plans } = await done(world, system(other.agencyId), followCalendars, {});
  assert.equal(plans, 0);
});
