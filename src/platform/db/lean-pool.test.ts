import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { type Kysely, sql, type Transaction } from "kysely";
import pg from "pg";
import { actAs } from "#core/agency/store.ts";
import { unread } from "#core/kernel/unread.ts";
import { makeWorld } from "#testing/world.ts";
import { openDatabase } from "./pool.ts";
import type { Database } from "./schema.ts";

const world = await makeWorld({}, 1);
after(world.close);
await world.pool.query("create table witness (n int unique)");

const prepared = async () =>
  Number((await world.pool.query("select count(*) as n from pg_prepared_statements")).rows[0].n);
const witnessed = async () =>
  (await world.pool.query("select n from witness order by n")).rows.map(({ n }) => n);
const who = async (from: Kysely<Database> | Transaction<Database>) => {
  const { rows } = await sql<{ role: string; agency: string }>`
    select current_user as role, current_setting('passation.agency_id', true) as agency,
      ${1}::int`.execute(from);
  return rows[0];
};

test("a page of rows is prepared for its size, and its other values keep their places", async () => {
  const page = (after: number, limit: number, word: string) =>
    sql<{ n: number; word: string }>`select n, ${word}::text as word from generate_series(1, 9) n
      where n > ${after} order by n limit ${limit}`.execute(world.db);
  const before = await prepared();
  for (const [after, limit] of [
    [0, 2],
    [3, 2],
    [6, 5],
  ] as const) {
    const { rows } = await page(after, limit, `of ${limit}`);
    const numbers = [after + 1, after + 2, after + 3, after + 4, after + 5].slice(0, limit);
    assert.deepEqual(
      rows,
      numbers.filter((n) => n <= 9).map((n) => ({ n, word: `of ${limit}` })),
    );
  }
  assert.equal(await prepared(), before + 2);
});

test("a statement said again is prepared once, and long or ever-changing ones do not fill the connection", async () => {
  const ask = (n: number) => sql<{ n: number }>`select ${n}::int as n`.execute(world.db);
  const before = await prepared();
  for (let n = 0; n < 20; n += 1) assert.deepEqual((await ask(n)).rows, [{ n }]);
  assert.equal(await prepared(), before + 1);
  await sql`select ${1}::int, ${sql.raw(`'${"y".repeat(20_000)}'`)}`.execute(world.db);
  await sql`values (${1}::int, ${sql.raw(`'${"y".repeat(5_000)}'`)})`.execute(world.db);
  assert.equal(await prepared(), before + 1);
  for (let n = 0; n < 400; n += 1) await sql`select ${n}::int as ${sql.ref(`column_${n}`)}`.execute(world.db);
  const after = await prepared();
  assert.ok(after > before + 100 && after <= 300, `${after} prepared`);
  const other = openDatabase(world.pool);
  for (const db of [other, world.db, other]) {
    assert.deepEqual((await sql<{ n: number }>`select ${7}::int as n`.execute(db)).rows, [{ n: 7 }]);
  }
});

test("a table that gains a column under open connections goes on answering", async () => {
  const names = () => world.db.selectFrom("dossier").select(["id", "name"]).where("name", "=", "x").execute();
  await names();
  await world.pool.query("alter table dossier add column later text");
  assert.deepEqual(await names(), []);
  await world.pool.query("alter table dossier drop column later");
  assert.deepEqual(await names(), []);
});

test("the first statement of a transaction already has its role and its agency, and the next user neither", async () => {
  const agency = randomUUIDv7();
  for (let round = 0; round < 3; round += 1) {
    await world.db.transaction().execute(async (tx) => {
      await actAs(tx, agency);
      assert.deepEqual(await who(tx), { role: "passation_app", agency, int4: 1 });
    });
    assert.deepEqual(await who(world.db), { role: "passation", agency: "", int4: 1 });
  }
});

test("a transaction that ends before its first statement never began, and leaves nothing behind", async () => {
  for (const end of ["commit", "rollback"] as const) {
    const tx = await world.db.startTransaction().setIsolationLevel("repeatable read").execute();
    await actAs(tx, randomUUIDv7());
    await tx[end]().execute();
    assert.deepEqual(await who(world.db), { role: "passation", agency: "", int4: 1 });
  }
  await assert.rejects(
    world.db.transaction().execute(async (tx) => {
      await actAs(tx, randomUUIDv7());
      throw new Error("before anything was asked");
    }),
    /before anything/,
  );
  assert.deepEqual(await who(world.db), { role: "passation", agency: "", int4: 1 });
});

test("what only read ends with the next statement, or soon by itself, and whoever comes next is outside it", async () => {
  // Other tests may have their databases on the same server.
  const state = `select count(*) as n from pg_stat_activity
    where datname = current_database() and state like 'idle in transaction%'`;
  const look = new pg.Client({ connectionString: world.databaseUrl });
  await look.connect();
  for (const end of ["commit", "rollback"] as const) {
    const read = async () => {
      const tx = await world.db.startTransaction().setAccessMode("read only").execute();
      await actAs(tx, randomUUIDv7());
      assert.equal((await who(tx))?.role, "passation_app");
      await tx[end]().execute();
    };
    await read();
    const [past, { rows }] = [
      who(world.db),
      await world.pool.query(
        "select current_user as role, current_setting('transaction_read_only') as is_read",
      ),
    ];
    assert.deepEqual(rows, [{ role: "passation", is_read: "off" }]);
    assert.deepEqual(await past, { role: "passation", agency: "", int4: 1 });
    await read();
    let open = 1;
    for (let tries = 0; tries < 100 && open > 0; tries += 1)
      open = Number((await look.query(state)).rows[0].n);
    assert.equal(open, 0);
    await Promise.all(Array.from({ length: 20 }, read));
    assert.deepEqual(await who(world.db), { role: "passation", agency: "", int4: 1 });
  }
  await look.end();
});

test("what goes with the next statement and fails takes it along, and nothing runs in another role", async () => {
  await assert.rejects(
    world.db.transaction().execute(async (tx) => {
      await sql`/* with the next */ select set_config('role', 'nobody at all', true)`.execute(tx);
      await sql`insert into witness values (${1})`.execute(tx);
    }),
    /role "nobody at all" does not exist/,
  );
  await assert.rejects(
    world.db.transaction().execute(async (tx) => {
      await actAs(tx, "not an id");
      await sql`select count(*) from dossier where name = ${"x"}`.execute(tx);
    }),
    /invalid input syntax for type uuid/,
  );
  assert.deepEqual(await witnessed(), []);
  assert.deepEqual(await who(world.db), { role: "passation", agency: "", int4: 1 });
});

test("what is saved with the next statement is there for it, ends with the commit, and its error fails both", async () => {
  const before = await witnessed();
  const save = (n: number) => sql`insert into witness values (${n}) ${unread}`;
  const saved = async (...numbers: readonly number[]) =>
    world.db.transaction().execute(async (tx) => {
      for (const n of numbers) await save(n).execute(tx);
    });
  await world.db.transaction().execute(async (tx) => {
    await save(31).execute(tx);
    const { rows } = await sql<{ n: number }>`select n from witness where n = ${31}`.execute(tx);
    assert.deepEqual(rows, [{ n: 31 }]);
  });
  await saved(32, 33);
  await assert.rejects(saved(34, 31), /duplicate key/);
  await assert.rejects(
    world.db.transaction().execute(async (tx) => {
      await save(35).execute(tx);
      await save(31).execute(tx);
      await sql`select ${1}::int`.execute(tx);
    }),
    /duplicate key/,
  );
  await assert.rejects(
    world.db.transaction().execute(async (tx) => {
      await save(36).execute(tx);
      throw new Error("for another reason");
    }),
    /another reason/,
  );
  // By itself nothing would come next.
  await save(37).execute(world.db);
  assert.deepEqual(await witnessed(), [...before, 31, 32, 33, 37]);
  assert.deepEqual(await who(world.db), { role: "passation", agency: "", int4: 1 });
  await sql`delete from witness where n between 31 and 37`.execute(world.db);
});

test("a transaction that failed is rolled back, and one that committed is there", async () => {
  const insert = (...numbers: readonly number[]) =>
    world.db.transaction().execute(async (tx) => {
      for (const n of numbers) await sql`insert into witness values (${n})`.execute(tx);
    });
  await insert(1, 2);
  await assert.rejects(insert(3, 1), /duplicate key/);
  await assert.rejects(insert(1, 4), /duplicate key/);
  await insert(5);
  assert.deepEqual(await witnessed(), [1, 2, 5]);
});

test("a transaction that says last for whom it acts ends as any other, and the next one begins anew", async () => {
  const [one, other] = [randomUUIDv7(), randomUUIDv7()];
  const say = async (mode: "read only" | "read write", end: "commit" | "rollback", n: number) => {
    const tx = await world.db
      .startTransaction()
      .setAccessMode(mode)
      .setIsolationLevel(mode === "read only" ? "repeatable read" : "read committed")
      .execute();
    if (mode === "read write") await sql`insert into witness values (${n})`.execute(tx);
    await actAs(tx, one);
    assert.equal((await who(tx))?.agency, one);
    await actAs(tx, other);
    await tx[end]().execute();
  };
  const before = await witnessed();
  for (const mode of ["read only", "read write"] as const)
    for (const end of ["commit", "rollback"] as const) await say(mode, end, end === "commit" ? 71 : 72);
  assert.deepEqual(await witnessed(), [...before, 71]);
  assert.deepEqual(await who(world.db), { role: "passation", agency: "", int4: 1 });
});
