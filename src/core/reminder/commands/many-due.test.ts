import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { makePlan } from "#core/plan/commands/make-plan.ts";
import { addStep } from "#core/plan/commands/write-step.ts";
import { previewReminder } from "#core/reminder/queries/read-reminder.ts";
import { aMember, anAgency, done } from "#testing/people.ts";
import { smallPlaybook } from "#testing/playbooks.ts";
import { makeWorld } from "#testing/world.ts";

// Monday 2 November 2026, ten in the morning in Paris.
const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);

const toldNow = async () => (await done(world, owner, previewReminder, {})).lines;

test("a tool to leave is told of behind thousands that nobody has to leave any more", async () => {
  const lea = { form: "person", name: "Léa Roy", level: "viewer" };
  const withAccess = async (party: string, endOn: string, ours: readonly (typeof lea)[]) => {
    const { id: dossierId } = await done(world, owner, createDossier, { party, endOn });
    const accesses = [{ toolKey: "trello", ours }];
    const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
    return { dossierId, accessId: added[0]?.id ?? assert.fail() };
  };
  const settled = await withAccess("Aubin", "2026-07-01", []);
  await done(world, owner, setAside, { ...settled, as: "not-applicable", reason: "Jamais utilisé" });
  await world.pool.query(
    `insert into access select (jsonb_populate_record(null::access, to_jsonb(one)
       || jsonb_build_object('id', gen_random_uuid(), 'resource', 'site-' || g))).*
     from access one, generate_series(1, 5000) g where id = $1`,
    [settled.accessId],
  );
  await withAccess("Verger", "2026-07-20", [lea]);
  const leaves = (await toldNow()).filter(({ kind }) => kind === "leave");
  assert.deepEqual(
    leaves.map(({ dossier, day }) => [dossier, day]),
    [["Verger", "2026-10-20"]],
  );
});

test("the late steps of others, however many, hide no step of one's own, nor the day of an end", async () => {
  const other = await aMember(world, owner, "member");
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Moulin", endOn: "2026-11-02" });
  await done(world, owner, makePlan, { dossierId, playbookKey: smallPlaybook.key });
  const step = async (title: string, memberId: string, dueOn: string) =>
    done(world, owner, addStep, { dossierId, title, memberId, dueOn });
  await step("Relire", other.memberId, "2026-10-05");
  await step("Rendre les clés", owner.memberId, "2026-11-02");
  await world.pool.query(
    `insert into step (agency_id, dossier_id, id, plan_id, key, own, position, phase, side, named, title, included,
       member_id, state, due_on, updated_at)
     select agency_id, dossier_id, gen_random_uuid(), plan_id, key || g, own, position, phase, side, named, title,
       included, member_id, state, due_on, updated_at
     from step, generate_series(1, 1200) g where dossier_id = $1 and named ->> 'fr' = 'Relire'`,
    [dossierId],
  );
  // A week later nobody has touched them, and all are told of to who leads.
  assert.ok((await toldNow()).some(({ title }) => title === "Rendre les clés"));
  world.wait({ hours: 7 * 24 });
  const told = await toldNow();
  assert.equal(told.filter(({ kind }) => kind === "escalated").length, 1_000);
  assert.ok(told.some(({ title, kind }) => title === "Rendre les clés" && kind === "overdue"));
  assert.ok(told.some(({ kind, dossier }) => kind === "leave" && dossier === "Verger"));
});
