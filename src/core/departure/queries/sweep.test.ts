import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { editAccess } from "#core/access/commands/edit-access.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { closeDeparture } from "../commands/close-departure.ts";
import { closeRight } from "../commands/close-right.ts";
import { planDeparture } from "../commands/plan-departure.ts";
import { drawCertificate } from "../queries.ts";
import { readSweep } from "./sweep.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const statement = "Réglages › Équipe : plus personne de l’agence.";
const lea = { form: "person", name: "Léa Roy", level: "editor" };
const link = { form: "agency-link", name: "Atelier Rivage", level: "viewer" };

async function aDossier() {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", endOn: "2026-07-31" });
  const accesses = [
    { toolKey: "google-search-console", ours: [lea, link] },
    { toolKey: "asana" },
    { toolKey: "brevo" },
  ];
  const { added } = await done(world, owner, addAccesses, { dossierId, accesses });
  const [search = "", asana = "", brevo = ""] = added.map(({ id }) => id);
  for (const accessId of [search, asana])
    await done(world, owner, setAside, { dossierId, accessId, as: "waived", reason: "Le client le sait" });
  const nothing = { dossierId, accessId: brevo, method: "not-applicable", reason: "Jamais utilisé" };
  await done(world, owner, planDeparture, nothing);
  return { dossierId, search, asana, brevo };
}
const sweep = (dossierId: string) => done(world, owner, readSweep, { dossierId });

/** Closes every line that is open, things first, as somebody who goes down the page would. */
async function closeAll(dossierId: string) {
  const { lines } = await sweep(dossierId);
  for (const { accessId, what, closed } of lines)
    if (what !== null && !closed)
      await done(world, owner, closeRight, { dossierId, accessId, what, statement });
  // A right that is closed again closes what had been called closed before.
  for (const { accessId, is, closed } of (await sweep(dossierId)).lines)
    if (is === "departure" && !closed)
      await done(world, owner, closeDeparture, { dossierId, accessId, statement });
}

test("whoever is not of the agency sweeps nothing", async () => {
  const { dossierId } = await aDossier();
  await turnsAway(world, readSweep, { dossierId }, owner, "read-only");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, readSweep, { dossierId }), "dossier.not-found");
});

test("every right, tied thing and access is a line; all closed is when the certificate may be drawn", async () => {
  const { dossierId, search, brevo } = await aDossier();
  const before = await sweep(dossierId);
  assert.deepEqual([before.dueOn, before.counts.closed], ["2026-10-31", 0]);
  assert.equal(before.counts.total, before.lines.length);
  const ofTrello = before.lines.filter(({ accessId }) => accessId === search);
  const told = ofTrello.map(({ is, kind }) => `${is} ${kind}`);
  for (const one of ["right person", "right agency-link", "departure null"])
    assert.ok(told.includes(one), one);
  assert.ok(told.some((one) => one.startsWith("tied ")));
  assert.ok(
    before.lines.every(({ accessId }) => accessId !== brevo),
    "what does not concern us is no line",
  );
  assert.notEqual(before.mayCertify, true);
  assert.equal(await refused(world, owner, drawCertificate, { dossierId }), "departure.not-all-closed");
  assert.ok(before.tools.some(({ accessId, steps }) => accessId === search && steps.length > 0));

  await closeAll(dossierId);
  const after = await sweep(dossierId);
  assert.equal(after.counts.closed, after.counts.total);
  assert.ok(after.lines.every(({ closed }) => closed?.statement === statement));
  assert.equal(after.mayCertify, true);
  await done(world, owner, drawCertificate, { dossierId });
});

test("what is there again comes first and is told so; what did not concern us is left as any other once a right of ours is on it", async () => {
  const { dossierId, asana, brevo } = await aDossier();
  await closeAll(dossierId);
  await done(world, owner, editAccess, { dossierId, accessId: asana, ours: [lea] });
  const again = await sweep(dossierId);
  const [first, second, third] = again.lines;
  assert.deepEqual(
    [first, second].map((line) => [line?.accessId, line?.is, line?.reopened, line?.closed]),
    [
      [asana, "right", true, null],
      [asana, "departure", true, null],
    ],
  );
  assert.equal(third?.reopened, false);
  assert.equal(again.counts.reopened, 2);
  assert.notEqual(again.mayCertify, true);

  await closeAll(dossierId);
  assert.equal((await sweep(dossierId)).mayCertify, true);
  await done(world, owner, editAccess, { dossierId, accessId: brevo, ours: [lea] });
  const more = await sweep(dossierId);
  const open = more.lines.filter(({ closed }) => !closed);
  assert.ok(open.every(({ accessId }) => accessId === brevo));
  assert.deepEqual([open[0]?.what, open.at(-1)?.is], ["person/Léa Roy", "departure"]);
  assert.notEqual(more.mayCertify, true);
});
