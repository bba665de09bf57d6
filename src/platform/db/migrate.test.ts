import { strict as assert } from "node:assert";
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import type pg from "pg";
import { testServer } from "#testing/server.ts";
import { migrate } from "./migrate.ts";
import { openPool } from "./pool.ts";

const server = await testServer();
const admin = openPool(server.url, 1);
const closing: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const close of closing) await close();
  await admin.end();
  await server.close();
});

async function emptyDatabase(): Promise<pg.Pool> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await admin.query(`create database ${name}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const pool = openPool(url.href, 4);
  closing.unshift(async () => {
    await pool.end();
    await admin.query(`drop database ${name} with (force)`);
  });
  return pool;
}

/** A folder of migrations that can be changed on the way. */
function migrations(files: Readonly<Record<string, string>>) {
  const path = mkdtempSync(join(tmpdir(), "passation-migrations-"));
  closing.push(async () => rmSync(path, { recursive: true }));
  const write = (more: Readonly<Record<string, string>>) => {
    for (const [name, sql] of Object.entries(more)) writeFileSync(join(path, name), sql);
  };
  write({ "notes.txt": "not a migration", ...files });
  return { folder: pathToFileURL(`${path}/`), write, remove: (name: string) => rmSync(join(path, name)) };
}

const tablesOf = async (pool: pg.Pool) => {
  const { rows } = await pool.query(
    "select table_name from information_schema.tables where table_schema = 'public' order by 1",
  );
  return rows.map((row) => String(row.table_name));
};

test("each migration is applied once, in order, however many starts there are at once", async () => {
  const pool = await emptyDatabase();
  const { folder, write } = migrations({
    "0002-b.sql": "alter table a add column b int",
    "0001-a.sql": "create table a (id int)",
  });
  const runs = await Promise.all([1, 2, 3].map(() => migrate(pool, folder)));
  assert.deepEqual(
    runs.filter(({ length }) => length > 0),
    [["0001-a.sql", "0002-b.sql"]],
  );
  assert.deepEqual(await migrate(pool, folder), []);
  write({ "0003-c.sql": "create table c (id int)" });
  assert.deepEqual(await migrate(pool, folder), ["0003-c.sql"]);
  assert.deepEqual(await tablesOf(pool), ["a", "c", "migration"]);
});

test("a migration that fails leaves nothing of itself, says why, and goes through once it is mended", async () => {
  const pool = await emptyDatabase();
  const { folder, write } = migrations({
    "0001-a.sql": "create table a (id int)",
    "0002-b.sql": "create table b (id int); insert into b values ('x')",
  });
  await assert.rejects(migrate(pool, folder), /the migration 0002-b\.sql failed: .*invalid input syntax/);
  assert.deepEqual(await tablesOf(pool), ["a", "migration"]);
  write({ "0002-b.sql": "create table b (id int)" });
  assert.deepEqual(await migrate(pool, folder), ["0002-b.sql"]);
});

test("a start that dies in a migration leaves nothing of it, and the next one goes on", async () => {
  const pool = await emptyDatabase();
  const { folder } = migrations({
    "0001-a.sql": "create table a (id int)",
    "0002-b.sql":
      "create table b (id int); select pg_sleep(case when (select count(*) from a) = 0 then 30 else 0 end)",
  });
  const dying = assert.rejects(migrate(pool, folder));
  let killed = false;
  for (let tries = 0; tries < 400 && !killed; tries += 1) {
    const { rows } = await pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(case%' and pid <> pg_backend_pid()",
    );
    killed = rows.length > 0;
    if (!killed) await new Promise((wait) => setTimeout(wait, 10));
  }
  await dying;
  assert.deepEqual(await tablesOf(pool), ["a", "migration"]);
  await pool.query("insert into a values (1)");
  assert.deepEqual(await migrate(pool, folder), ["0002-b.sql"]);
});

test("a changed migration, and a database that a later version brought further, stop the start in words", async () => {
  const pool = await emptyDatabase();
  const { folder, write, remove } = migrations({ "0001-a.sql": "create table a (id int)" });
  await migrate(pool, folder);
  write({ "0001-a.sql": "create table a (id bigint)" });
  await assert.rejects(migrate(pool, folder), /0001-a\.sql was changed after it was applied/);
  write({ "0001-a.sql": "create table a (id int)", "0002-b.sql": "create table b (id int)" });
  await migrate(pool, folder);
  remove("0002-b.sql");
  await assert.rejects(migrate(pool, folder), /by a later Passation \(0002-b\.sql\): start that one/);
});

test("a migration may take longer than any other statement, and leaves no such licence behind", async () => {
  const pool = await emptyDatabase();
  const { folder } = migrations({
    "0001-a.sql":
      "create table a as select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock",
  });
  await migrate(pool, folder);
  assert.deepEqual((await pool.query("select * from a")).rows, [{ statement: "0", lock: "0" }]);
  const { rows } = await pool.query(
    "select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock",
  );
  assert.deepEqual(rows, [{ statement: "1min", lock: "10s" }]);
});
