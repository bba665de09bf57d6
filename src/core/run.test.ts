import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { sql, type Transaction } from "kysely";
import { z } from "zod";
import type { Database } from "#platform/db/schema.ts";
import { anAgency, done, refused } from "#testing/people.ts";
import { makeWorld, type TestWorld } from "#testing/world.ts";
import { createDossier } from "./dossier/commands/create-dossier.ts";
import { listDossiers } from "./dossier/queries/list.ts";
import { lockDossier, saveDossier } from "./dossier/store.ts";
import { verifyJournal } from "./journal/queries.ts";
import { Id } from "./kernel/ids.ts";
import { command, type Outcome, preparedCommand, query, type Work } from "./kernel/operation.ts";
import { isRefusal, type Refusal, refuse } from "./kernel/refusal.ts";
import { run } from "./run.ts";

const world = await makeWorld();
const owner = await anAgency(world);
after(world.close);

const aDossier = async () => (await done(world, owner, createDossier, { party: "Aubin" })).id;

const described = {
  name: "test.do",
  summary: "Does what a test says.",
  permission: "dossier.write",
  input: z.object({ dossierId: Id }),
  output: z.object({}),
  refusals: [],
  example: { input: {}, output: {} },
} as const;

type Step = (work: Work, dossierId: string) => Promise<Refusal | undefined>;

/** A command that renames a dossier, leaves a fact and a job, and does what the test says before it ends. */
function renaming(step: Step, prepare: () => Promise<true | Refusal> = async () => true) {
  return preparedCommand({
    ...described,
    prepare,
    load: ({ dossierId }, work) => lockDossier(work, dossierId),
    async perform(dossier, { dossierId }, work): Promise<Outcome<object> | Refusal> {
      await saveDossier(work.tx, owner.agencyId, { ...dossier, name: "renommé" });
      const said = await step(work, dossierId);
      if (said) return said;
      const subject = `dossier:${dossierId}`;
      return {
        result: {},
        facts: [{ dossierId, kind: "dossier.edited", subject, details: {} }],
        jobs: [{ name: "test.job", data: {} }],
      };
    },
  });
}

async function stateOf(dossierId: string) {
  const { rows } = await world.pool.query("select name from dossier where id = $1", [dossierId]);
  const { seq, fault } = await done(world, owner, verifyJournal, { dossierId });
  return { name: rows[0].name, seq, fault };
}
const untouched = { name: "Aubin", seq: 1, fault: null };
const fail =
  (code: string) =>
  async ({ tx }: Work) => {
    await sql.raw(`do $$ begin raise exception 'made to fail' using errcode = '${code}'; end $$`).execute(tx);
    return undefined;
  };

test("state, fact and job are there together, or not at all", async () => {
  const dossierId = await aDossier();
  const before = world.enqueued.length;
  const refusing = renaming(async () => refuse("dossier.not-found"));
  assert.deepEqual(await run(world, owner, refusing, { dossierId }), {
    ok: false,
    refusal: { refused: "dossier.not-found", params: {} },
  });
  await assert.rejects(run(world, owner, renaming(fail("XX000")), { dossierId }), /made to fail/);
  const broken: TestWorld = { ...world, enqueue: () => Promise.reject(new Error("no queue")) };
  await assert.rejects(
    run(
      broken,
      owner,
      renaming(async () => undefined),
      { dossierId },
    ),
    /no queue/,
  );
  assert.deepEqual(await stateOf(dossierId), untouched);
  assert.equal(world.enqueued.length, before);
  await done(
    world,
    owner,
    renaming(async () => undefined),
    { dossierId },
  );
  assert.deepEqual(await stateOf(dossierId), { name: "renommé", seq: 2, fault: null });
  assert.deepEqual(
    world.enqueued.slice(before).map(({ agencyId, name }) => [agencyId, name]),
    [[owner.agencyId, "test.job"]],
  );
});

test("what another transaction made impossible is tried again, and what was prepared is not done twice", async () => {
  for (const code of ["40001", "40P01"]) {
    const dossierId = await aDossier();
    let prepared = 0;
    let tried = 0;
    const unlucky = renaming(
      async (work) => {
        tried += 1;
        return tried < 3 ? fail(code)(work) : undefined;
      },
      async () => {
        prepared += 1;
        return true;
      },
    );
    await done(world, owner, unlucky, { dossierId });
    assert.deepEqual([prepared, tried], [1, 3]);
    assert.deepEqual(await stateOf(dossierId), { name: "renommé", seq: 2, fault: null });
    tried = -10;
    await assert.rejects(run(world, owner, unlucky, { dossierId }), /made to fail/);
    assert.equal(tried, -6, "four times, and no more");
  }
});

test("two commands that wait for each other both end well", async () => {
  const [a, b] = [await aDossier(), await aDossier()];
  const arrived = { count: 0 };
  const crossing = (first: string, second: string) =>
    command({
      ...described,
      load: async (_, work) => {
        const locked = await lockDossier(work, first);
        arrived.count += 1;
        for (let turn = 0; turn < 200 && arrived.count < 2; turn += 1)
          await new Promise((wait) => setTimeout(wait, 5));
        return isRefusal(locked) ? locked : lockDossier(work, second);
      },
      perform: (_, { dossierId }) => ({
        result: {},
        facts: [a, b].map((id) => ({
          dossierId: id,
          kind: "dossier.edited",
          subject: dossierId,
          details: {},
        })),
      }),
    });
  await Promise.all([
    done(world, owner, crossing(a, b), { dossierId: a }),
    done(world, owner, crossing(b, a), { dossierId: b }),
  ]);
  for (const id of [a, b]) assert.deepEqual(await stateOf(id), { name: "Aubin", seq: 3, fault: null });
});

test("who waits too long for somebody else's change is told to try again, and nothing is half done", async () => {
  const dossierId = await aDossier();
  const impatient = renaming(fail("55P03"));
  assert.equal(await refused(world, owner, impatient, { dossierId }), "request.busy");
  const holding = await world.pool.connect();
  await holding.query("begin");
  await holding.query("select from dossier where id = $1 for update", [dossierId]);
  const waiting = command({
    ...described,
    async load({ dossierId }, work) {
      await sql`set local lock_timeout = '50ms'`.execute(work.tx);
      return lockDossier(work, dossierId);
    },
    perform: () => ({ result: {}, facts: [] }),
  });
  assert.equal(await refused(world, owner, waiting, { dossierId }), "request.busy");
  await holding.query("rollback");
  holding.release();
  assert.deepEqual(await stateOf(dossierId), untouched);
});

test("a connection cut in the middle undoes everything, is not given to anybody else, and is not missed", async () => {
  const dossierId = await aDossier();
  const cut = renaming(async ({ tx }) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await world.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await sql`select 1`.execute(tx);
    return undefined;
  });
  for (let round = 0; round < 10; round += 1) {
    await assert.rejects(run(world, owner, cut, { dossierId }));
  }
  assert.deepEqual(await stateOf(dossierId), untouched);
  assert.equal(world.pool.waitingCount, 0);
  assert.equal(world.pool.idleCount, world.pool.totalCount);
  await Promise.all(Array.from({ length: 16 }, () => done(world, owner, listDossiers, {})));
});

test("a statement that never ends is cut off, and its connection serves the next", async () => {
  const dossierId = await aDossier();
  const endless = renaming(async ({ tx }) => {
    await sql`set local statement_timeout = '50ms'`.execute(tx);
    await sql`select pg_sleep(20)`.execute(tx);
    return undefined;
  });
  await assert.rejects(run(world, owner, endless, { dossierId }), /statement timeout/);
  assert.deepEqual(await stateOf(dossierId), untouched);
});

test("a query sees one moment and cannot write", async () => {
  const dossierId = await aDossier();
  const names = (tx: Transaction<Database>) =>
    tx.selectFrom("dossier").select("name").where("id", "=", dossierId).execute();
  const twice = query({
    ...described,
    output: z.object({ names: z.array(z.string()) }),
    example: { input: {}, output: { names: [] } },
    async read(_, { tx }) {
      const before = await names(tx);
      await world.pool.query("update dossier set name = 'entre-temps' where id = $1", [dossierId]);
      const after = await names(tx);
      return { names: [...before, ...after].map(({ name }) => name) };
    },
  });
  assert.deepEqual(await done(world, owner, twice, { dossierId }), { names: ["Aubin", "Aubin"] });
  const writing = query({
    ...described,
    async read(_, { tx }) {
      await tx.updateTable("dossier").set({ name: "écrit" }).where("id", "=", dossierId).execute();
      return {};
    },
  });
  await assert.rejects(run(world, owner, writing, { dossierId }), /read-only transaction/);
});

test("what is refused before the transaction opens touches no database", async () => {
  const nowhere: TestWorld = {
    ...world,
    db: new Proxy(world.db, {
      get: () => assert.fail("the database was asked"),
    }),
  };
  const dossierId = await aDossier();
  const unready = renaming(
    async () => undefined,
    async () => refuse("dossier.not-found"),
  );
  const answer = await run(nowhere, owner, unready, { dossierId });
  assert.ok(!answer.ok && answer.refusal.refused === "dossier.not-found");
  assert.equal(
    await refused(nowhere, { kind: "anonymous" }, unready, { dossierId }),
    "request.not-signed-in",
  );
  assert.equal(await refused(nowhere, owner, unready, { dossierId: 7 }), "request.invalid");
  assert.equal(await refused(nowhere, owner, unready, { dossierId: "\0" }), "request.unfit");
});
