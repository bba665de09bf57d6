import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { sql } from "kysely";
import { unread } from "#core/kernel/unread.ts";
import { faultyWorld } from "./faulty.ts";
import { makeWorld } from "./world.ts";

const world = await faultyWorld(await makeWorld());
after(world.close);

test("a commit that left with what was lost is done all the same, and seen once the server ended the connection", async () => {
  const { pool } = world.plain;
  await pool.query("create table note (text text)");
  await pool.query(`create function wait() returns trigger language plpgsql as
    $$ begin perform pg_advisory_xact_lock(7); return null; end $$`);
  await pool.query(`create constraint trigger commit_waits after insert on note
    deferrable initially deferred for each row execute function wait()`);
  const holder = await pool.connect();
  await holder.query("select pg_advisory_lock(7)");
  const saved = async () => (await pool.query("select text from note")).rows.length;
  // The transaction's start, what is saved, and the commit leave in one parcel: the second is lost once it was answered.
  world.faults.arm("lost-after", 2);
  const saving = world.db
    .transaction()
    .execute((tx) => sql`insert into note values ('une note') ${unread}`.execute(tx));
  await assert.rejects(saving, /onnection/);
  assert.equal(world.faults.disarm(), true);
  assert.equal(await saved(), 0, "the server still works at it");
  await holder.query("select pg_advisory_unlock(7)");
  holder.release();
  await world.faults.ended();
  assert.equal(await saved(), 1);
});
