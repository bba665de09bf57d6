import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { openHook, revokeHook } from "#core/access/commands/open-hook.ts";
import { takeReport } from "#core/access/commands/take-report.ts";
import { listHooks } from "#core/access/queries/reports.ts";
import { listAccesses, readAccess } from "#core/access/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts, verifyJournal } from "#core/journal/queries.ts";
import { openDoor } from "#testing/door.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";

const door = await openDoor();
after(door.close);
const { world } = door;
const owner = await anAgency(world, "Agence Rivage");

async function aHook() {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  return { dossierId, ...(await done(world, owner, openHook, { dossierId })) };
}
/** As another server posts: JSON, from somewhere else, without a cookie. */
async function post(path: string, body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const answer = await fetch(`${door.url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: "https://app.leadsie.com" },
    body: text,
  });
  return { status: answer.status, said: await answer.json() };
}
const report = {
  ...{ accessLevel: "admin", status: "SUCCESS", clientName: "Boulangerie Aubin" },
  connectionAssets: [
    { type: "Ad Account", name: "Aubin Ads", id: "act_1", isSuccess: true, message: "" },
    { type: "Google Analytics Account", name: "Aubin GA4", id: "3", isSuccess: true, message: "" },
  ],
};

test("addresses are opened and closed by those who manage webhooks; a secret of nobody's and a closed one look the same", async () => {
  const { dossierId, hookId, path } = await aHook();
  await turnsAway(world, openHook, { dossierId }, owner, "manager");
  await turnsAway(world, revokeHook, { dossierId, hookId }, owner, "manager");
  await turnsAway(world, listHooks, { dossierId }, owner, "read-only");
  assert.equal(
    await refused(world, owner, takeReport, { dossierId, hookId, body: "{}" }),
    "request.not-permitted",
  );
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, revokeHook, { dossierId, hookId }), "dossier.not-found");
  assert.equal(await refused(world, other, listHooks, { dossierId }), "dossier.not-found");
  const elsewhere = await aHook();
  const mixed = { dossierId: elsewhere.dossierId, hookId };
  assert.equal(await refused(world, owner, revokeHook, mixed), "access.hook-not-found");

  await done(world, owner, revokeHook, { dossierId, hookId });
  const [closed, guessed, ofOther] = [
    await post(path, report),
    await post("/hooks/leadsie/passation_report_guess", report),
    await post(elsewhere.path.replace("leadsie", "autre"), report),
  ];
  assert.equal(closed.status, 404);
  assert.deepEqual([guessed, ofOther], [closed, closed]);
  const { accesses } = await done(world, owner, listAccesses, { dossierId });
  assert.deepEqual(accesses, []);
});

test("a report adds rights of ours, shows nothing of the client, and the very same again changes nothing", async () => {
  const { dossierId, path } = await aHook();
  assert.deepEqual(await post(path, report), { status: 200, said: { state: "taken" } });
  const { accesses } = await done(world, owner, listAccesses, { dossierId });
  assert.deepEqual(accesses.map(({ tool, resource, ours }) => [tool.key, resource, ours]).sort(), [
    ["google-analytics-4", "Aubin GA4", [{ form: "agency-link", name: "Agence Rivage", level: "admin" }]],
    ["meta-ad-account", "Aubin Ads", [{ form: "agency-link", name: "Agence Rivage", level: "admin" }]],
  ]);
  for (const { id: accessId, clientLevel } of accesses) {
    assert.equal(clientLevel, "unknown");
    assert.deepEqual((await done(world, owner, readAccess, { dossierId, accessId })).evidence, []);
  }
  const facts = async () => (await done(world, owner, listFacts, { dossierId, limit: 100 })).rows;
  const before = await facts();
  assert.ok(before.some(({ kind, actor }) => kind === "access.reported" && actor === "system:leadsie"));
  // A network that retries posts the same several times, at once too.
  const again = await Promise.all([post(path, report), post(path, report)]);
  assert.ok(again.every(({ said }) => said.state === "repeated"));
  assert.equal((await facts()).length, before.length);
  const { reports } = await done(world, owner, listHooks, { dossierId });
  assert.deepEqual(
    reports.map(({ state, added, times }) => [state, added, times]),
    [["taken", 2, 3]],
  );

  // Another report says another level of one of them: it is corrected, and the other stays.
  const lower = { ...report, accessLevel: "view", connectionAssets: report.connectionAssets.slice(0, 1) };
  assert.equal((await post(path, lower)).said.state, "taken");
  const after = (await done(world, owner, listAccesses, { dossierId })).accesses;
  assert.equal(after.find(({ tool }) => tool.key === "meta-ad-account")?.ours[0]?.level, "viewer");
  assert.equal(after.length, 2);
  assert.equal((await done(world, owner, verifyJournal, { dossierId })).fault, null);
});

test("a first report that comes twice at once is taken once", async () => {
  const { dossierId, path } = await aHook();
  const said = (await Promise.all([post(path, report), post(path, report)])).map(
    ({ said: one }) => one.state,
  );
  assert.deepEqual(said.sort(), ["repeated", "taken"]);
  assert.equal((await done(world, owner, listAccesses, { dossierId })).accesses.length, 2);
});

test("what is not understood is kept as it came, without passwords, and told; what is too large is not read", async () => {
  const { dossierId, path } = await aHook();
  const strange = { event: "offboarded", note: "password: Fournil-1984-xyz" };
  assert.deepEqual(await post(path, strange), { status: 200, said: { state: "kept" } });
  assert.equal((await post(path, "{")).said.state, "kept");
  const { reports } = await done(world, owner, listHooks, { dossierId });
  assert.deepEqual(
    reports.map(({ remarks }) => remarks.map(({ key }) => key)),
    [["warning.report-unread"], ["warning.report-unread"]],
  );
  const { rows } = await world.pool.query(
    "select body from access_report where dossier_id = $1 order by id",
    [dossierId],
  );
  assert.ok(String(rows[0]?.body).includes('"event":"offboarded"'));
  assert.ok(!String(rows[0]?.body).includes("Fournil"));
  const large = await post(path, JSON.stringify({ note: "a".repeat(300_000) }));
  assert.deepEqual([large.status, large.said.refused], [422, "request.too-large"]);
  assert.equal((await done(world, owner, listHooks, { dossierId })).reports.length, 2);
});
