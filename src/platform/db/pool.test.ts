import { strict as assert } from "node:assert";
import { createServer } from "node:net";
import { after, test } from "node:test";
import { makeWorld } from "#testing/world.ts";
import { openPool } from "./pool.ts";

const world = await makeWorld({}, 1);
after(world.close);
test("instants, days and counts come as text and numbers, whatever the zone of the server", async () => {
  const { rows } = await world.pool.query(
    `select '2026-12-14T10:30:00.123+01'::timestamptz as instant, '2026-12-14'::date as day, 9007199254740991 as count,
     null::timestamptz as never, current_setting('timezone') as zone, '\\x00ff'::bytea as bytes`,
  );
  assert.deepEqual(
    { ...rows[0], bytes: [...rows[0].bytes] },
    {
      instant: "2026-12-14T09:30:00.123Z",
      day: "2026-12-14",
      count: 9_007_199_254_740_991,
      never: null,
      zone: "UTC",
      bytes: [0, 255],
    },
  );
});

test("no statement, lock or forgotten transaction holds a connection for ever", async () => {
  const { rows } = await world.pool.query(
    `select name, setting::int from pg_settings where name in
     ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') order by name`,
  );
  assert.deepEqual(rows, [
    { name: "idle_in_transaction_session_timeout", setting: 120_000 },
    { name: "lock_timeout", setting: 10_000 },
    { name: "statement_timeout", setting: 60_000 },
  ]);
});

test("a server that does not answer is given up, and one that is gone is said to be", async () => {
  const silent = createServer(() => undefined).listen(0, "127.0.0.1");
  await new Promise((ready) => silent.once("listening", ready));
  const address = silent.address();
  assert.ok(typeof address === "object" && address);
  const pool = openPool(`postgres://x:y@127.0.0.1:${address.port}/z`, 1, undefined, 200);
  await assert.rejects(pool.query("select 1"), /timeout/);
  silent.close();
  await assert.rejects(
    openPool(`postgres://x:y@127.0.0.1:${address.port}/z`, 1, undefined, 200).query("select 1"),
    /ECONNREFUSED|timeout|terminated/,
  );
  await pool.end();
});
