import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { editAccess } from "#core/access/commands/edit-access.ts";
import { setAside } from "#core/access/commands/set-aside.ts";
import { removeMember } from "#core/agency/commands/remove-member.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { aMember, anAgency, done, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { closeRight } from "../commands/close-right.ts";
import { listLeavers } from "./leavers.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const lou = { form: "person", name: "Lou Martin", level: "editor" };

async function anAccess(ours: readonly object[], direction = "client") {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", direction });
  const { added } = await done(world, owner, addAccesses, {
    dossierId,
    accesses: [{ toolKey: "trello", ours }],
  });
  return { dossierId, accessId: added[0]?.id ?? "" };
}
const people = async () => (await done(world, owner, listLeavers, {})).people;

test("whoever is not of the agency learns nothing of who left it", async () => {
  await turnsAway(world, listLeavers, {}, owner, "read-only");
  await anAccess([lou]);
  const other = await anAgency(world, "Une autre");
  assert.deepEqual(await done(world, other, listLeavers, {}), { people: [] });
});

test("who leaves the agency is listed with each tool of a client, until it is shown closed", async () => {
  const member = await aMember(world, owner, "member");
  const one = await anAccess([lou]);
  await anAccess([lou], "supplier");
  assert.deepEqual(await people(), [], "a member is at home");
  await done(world, owner, removeMember, { memberId: member.memberId });
  const [left, ...others] = await people();
  assert.deepEqual([left?.name, left?.count, others], ["Lou Martin", 2, []]);
  assert.ok(left?.leftAt);
  assert.ok(left.places.some(({ accessId, access }) => accessId === one.accessId && access === "Trello"));

  await done(world, owner, setAside, { ...one, as: "waived", reason: "Le client le sait" });
  const what = "person/Lou Martin";
  await done(world, owner, closeRight, { ...one, what, statement: "Retiré" });
  assert.equal((await people())[0]?.count, 1);
  // A higher right than the one that was seen closed is another one.
  await done(world, owner, editAccess, { ...one, ours: [{ ...lou, level: "admin" }] });
  assert.equal((await people())[0]?.count, 2);
  await done(world, owner, editAccess, { ...one, ours: [{ ...lou, form: "shared-mailbox" }] });
  assert.equal((await people())[0]?.count, 1);
});

test("who leaves after midnight where the agency is left on the new day, whatever day it still is in UTC", async () => {
  const member = await aMember(world, owner, "member");
  await anAccess([lou]);
  world.wait(world.clock().until(Temporal.Instant.from("2026-11-05T23:30:00Z")));
  await done(world, owner, removeMember, { memberId: member.memberId });
  const [left] = await people();
  assert.deepEqual([left?.leftAt?.slice(0, 13), left?.leftOn], ["2026-11-05T23", "2026-11-06"]);
});
