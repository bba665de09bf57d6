import { hash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type pg from "pg";
import { StartFault } from "#messages/start/start-fault.ts";

/** The product's own migrations. */
const ours = new URL("./migrations/", import.meta.url);
/** Any number, the same for every Passation: two starts at once migrate one after the other. */
const lock = 4_310_001;

/**
 * Brings the database forward: each numbered SQL file once, in order, in a transaction of its own,
 * under an advisory lock. A file that changed after it was applied stops the start, and so does a
 * database that a later Passation brought further.
 */
export async function migrate(pool: pg.Pool, folder: URL = ours): Promise<readonly string[]> {
  const client = await pool.connect().catch((error) => {
    throw new StartFault("start.fault.no-answer", { reason: reasonOf(error) }, { cause: error });
  });
  try {
    // However long a migration takes, another start waits for it.
    await client.query("set statement_timeout = 0; set lock_timeout = 0");
    await client.query("select pg_advisory_lock($1)", [lock]);
    await client.query(`create table if not exists migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
    const { rows } = await client.query<{ name: string; sha256: string }>(
      "select name, sha256 from migration",
    );
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const names = (await readdir(folder)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).sort();
    const unknown = [...applied.keys()].filter((name) => !names.includes(name)).sort();
    if (unknown.length > 0) {
      throw new StartFault("start.fault.later", { names: unknown.join() });
    }
    const done: string[] = [];
    for (const name of names) {
      const sql = await readFile(new URL(name, folder), "utf8");
      const sha256 = hash("sha256", sql);
      const before = applied.get(name);
      if (before === sha256) continue;
      if (before !== undefined) throw new Error(`the migration ${name} was changed after it was applied`);
      await applyOne(client, name, sha256, sql);
      done.push(name);
    }
    return done;
  } finally {
    // The lock and the settings end with the connection.
    client.release(true);
  }
}

/** A host of several addresses that all refuse fails without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === "") return error.errors.map(reasonOf).join(", ");
  return error instanceof Error ? error.message : String(error);
}

async function applyOne(client: pg.PoolClient, name: string, sha256: string, sql: string): Promise<void> {
  await client.query("begin");
  try {
    await client.query(sql);
    await client.query("insert into migration (name, sha256) values ($1, $2)", [name, sha256]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw new Error(`the migration ${name} failed: ${reasonOf(error)}`, { cause: error });
  }
}
