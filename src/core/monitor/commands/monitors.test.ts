import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addContact } from "#core/contact/commands/write-contact.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts, verifyJournal } from "#core/journal/queries.ts";
import { mostMonitors } from "#core/monitor/monitor.ts";
import { listMonitors } from "#core/monitor/queries.ts";
import { buildPack } from "#core/pack/commands/build-pack.ts";
import { makePackVersion } from "#core/pack/commands/make-pack.ts";
import { takePack } from "#core/portal/commands/take-pack.ts";
import { addWorkItem } from "#core/tracking/commands/add-entry.ts";
import { anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { activateMonitor, deactivateMonitor, deleteMonitor, exportMonitor } from "./stop-monitor.ts";
import { addMonitor, editMonitor, removeMonitor, restoreMonitor } from "./write-monitor.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const aDossier = async () => (await done(world, owner, createDossier, { party: "Aubin" })).id;
const add = async (dossierId: string, said: object = {}) =>
  (await done(world, owner, addMonitor, { dossierId, kind: "rank-tracking", name: "Positions", ...said }))
    .monitor;
/** A monitor in a dossier of its own. */
async function aMonitor(said: object = {}) {
  const dossierId = await aDossier();
  return { dossierId, monitorId: (await add(dossierId, said)).id };
}
const factsOf = async (dossierId: string) =>
  (await done(world, owner, listFacts, { dossierId, limit: 200 })).rows
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith("monitor."));
test("who only reads writes no monitor; another agency's and another dossier's do not exist", async () => {
  const one = await aMonitor();
  const { dossierId } = one;
  const another = { dossierId, kind: "cron", name: "Sauvegarde" };
  await turnsAway(world, addMonitor, another, owner, "member");
  await turnsAway(world, editMonitor, { ...one, name: "Liens" }, owner, "member");
  await turnsAway(world, removeMonitor, one, owner, "member");
  await turnsAway(world, restoreMonitor, one, owner, "member");
  await turnsAway(world, deactivateMonitor, one, owner, "member");
  await turnsAway(world, activateMonitor, one, owner, "member");
  await turnsAway(world, exportMonitor, { ...one, what: "Tout" }, owner, "member");
  await turnsAway(world, deleteMonitor, one, owner, "member");
  await turnsAway(world, listMonitors, { dossierId }, owner, "read-only");

  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, listMonitors, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, addMonitor, another), "dossier.not-found");
  assert.equal(await refused(world, other, deactivateMonitor, one), "dossier.not-found");
  const there = { ...one, dossierId: await aDossier() };
  for (const operation of [editMonitor, removeMonitor, deactivateMonitor, activateMonitor, deleteMonitor])
    assert.equal(await refused(world, owner, operation, there), "monitor.not-found");
});

test("a monitor is added, corrected, taken out and brought back, and what changes nothing leaves no fact", async () => {
  const dossierId = await aDossier();
  const monitor = await add(dossierId, { costCents: 4_900 });
  const { state, graceDays, currency, notYet } = monitor;
  assert.deepEqual(
    [state, graceDays, currency, notYet?.refused],
    ["active", 30, "EUR", "monitor.still-active"],
  );
  const one = { dossierId, monitorId: monitor.id };
  const edited = await done(world, owner, editMonitor, { ...one, owner: "Camille", currency: "CHF" });
  assert.deepEqual([edited.monitor.owner, edited.monitor.costCents], ["Camille", 4_900]);
  await done(world, owner, editMonitor, { ...one, owner: "Camille" });
  await done(world, owner, removeMonitor, one);
  assert.equal(await refused(world, owner, removeMonitor, one), "monitor.not-found");
  assert.deepEqual((await done(world, owner, listMonitors, { dossierId })).monitors, []);
  await done(world, owner, restoreMonitor, one);
  const { monitors, costs } = await done(world, owner, listMonitors, { dossierId });
  assert.deepEqual(monitors, [edited.monitor]);
  assert.deepEqual(costs, [{ currency: "CHF", runningCents: 4_900, savedCents: 0 }]);
  assert.deepEqual(await factsOf(dossierId), [
    ...["monitor.added", "monitor.edited", "monitor.removed", "monitor.restored"],
  ]);
  for (const wrong of [
    { kind: "spy" },
    { graceDays: 366 },
    { costCents: -1 },
    { currency: "XXX" },
    { name: " " },
  ])
    assert.equal(await refused(world, owner, editMonitor, { ...one, ...wrong }), "request.invalid");
  const secret = { ...one, watches: "Mot de passe : Tr0ub4dor&3xyz!" };
  assert.equal(await refused(world, owner, editMonitor, secret), "request.secret");
});

test("a monitor is deactivated on a day that is not ahead, runs again, and is saved in between", async () => {
  const one = await aMonitor({ costCents: 4_900 });
  const ahead = { ...one, on: "2100-01-01" };
  assert.equal(await refused(world, owner, deactivateMonitor, ahead), "monitor.day-ahead");
  const off = await done(world, owner, deactivateMonitor, { ...one, on: "2026-10-01", reason: "Fin" });
  const { state, deactivatedOn, deletableFrom, reason } = off.monitor;
  assert.deepEqual(
    [state, deactivatedOn, deletableFrom, reason],
    ["deactivated", "2026-10-01", "2026-10-31", "Fin"],
  );
  assert.equal(await refused(world, owner, deactivateMonitor, one), "monitor.not-active");
  const { costs } = await done(world, owner, listMonitors, { dossierId: one.dossierId });
  assert.deepEqual(costs, [{ currency: "EUR", runningCents: 0, savedCents: 4_900 }]);
  const on = await done(world, owner, activateMonitor, one);
  assert.deepEqual([on.monitor.state, on.monitor.reason], ["active", null]);
  assert.equal(await refused(world, owner, activateMonitor, one), "monitor.already-active");
});

test("a monitor is deleted once it was exported, its grace is over and somebody said who has the pack", async () => {
  const one = await aMonitor({ toExport: "L’historique" });
  const told = { ...one, packAcceptedOn: "2026-11-02", packAcceptedBy: "Nora Benali" };
  assert.equal(await refused(world, owner, deleteMonitor, told), "monitor.still-active");
  const off = await done(world, owner, deactivateMonitor, one);
  assert.equal(await refused(world, owner, deleteMonitor, told), "monitor.not-exported");
  const blank = await aMonitor();
  assert.equal(await refused(world, owner, exportMonitor, blank), "monitor.export-of-what");
  assert.equal(await refused(world, owner, exportMonitor, { ...one, on: "2100-01-01" }), "monitor.day-ahead");
  const exported = await done(world, owner, exportMonitor, { ...one, what: "Historique et liens" });
  assert.equal(exported.monitor.toExport, "Historique et liens");
  await done(world, owner, exportMonitor, { ...one, on: null });
  assert.equal(await refused(world, owner, deleteMonitor, told), "monitor.not-exported");
  await done(world, owner, exportMonitor, one);
  await done(world, owner, exportMonitor, one);
  assert.deepEqual((await refusal(world, owner, deleteMonitor, told)).params, {
    name: "Positions",
    day: off.monitor.deletableFrom,
  });
  world.wait({ hours: 24 * 30 });
  const before = await done(world, owner, listMonitors, { dossierId: one.dossierId });
  assert.deepEqual([before.pack, before.monitors[0]?.notYet?.refused], [null, "monitor.pack-not-accepted"]);
  assert.equal(await refused(world, owner, deleteMonitor, one), "monitor.pack-not-accepted");
  const half = { ...one, packAcceptedOn: "2026-11-02" };
  assert.equal(await refused(world, owner, deleteMonitor, half), "monitor.pack-not-accepted");
  const ahead = { ...told, packAcceptedOn: "2100-01-01" };
  assert.equal(await refused(world, owner, deleteMonitor, ahead), "monitor.day-ahead");
  const { monitor } = await done(world, owner, deleteMonitor, told);
  assert.deepEqual([monitor.state, monitor.packAcceptedBy], ["deleted", "Nora Benali"]);
  assert.equal(monitor.deletedOn, off.monitor.deletableFrom);
  for (const operation of [activateMonitor, deleteMonitor, exportMonitor])
    assert.equal(await refused(world, owner, operation, one), "monitor.deleted");
  assert.equal(await refused(world, owner, deactivateMonitor, one), "monitor.not-active");
  const { pack } = await done(world, owner, listMonitors, { dossierId: one.dossierId });
  assert.deepEqual(pack, { on: "2026-11-02", by: "Nora Benali" });
  assert.deepEqual(await factsOf(one.dossierId), [
    ...["monitor.added", "monitor.deactivated", "monitor.exported", "monitor.export-taken-back"],
    ...["monitor.exported", "monitor.deleted"],
  ]);
  assert.equal((await done(world, owner, verifyJournal, { dossierId: one.dossierId })).fault, null);
});

test("a pack that a contact took in the portal is known: nobody needs to say it, and of another dossier it counts not", async () => {
  const one = await aMonitor({ graceDays: 0 });
  const { dossierId } = one;
  const elsewhere = await aMonitor({ graceDays: 0 });
  await done(world, owner, deactivateMonitor, one);
  await done(world, owner, deactivateMonitor, elsewhere);
  await done(world, owner, addWorkItem, { dossierId, title: "Publier" });
  const { id: packId } = await done(world, owner, buildPack, { dossierId });
  const system = { kind: "system", agencyId: owner.agencyId, because: "pack" } as const;
  await done(world, system, makePackVersion, { dossierId, packId });
  assert.equal(await refused(world, owner, deleteMonitor, one), "monitor.pack-not-accepted");
  const { id: contactId } = await done(world, owner, addContact, { dossierId, name: "Nora Benali" });
  const contact = {
    kind: "contact",
    agencyId: owner.agencyId,
    dossierId,
    contactId,
    side: "client",
  } as const;
  await done(world, contact, takePack, { dossierId, packId });
  const { pack, monitors } = await done(world, owner, listMonitors, { dossierId });
  assert.equal(pack?.by, "Nora Benali");
  assert.deepEqual([monitors[0]?.mayDelete, monitors[0]?.notYet], [true, null]);
  const said = { ...one, packAcceptedOn: "2026-01-01", packAcceptedBy: "Quelqu’un d’autre" };
  const { monitor } = await done(world, owner, deleteMonitor, said);
  assert.deepEqual([monitor.packAcceptedOn, monitor.packAcceptedBy], [pack?.on, "Nora Benali"]);
  assert.equal(await refused(world, owner, deleteMonitor, elsewhere), "monitor.pack-not-accepted");
});

test("a dossier holds two hundred monitors", async () => {
  const dossierId = await aDossier();
  const { id: monitorId } = await add(dossierId);
  await done(world, owner, removeMonitor, { dossierId, monitorId });
  await world.pool.query(
    `insert into monitor (agency_id, dossier_id, id, kind, name, currency, grace_days, state, added_at, added_by, changed_at)
     select agency_id, dossier_id, gen_random_uuid(), kind, n::text, currency, grace_days, state, added_at, added_by, changed_at
     from monitor, generate_series(1, $2) n where dossier_id = $1`,
    [dossierId, mostMonitors],
  );
  const one = { dossierId, kind: "kpi", name: "De trop" };
  assert.equal(await refused(world, owner, addMonitor, one), "monitor.too-many");
  assert.equal(await refused(world, owner, restoreMonitor, { dossierId, monitorId }), "monitor.too-many");
});
