import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { listOwnAgencies, readAgency, readMembers } from "#core/agency/queries.ts";
import { listFacts, verifyJournal } from "#core/journal/queries.ts";
import { aMember, anAgency, done, refused, somebody, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { createAgency } from "./create-agency.ts";
import { editAgency } from "./edit-agency.ts";

const world = await makeWorld();
after(world.close);

test("only a signed-in person opens an agency", async () => {
  const owner = await anAgency(world);
  const input = { name: "Une autre" };
  assert.equal(await refused(world, { kind: "anonymous" }, createAgency, input), "request.not-signed-in");
  const key = { kind: "api-key", agencyId: owner.agencyId, keyId: owner.memberId, role: "owner" } as const;
  for (const actor of [owner, key]) {
    assert.equal(await refused(world, actor, createAgency, input), "request.not-permitted");
  }
});

test("who opens an agency is its owner, is told of it, and its journal starts there", async () => {
  const person = somebody("Camille Roy");
  const { agencyId, memberId } = await done(world, person, createAgency, { name: "  Atelier Rivage " });
  const owner = { kind: "member", agencyId, memberId, role: "owner" } as const;
  assert.deepEqual(await done(world, owner, readAgency, {}), {
    agencyId,
    name: "Atelier Rivage",
    language: "fr",
    colour: null,
    logo: null,
    calendar: "FR",
    closures: [],
    contactEmail: null,
    contactPhone: null,
  });
  assert.deepEqual(await done(world, person, listOwnAgencies, {}), {
    agencies: [{ agencyId, name: "Atelier Rivage", memberId, role: "owner", timeZone: "Europe/Paris" }],
  });
  assert.deepEqual(await done(world, owner, readMembers, {}), {
    members: [{ id: memberId, name: "Camille Roy", email: person.email, role: "owner" }],
  });
  const { rows } = await done(world, owner, listFacts, {});
  assert.deepEqual(
    rows.map(({ kind, actor, command, subject }) => [kind, actor, command, subject]),
    [
      ["agency.created", `user:${person.userId}`, "agency.create", `agency:${agencyId}`],
      ["member.joined", `user:${person.userId}`, "agency.create", `member:${memberId}`],
    ],
  );
});

test("the days of an agency begin where its calendar is", async () => {
  const person = somebody("Camille Roy");
  const { agencyId, memberId } = await done(world, person, createAgency, { name: "Atelier Rivage" });
  const owner = { kind: "member", agencyId, memberId, role: "owner" } as const;
  await done(world, owner, editAgency, { calendar: "CA-QC" });
  const { agencies } = await done(world, person, listOwnAgencies, {});
  assert.deepEqual(
    agencies.map(({ timeZone }) => timeZone),
    ["America/Montreal"],
  );
});

test("an agency is renamed by its managers, and an edit that changes nothing leaves no fact", async () => {
  const owner = await anAgency(world);
  await turnsAway(world, editAgency, { name: "Prise" }, owner, "manager");
  const manager = await aMember(world, owner, "manager");
  const { seq } = await done(world, owner, verifyJournal, {});
  assert.equal((await done(world, manager, editAgency, { name: "Rivage", language: "en" })).name, "Rivage");
  await done(world, manager, editAgency, { name: "Rivage" });
  await done(world, manager, editAgency, {});
  const journal = await done(world, owner, verifyJournal, {});
  assert.deepEqual([journal.seq, journal.fault], [seq + 1, null]);
  assert.deepEqual(await done(world, owner, readAgency, {}), {
    agencyId: owner.agencyId,
    name: "Rivage",
    language: "en",
    colour: null,
    logo: null,
    calendar: "FR",
    closures: [],
    contactEmail: null,
    contactPhone: null,
  });
  assert.equal(await refused(world, manager, editAgency, { name: " " }), "request.invalid");
  assert.equal(await refused(world, manager, editAgency, { language: "de" }), "request.invalid");
});

test("an agency says whose holidays count and when it is closed, each day once and in order", async () => {
  const owner = await anAgency(world);
  const closures = ["2026-12-31", "2026-12-24", "2026-12-31"];
  const edited = await done(world, owner, editAgency, { calendar: "CH-VD", closures });
  assert.deepEqual([edited.calendar, edited.closures], ["CH-VD", ["2026-12-24", "2026-12-31"]]);
  assert.deepEqual(await done(world, owner, readAgency, {}), edited);
  assert.equal(await refused(world, owner, editAgency, { calendar: "MARS" }), "request.invalid");
  assert.equal(await refused(world, owner, editAgency, { closures: ["Noël"] }), "request.invalid");
});
