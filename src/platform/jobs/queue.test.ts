import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { PgBoss } from "pg-boss";
import { z } from "zod";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editDossier } from "#core/dossier/commands/edit-dossier.ts";
import { listDossiers } from "#core/dossier/queries/list.ts";
import { lockDossier } from "#core/dossier/store.ts";
import { verifyJournal } from "#core/journal/queries.ts";
import { Id } from "#core/kernel/ids.ts";
import { type Job, type JobWork, job } from "#core/kernel/job.ts";
import { command } from "#core/kernel/operation.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { run } from "#core/run.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld, type TestWorld } from "#testing/world.ts";
import { openQueue } from "./queue.ts";

const base = await makeWorld();
const errors: Error[] = [];
const closing: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const close of closing.reverse()) await close();
  await base.close();
});

/** A command of these tests: renames a dossier now, and leaves the rest to a job. */
const renameLater = command({
  name: "dossier.rename-later",
  summary: "Renames a dossier in a job.",
  permission: "dossier.write",
  input: z.object({
    dossierId: Id,
    name: z.string(),
    once: z.string().optional(),
    fails: z.boolean().optional(),
  }),
  output: z.object({}),
  refusals: [],
  example: { input: {}, output: {} },
  load: ({ dossierId }, work) => lockDossier(work, dossierId),
  perform(_, { dossierId, name, once, fails }) {
    if (fails) return refuse("dossier.not-found");
    return {
      result: {},
      facts: [{ dossierId, kind: "dossier.edited", subject: `dossier:${dossierId}`, details: {} }],
      jobs: [{ name: "dossier.rename", data: { dossierId, name }, ...(once ? { singletonKey: once } : {}) }],
    };
  },
});

let attempts = 0;
let goOn = (): void => undefined;
const other = new Promise<void>((resolve) => {
  goOn = resolve;
});
let failures = 0;
const rename: Job = job({
  name: "dossier.rename",
  data: z.object({ agencyId: Id, dossierId: Id, name: z.string() }),
  atOnce: 2,
  async perform({ agencyId, dossierId, name }, { runAs }) {
    attempts += 1;
    if (name === "attend") await other;
    if (name === "suit") goOn();
    if (name === "panne" && failures > 0) {
      failures -= 1;
      throw new Error("the disk is full");
    }
    const operator = { kind: "operator", agencyId, name: "test" } as const;
    const answer = await runAs(operator, editDossier, { dossierId, name });
    if (!answer.ok && answer.refusal.refused !== "dossier.not-found") throw new Error(answer.refusal.refused);
  },
});

async function openHere(worker: boolean) {
  const { pool, db } = base;
  const onError = (error: Error) => errors.push(error);
  const queue = await openQueue({ pool, db, jobs: [rename], worker, onError, everySeconds: 0.5 });
  closing.push(queue.stop);
  return queue;
}
const queue = await openHere(false);
const world: TestWorld = { ...base, enqueue: queue.enqueue };
const owner = await anAgency(world);
const work: JobWork = {
  agencies: async () => [],
  runAs: (actor, operation, input) => run(world, actor, operation, input),
};

const jobs = async () =>
  (await world.pool.query("select state, data, singleton_key from pgboss.job where name = 'dossier.rename'"))
    .rows;
const aDossier = async () => (await done(world, owner, createDossier, { party: "Aubin" })).id;
const nameOf = async (dossierId: string) =>
  (await done(world, owner, listDossiers, { limit: 200 })).rows.find(({ id }) => id === dossierId)?.name;

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  assert.fail("it did not come true within 15 s");
}

test("a job exists exactly when its transaction committed", async () => {
  const dossierId = await aDossier();
  await done(world, owner, renameLater, { dossierId, name: "Un" });
  assert.deepEqual(
    (await jobs()).map(({ state, data }) => [state, data]),
    [["created", { agencyId: owner.agencyId, dossierId, name: "Un" }]],
  );
  const { seq } = await done(world, owner, verifyJournal, { dossierId });
  assert.ok(!(await run(world, owner, renameLater, { dossierId, name: "Deux", fails: true })).ok);
  const dies: TestWorld = {
    ...world,
    async enqueue(...all) {
      await queue.enqueue(...all);
      throw new Error("killed after the job was added");
    },
  };
  await assert.rejects(run(dies, owner, renameLater, { dossierId, name: "Trois" }), /killed after/);
  assert.equal((await jobs()).length, 1);
  assert.equal((await done(world, owner, verifyJournal, { dossierId })).seq, seq);
});

test("a job of an unknown name takes its command back with it", async () => {
  const dossierId = await aDossier();
  const unknown: TestWorld = {
    ...world,
    enqueue: (tx, agencyId) => queue.enqueue(tx, agencyId, [{ name: "nobody.does", data: {} }]),
  };
  await assert.rejects(run(unknown, owner, renameLater, { dossierId, name: "x" }), /nobody\.does/);
  assert.equal((await done(world, owner, verifyJournal, { dossierId })).seq, 1);
});

test("two drafts with one key are one job while the first waits", async () => {
  const dossierId = await aDossier();
  await done(world, owner, renameLater, { dossierId, name: "Une fois", once: dossierId });
  await done(world, owner, renameLater, { dossierId, name: "Une fois", once: dossierId });
  await done(world, owner, renameLater, { dossierId, name: "Une autre" });
  await done(world, owner, renameLater, { dossierId, name: "Une autre" });
  const waiting = await jobs();
  assert.equal(waiting.filter(({ singleton_key }) => singleton_key === dossierId).length, 1);
  assert.equal(waiting.filter(({ data }) => data.dossierId === dossierId).length, 3);
});

test("the product's own role cannot even see the queue", async () => {
  const { rows } = await world.pool.query(
    "select has_schema_privilege('passation_app', 'pgboss', 'usage') as may",
  );
  assert.deepEqual(rows, [{ may: false }]);
});

test("four processes that start at once make one queue", async () => {
  const fresh = await makeWorld();
  closing.push(fresh.close);
  const { pool, db } = fresh;
  const open = () => openQueue({ pool, db, jobs: [rename], worker: true, onError: assert.fail });
  const queues = await Promise.all([open(), open(), open(), open()]);
  for (const one of queues) await one.stop();
});

test("a worker does what waits, tries again what failed, and says so in the log", async () => {
  const dossierId = await aDossier();
  failures = 1;
  await done(world, owner, renameLater, { dossierId, name: "panne" });
  const worker = await openHere(true);
  await worker.work(work);
  await until(async () => errors.length > 0);
  assert.match(String(errors[0]), /the job dossier\.rename failed/);
  assert.equal(await nameOf(dossierId), "Aubin");
  await until(async () => (await nameOf(dossierId)) === "panne");
  await until(async () => (await jobs()).every(({ state }) => state === "completed"));
});

test("a job that waits for somebody else holds up no other of its kind, where a worker does several", async () => {
  const [waiting, next] = [await aDossier(), await aDossier()];
  await done(world, owner, renameLater, { dossierId: waiting, name: "attend" });
  await done(world, owner, renameLater, { dossierId: next, name: "suit" });
  await until(async () => (await nameOf(waiting)) === "attend" && (await nameOf(next)) === "suit");
});

test("a worker hears of a job as it is committed, and again after its connection was lost", async () => {
  const lazy = await makeWorld();
  closing.push(lazy.close);
  const { pool, db } = lazy;
  const lost: Error[] = [];
  const onError = (error: Error) => lost.push(error);
  const slow = await openQueue({ pool, db, jobs: [rename], worker: true, onError, everySeconds: 60 });
  closing.push(slow.stop);
  const told: TestWorld = { ...lazy, enqueue: slow.enqueue };
  const member = await anAgency(told);
  await slow.work({
    agencies: async () => [],
    runAs: (actor, operation, input) => run(told, actor, operation, input),
  });
  const nameIs = async (dossierId: string, name: string) =>
    (await done(told, member, listDossiers, { limit: 200 })).rows.some(
      (row) => row.id === dossierId && row.name === name,
    );
  const { id: dossierId } = await done(told, member, createDossier, { party: "Aubin" });
  // The first look of a worker is at once: what it finds then shows nothing.
  await new Promise((wait) => setTimeout(wait, 500));
  await done(told, member, renameLater, { dossierId, name: "Entendu" });
  await until(() => nameIs(dossierId, "Entendu"));
  const killed = await pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'passation-jobs' and datname = current_database()",
  );
  assert.equal(killed.rowCount, 1);
  await until(async () => lost.length > 0);
  await done(told, member, renameLater, { dossierId, name: "Pendant" });
  await until(() => nameIs(dossierId, "Pendant"));
  await done(told, member, renameLater, { dossierId, name: "Après" });
  await until(() => nameIs(dossierId, "Après"));
});

test("a job done twice, or for what is no longer there, changes nothing more", async () => {
  const dossierId = await aDossier();
  const data = { agencyId: owner.agencyId, dossierId, name: "Deux fois" };
  await rename.perform(data, work);
  const { seq } = await done(world, owner, verifyJournal, { dossierId });
  await rename.perform(data, work);
  assert.equal((await done(world, owner, verifyJournal, { dossierId })).seq, seq);
  const stranger = { ...data, agencyId: owner.memberId };
  await rename.perform(stranger, work);
  await assert.rejects(rename.perform({ ...data, dossierId: "not an id" }, work));
});

test("a job whose worker died in the middle is taken over", async () => {
  const dossierId = await aDossier();
  const dead = new PgBoss({
    db: { executeSql: (text, values) => world.pool.query(text, values) },
    supervise: false,
    schedule: false,
  });
  await dead.start();
  closing.push(() => dead.stop({ graceful: false }));
  await world.pool.query("update pgboss.queue set heartbeat_seconds = 20");
  const before = attempts;
  let claimed: readonly { readonly id: string }[] = [];
  for (let tries = 0; tries < 20 && claimed.length === 0; tries += 1) {
    await done(world, owner, renameLater, { dossierId, name: "Repris" });
    claimed = await dead.fetch("dossier.rename");
  }
  assert.equal(claimed.length, 1);
  const lapse =
    "update pgboss.job set heartbeat_on = now() - interval '1 minute' where id = $1 and heartbeat_seconds = 20";
  assert.equal((await world.pool.query(lapse, [claimed[0]?.id])).rowCount, 1);
  // A look of another process a moment ago would stand for this one, and the next be fifteen seconds away.
  await world.pool.query("update pgboss.queue set monitor_on = null, monitor_claim_on = null");
  await dead.supervise("dossier.rename");
  await until(async () => {
    const { rows } = await world.pool.query("select state from pgboss.job where id = $1", [claimed[0]?.id]);
    return rows[0].state === "completed";
  });
  assert.ok(attempts > before);
  assert.equal(await nameOf(dossierId), "Repris");
});
