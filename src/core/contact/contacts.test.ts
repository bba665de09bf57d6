import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { addContact, editContact, removeContact, restoreContact } from "./commands/write-contact.ts";
import { listContacts } from "./queries.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const aDossier = async () => (await done(world, owner, createDossier, { party: "Aubin" })).id;

test("who only reads writes no contact; another agency's and another dossier's do not exist", async () => {
  const dossierId = await aDossier();
  const { id: contactId } = await done(world, owner, addContact, { dossierId, name: "Nora" });
  await turnsAway(world, addContact, { dossierId, name: "Lou" }, owner, "member");
  await turnsAway(world, editContact, { dossierId, contactId, name: "Lou" }, owner, "member");
  await turnsAway(world, removeContact, { dossierId, contactId }, owner, "member");
  await turnsAway(world, restoreContact, { dossierId, contactId }, owner, "member");
  assert.equal(await refused(world, owner, restoreContact, { dossierId, contactId }), "contact.not-found");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, editContact, { dossierId, contactId }), "dossier.not-found");
  const elsewhere = await aDossier();
  const there = { dossierId: elsewhere, contactId };
  assert.equal(await refused(world, owner, editContact, there), "contact.not-found");
});

test("one contact at most is the main one, also when several are made so at once", async () => {
  const dossierId = await aDossier();
  const add = (name: string) => done(world, owner, addContact, { dossierId, name, isMain: true });
  await Promise.all(["Ana", "Bob", "Cléo"].map(add));
  const { rows } = await done(world, owner, listContacts, { dossierId, limit: 50 });
  assert.equal(rows.filter(({ isMain }) => isMain).length, 1);
  const other = rows.find(({ isMain }) => !isMain)?.id ?? "";
  await done(world, owner, editContact, { dossierId, contactId: other, isMain: true, phone: null });
  const after = (await done(world, owner, listContacts, { dossierId, limit: 50 })).rows;
  assert.deepEqual(
    after.filter(({ isMain }) => isMain).map(({ id }) => id),
    [other],
  );
  await done(world, owner, removeContact, { dossierId, contactId: other });
  assert.equal((await done(world, owner, listContacts, { dossierId, limit: 50 })).rows.length, 2);
  const gone = { dossierId, contactId: other };
  assert.equal(await refused(world, owner, removeContact, gone), "contact.not-found");
});

test("who was taken out comes back as the same contact, the main one again if so wished, and the journal says so", async () => {
  const dossierId = await aDossier();
  const nora = await done(world, owner, addContact, {
    dossierId,
    name: "Nora",
    role: "Gérante",
    isMain: true,
  });
  await done(world, owner, removeContact, { dossierId, contactId: nora.id });
  await done(world, owner, addContact, { dossierId, name: "Yves", isMain: true });
  const back = await done(world, owner, restoreContact, { dossierId, contactId: nora.id, isMain: true });
  assert.deepEqual(back, nora);
  const { rows } = await done(world, owner, listContacts, { dossierId, limit: 50 });
  assert.deepEqual(
    rows.map(({ id, isMain }) => [id === nora.id, isMain]),
    [
      [true, true],
      [false, false],
    ],
  );
  const facts = (await done(world, owner, listFacts, { dossierId, limit: 50 })).rows;
  assert.equal(facts.at(-1)?.kind, "contact.restored");
});

test("a wrong address or number is refused by its field", async () => {
  const dossierId = await aDossier();
  for (const wrong of [{ email: "nora" }, { phone: "appelez-moi" }, { name: " " }])
    assert.equal(
      await refused(world, owner, addContact, { dossierId, name: "Nora", ...wrong }),
      "request.invalid",
    );
});
