import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { changeRole } from "#core/agency/commands/change-role.ts";
import { createApiKey } from "#core/agency/commands/create-api-key.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listDossiers } from "#core/dossier/queries/list.ts";
import { identify, listAgencies, maySignUp, serverIsNew } from "#core/identify.ts";
import { verifyJournal } from "#core/journal/queries.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { openQueue } from "#platform/jobs/queue.ts";
import { aSource, aWorkItem, dropped } from "#testing/exports.ts";
import { aMember, anAgency, done } from "#testing/people.ts";
import { startTestServer } from "#testing/server.ts";
import { openWorld } from "#testing/world.ts";
import { openPool } from "./pool.ts";

// A PostgreSQL of one's own seldom gives a superuser: here the product's role owns its database, may
// make roles, and is nothing more. Roles are the server's, hence a server for this file alone.
const server = await startTestServer();
const admin = openPool(server.url, 1);
after(async () => {
  await admin.end();
  await server.close();
});

async function databaseOf(role: string, rights: string): Promise<string> {
  await admin.query(`create role ${role} login password 'secret' nosuperuser nobypassrls ${rights}`);
  await admin.query(`create database ${role} owner ${role}`);
  const url = new URL(server.url);
  Object.assign(url, { username: role, password: "secret", pathname: `/${role}` });
  return url.href;
}

test("a role that may not make roles is told what to ask its administrator, and then can start", async () => {
  const url = await databaseOf("modest", "nocreaterole");
  await assert.rejects(
    openWorld(url),
    /create role passation_app nologin noinherit; grant passation_app to modest/,
  );
  await admin.query("create role passation_app nologin noinherit");
  await admin.query("grant passation_app to modest with inherit false, set true");
  const world = await openWorld(url);
  assert.equal(await serverIsNew(world), true);
  await world.close();
  await admin.query("drop database modest with (force)");
  await admin.query("drop owned by passation_app; drop role passation_app");
});

test("a database whose owner is no superuser does all that an embedded one does", async () => {
  const url = await databaseOf("ordinary", "createrole");
  const world = await openWorld(url, {
    readExport: async ({ name }) => [aSource(name, { workItems: [aWorkItem("1")] })],
  });
  const queue = await openQueue({
    pool: world.pool,
    db: world.db,
    jobs: [],
    worker: false,
    onError: assert.fail,
  });
  try {
    assert.equal(await serverIsNew(world), true);
    const owner = await anAgency({ ...world, enqueue: queue.enqueue });
    assert.equal(await serverIsNew(world), false);
    assert.deepEqual(await listAgencies(world), [{ agencyId: owner.agencyId, name: "Atelier Rivage" }]);
    assert.equal(await maySignUp(world, "x@y.example", null), false);
    const lou = await aMember(world, owner, "manager");
    const { token } = await done(world, lou, createApiKey, { name: "Export", role: "manager" });
    await done(world, owner, changeRole, { memberId: lou.memberId, role: "member" });
    const actor = await identify(world, { kind: "api-key", token });
    assert.ok(!isRefusal(actor) && actor.kind === "api-key" && actor.role === "member");
    const { id: dossierId } = await done(world, actor, createDossier, { party: "Aubin" });
    await done(world, actor, importFiles, { dossierId, files: [dropped("a")] });
    assert.equal((await done(world, owner, verifyJournal, { dossierId })).fault, null);
    const other = await anAgency(world, "Une autre");
    assert.deepEqual((await done(world, other, listDossiers, {})).rows, []);
    const { rows } = await world.pool.query("select count(*) as n from dossier");
    assert.deepEqual(rows, [{ n: 1 }], "the owner sees every row, to migrate and to back up");
  } finally {
    await queue.stop();
    await world.close();
  }
});
