import { strict as assert } from "node:assert";
import { randomUUIDv7 } from "node:crypto";
import { after, test } from "node:test";
import { sql } from "kysely";
import { actAs } from "#core/agency/store.ts";
import { commands } from "#core/commands.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import type { Actor } from "#core/kernel/actor.ts";
import type { Operation } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { run } from "#core/run.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { aSource, aWorkItem, dropped } from "#testing/exports.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld, type TestWorld } from "#testing/world.ts";

const world = await makeWorld({
  readExport: async ({ name }) => [aSource(name, { workItems: [aWorkItem("1")] })],
});
const owner = await anAgency(world);
const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
await done(world, owner, importFiles, { dossierId, files: [dropped("a")] });
after(world.close);

const ask = async (text: string) => (await world.pool.query(text)).rows;
const tables = async (having: boolean) =>
  (
    await ask(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace
      and c.relkind in ('r', 'p') and ${having ? "" : "not"} exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped) order by 1`)
  ).map(({ name }) => String(name));

/** The tables that the agency of these tests has rows in. */
const filled = new Set(["agency", "member", "chain", "fact", "dossier", "import", "source", "snapshot"]);

/** The rows that one transaction of the product sees of a table. */
function seen(table: string, agencyId: string | undefined, userId?: string): Promise<number> {
  return world.db.transaction().execute(async (tx) => {
    await actAs(tx, agencyId, userId);
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx);
    return rows[0]?.n ?? -1;
  });
}

test("every table of an agency's data is shut in by forced row level security, with one policy for the product", async () => {
  const rows = await ask(`select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
      (select qual || ' ' || with_check from pg_policies p where p.tablename = c.relname and p.policyname = 'own_agency'
        and p.roles = '{passation_app}') as policy
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any(array[${(await tables(true)).map((name) => `'${name}'`)}])`);
  assert.ok(rows.length >= 12);
  const policy = "(agency_id = current_agency()) (agency_id = current_agency())";
  for (const { name, ...how } of rows) {
    assert.deepEqual(
      how,
      { on: true, forced: true, policy },
      `${name}: select protect_tenant_table('${name}')`,
    );
  }
});

test("what has no agency is known by name, and the product cannot reach it", async () => {
  assert.deepEqual(await tables(false), ["installation", "migration", "portal_try"]);
  const reachable =
    await ask(`select table_schema || '.' || table_name as name from information_schema.role_table_grants
    where grantee in ('passation_app', 'PUBLIC') and table_schema not in ('pg_catalog', 'information_schema') group by 1 order by 1`);
  assert.deepEqual(
    reachable.map(({ name }) => name),
    (await tables(true)).map((name) => `public.${name}`),
  );
});

/** What may be forgotten without a trace: unfinished uploads, and the habits of people. */
const passing = new Set(["upload", "upload_part", "saved_view", "agency_logo"]);

test("the role of the product owns nothing, passes no policy, changes no journal and deletes nothing", async () => {
  assert.deepEqual(
    await ask(`select rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb, rolinherit,
        (select count(*) from pg_class c where c.relowner = r.oid) as owned,
        (select count(*) from pg_auth_members m where m.member = r.oid) as memberships
      from pg_roles r where rolname = 'passation_app'`),
    [
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcanlogin: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolinherit: false,
        owned: 0,
        memberships: 0,
      },
    ],
  );
  const may = (table: string, what: string) =>
    ask(`select has_table_privilege('passation_app', '${table}', '${what}') as may`);
  for (const table of await tables(true)) {
    for (const what of ["delete", "truncate", "trigger", "references"]) {
      const forgets = what === "delete" && passing.has(table);
      assert.deepEqual(await may(table, what), [{ may: forgets }], `${what} on ${table}`);
    }
  }
  for (const table of ["fact", "snapshot", "tracking_record"]) {
    assert.deepEqual(await may(table, "update"), [{ may: false }], table);
  }
  const callable = await ask(`select proname from pg_proc p where pronamespace = 'public'::regnamespace
    and has_function_privilege('passation_app', p.oid, 'execute')
    and not exists (select from pg_depend where objid = p.oid and deptype = 'e') order by 1`);
  assert.deepEqual(
    callable.map(({ proname }) => proname),
    [
      "calendar_feed_by_hash",
      "contacts_saying",
      "corrected",
      "current_agency",
      "current_person",
      "dossiers_saying",
      "files_saying",
      "fold",
      "indexed_entries_saying",
      "indexed_steps_saying",
      "invitation_by_hash",
      "letter_link_by_hash",
      "look_among_entries",
      "look_among_steps",
      "newest_entries_saying",
      "newest_steps_saying",
      "plain",
      "portal_ended_by_hash",
      "portal_link_by_hash",
      "reminder_by_stop_hash",
      "take_in_words",
      "time_ordered_id",
      "words_of_agency",
    ],
  );
});

test("without an agency, or with another one, a forgotten `where` sees nothing and writes nothing", async () => {
  for (const table of await tables(true)) {
    assert.equal(await seen(table, undefined), 0, table);
    assert.equal(await seen(table, randomUUIDv7()), 0, table);
    const own = await seen(table, owner.agencyId);
    if (filled.has(table)) assert.ok(own > 0, table);
  }
  const write = (text: string) =>
    world.db.transaction().execute(async (tx) => {
      await actAs(tx, randomUUIDv7());
      return sql.raw(text).execute(tx);
    });
  assert.equal((await write("update dossier set name = 'pris'")).numAffectedRows, 0n);
  await assert.rejects(
    write(
      `insert into chain (agency_id, chain_id, seq, hash) values ('${owner.agencyId}', '${randomUUIDv7()}', 0, '')`,
    ),
    /row-level security/,
  );
  await assert.rejects(
    world.db.transaction().execute(async (tx) => {
      await actAs(tx, owner.agencyId);
      return sql.raw(`update dossier set agency_id = '${randomUUIDv7()}'`).execute(tx);
    }),
    /row-level security/,
  );
});

test("every query run for a missing or wrong agency answers nothing or fails, never with a row", async () => {
  const list: readonly Operation[] = commands;
  const wrong: readonly string[] = [randomUUIDv7(), "", "not an id"];
  for (const operation of list.filter(({ kind }) => kind === "query")) {
    const ids = "dossierId" in operation.example.input ? { dossierId } : {};
    for (const agencyId of wrong) {
      const actor: Actor = { kind: "member", agencyId, memberId: owner.memberId, role: "owner" };
      const answer = await run(world, actor, operation, { ...operation.example.input, ...ids }).catch(
        () => undefined,
      );
      if (!answer?.ok) continue;
      const rows = Object.values(answer.result as object).flat();
      assert.deepEqual(rows, [], `${operation.name} for “${agencyId}”`);
    }
  }
});

test("a person sees its own memberships and agencies, of whichever agency, and no other row", async () => {
  const { rows } = await world.pool.query("select user_id from member where id = $1", [owner.memberId]);
  const userId = String(rows[0].user_id);
  await anAgency(world, "Une autre");
  assert.deepEqual(
    [await seen("member", undefined, userId), await seen("agency", undefined, userId)],
    [1, 1],
  );
  assert.deepEqual(
    [await seen("member", undefined, "nobody"), await seen("agency", undefined, "nobody")],
    [0, 0],
  );
  assert.equal(await seen("dossier", undefined, userId), 0);
});

test("no role and no agency is left on a connection for whoever uses it next", async () => {
  const one = await makeWorld({}, 1);
  after(one.close);
  const other = await anAgency(one);
  const left = async (from: TestWorld) =>
    (
      await from.pool.query(`select current_user = session_user as own, current_setting('passation.agency_id', true) as agency,
        current_setting('passation.user_id', true) as person, current_setting('transaction_read_only') as read_only`)
    ).rows;
  const clean = [{ own: true, agency: "", person: "", read_only: "off" }];
  const calls: (() => Promise<unknown>)[] = [
    () => done(one, other, createDossier, { party: "Aubin" }),
    () =>
      run(one, other, importFiles, { dossierId: randomUUIDv7(), files: [dropped("x")] }).catch(
        () => undefined,
      ),
    () =>
      one.db
        .transaction()
        .execute(async (tx) => {
          await actAs(tx, other.agencyId, "somebody");
          await sql`select 1 / 0`.execute(tx);
        })
        .catch(() => undefined),
    async () => {
      const broken: TestWorld = { ...one, enqueue: () => Promise.reject(new Error("no queue")) };
      await assert.rejects(run(broken, other, createDossier, { party: "Belin" }), /no queue/);
    },
  ];
  for (const call of calls) {
    await call();
    assert.deepEqual(await left(one), clean);
  }
  const answer = await run(one, other, commands.find(({ name }) => name === "dossier.list") as Operation, {});
  assert.ok(answer.ok && !isRefusal(answer.result));
  assert.deepEqual(await left(one), clean);
});
