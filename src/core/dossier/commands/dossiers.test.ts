import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { listDossiers } from "#core/dossier/queries/list.ts";
import { readDossier } from "#core/dossier/queries.ts";
import { listFacts, verifyJournal } from "#core/journal/queries.ts";
import { aMember, anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { createDossier } from "./create-dossier.ts";
import { editDossier } from "./edit-dossier.ts";

const world = await makeWorld();
after(world.close);

const detailsOf = ({ salted }: { readonly salted: string | null }) =>
  JSON.parse(new TextDecoder().decode(Uint8Array.fromBase64(salted ?? "").slice(16)));

test("who only reads opens and changes nothing; another agency's dossier does not exist", async () => {
  const owner = await anAgency(world);
  await turnsAway(world, createDossier, { party: "Aubin" }, owner, "member");
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  await turnsAway(world, editDossier, { dossierId, party: "Autre" }, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, editDossier, { dossierId }), "dossier.not-found");
  assert.equal(await refused(world, other, readDossier, { dossierId }), "dossier.not-found");
  assert.deepEqual(await done(world, other, listDossiers, {}), { rows: [] });
  const reader = await aMember(world, owner, "read-only");
  assert.equal((await done(world, reader, readDossier, { dossierId })).party, "Aubin");
});

test("the name of the party is enough to open a dossier, and the journal says all that was written", async () => {
  const owner = await anAgency(world);
  const dossier = await done(world, owner, createDossier, { party: " Boulangerie Aubin ", clientView: "  " });
  const { id, createdAt, updatedAt, state, stateReason, ...fields } = dossier;
  assert.deepEqual(fields, {
    name: "Boulangerie Aubin",
    direction: "client",
    party: "Boulangerie Aubin",
    endOn: null,
    initiator: null,
    reason: null,
    clientView: null,
    internalView: null,
    tone: null,
    strategic: null,
    timeBudgetMinutes: null,
    sites: [],
    services: [],
  });
  assert.deepEqual([state, stateReason], ["open", null]);
  assert.equal(createdAt, updatedAt);
  assert.deepEqual(await done(world, owner, readDossier, { dossierId: id }), dossier);
  const { rows } = await done(world, owner, listFacts, { dossierId: id });
  assert.deepEqual(
    rows.map(({ kind, at, subject }) => [kind, at, subject]),
    [["dossier.created", createdAt, `dossier:${id}`]],
  );
  assert.deepEqual(rows[0] && detailsOf(rows[0]), fields);
});

test("an edit changes what it names, by an id in capitals too, and a void one leaves no fact", async () => {
  const owner = await anAgency(world);
  const { id, createdAt } = await done(world, owner, createDossier, { party: "Aubin", reason: "budget" });
  const edit = { dossierId: id.toUpperCase(), endOn: "2026-12-14", reason: null, name: "Refonte d’Aubin" };
  const edited = await done(world, owner, editDossier, edit);
  assert.deepEqual([edited.endOn, edited.reason, edited.name], ["2026-12-14", null, "Refonte d’Aubin"]);
  assert.ok(edited.updatedAt > createdAt);
  assert.deepEqual(await done(world, owner, editDossier, edit), edited);
  assert.deepEqual(await done(world, owner, editDossier, { dossierId: id }), edited);
  const { rows } = await done(world, owner, listFacts, { dossierId: id });
  assert.deepEqual(
    rows.map(({ kind }) => kind),
    ["dossier.created", "dossier.edited"],
  );
  assert.deepEqual(rows[1] && detailsOf(rows[1]), {
    name: { from: "Aubin", to: "Refonte d’Aubin" },
    endOn: { from: null, to: "2026-12-14" },
    reason: { from: "budget", to: null },
  });
  assert.equal((await done(world, owner, verifyJournal, { dossierId: id })).fault, null);
});

test("an edit takes the place of what was seen alone, and of nothing that somebody wrote since", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin", services: ["seo"] });
  const colleague = await aMember(world, owner, "member");
  const first = { dossierId, internalView: "Budget", seen: { internalView: null } };
  await done(world, owner, editDossier, first);
  const second = { dossierId, internalView: "Délais", seen: { internalView: null } };
  assert.equal(await refused(world, colleague, editDossier, second), "dossier.changed");
  assert.equal((await done(world, owner, readDossier, { dossierId })).internalView, "Budget");
  await done(world, colleague, editDossier, { ...second, seen: { internalView: "Budget" } });
  await done(world, colleague, editDossier, {
    dossierId,
    internalView: "Délais",
    seen: { internalView: "" },
  });
  const services = { dossierId, services: ["ads"], seen: { services: [] } };
  assert.equal(await refused(world, colleague, editDossier, services), "dossier.changed");
  await done(world, colleague, editDossier, { dossierId, tone: "calm", seen: { services: [], tone: null } });
  assert.equal((await done(world, owner, readDossier, { dossierId })).internalView, "Délais");
});

test("dates that do not exist, unknown words and unwritable texts are refused, not stored", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  for (const endOn of [
    "2026-02-30",
    "0000-01-01",
    "9999-12-31",
    "14/12/2026",
    "",
    7,
    "2026-12-14T00:00:00Z",
  ]) {
    assert.equal(
      await refused(world, owner, editDossier, { dossierId, endOn }),
      "request.invalid",
      `${endOn}`,
    );
  }
  for (const edit of [{ reason: "ennui" }, { direction: null }, { party: "" }, { name: "x".repeat(201) }]) {
    assert.equal(await refused(world, owner, editDossier, { dossierId, ...edit }), "request.invalid");
  }
  for (const party of ["nul\0", "moitié \ud83d"]) {
    assert.equal(await refused(world, owner, createDossier, { party }), "request.unfit");
  }
});

test("dossiers are listed by name, page after page, without a miss or a repeat", async () => {
  const owner = await anAgency(world);
  const names = ["Zoo", "Épicerie", "épicerie", "École", "Ébène", "Client 10", "Client 2", "Zoo", "𝕏 & fils"];
  for (const name of names) await done(world, owner, createDossier, { party: "Aubin", name });
  const read: string[] = [];
  const ids = new Set<string>();
  let after: string | undefined;
  for (let page = 0; page < 9; page += 1) {
    const { rows, next } = await done(world, owner, listDossiers, { limit: 2, ...(after ? { after } : {}) });
    read.push(...rows.map(({ name }) => name));
    for (const { id } of rows) ids.add(id);
    after = next;
    if (!next) break;
  }
  assert.equal(ids.size, names.length);
  assert.deepEqual(
    read.map((name) => name.toLowerCase()),
    ["client 2", "client 10", "ébène", "école", "épicerie", "épicerie", "𝕏 & fils", "zoo", "zoo"],
  );
  assert.equal((await done(world, owner, listDossiers, { limit: 9 })).next, undefined);
});

test("a place in a list that no page gave is refused, whatever it holds", async () => {
  const owner = await anAgency(world);
  const places = [
    "",
    "7",
    "[]",
    "{",
    '["a"]',
    '["a","b"]',
    `["\\u0000","${owner.agencyId}"]`,
    "null",
    "x".repeat(3_000),
  ];
  for (const after of places) {
    assert.equal(await refused(world, owner, listDossiers, { after }), "request.invalid", after.slice(0, 40));
  }
  for (const limit of [0, -1, 201, 1.5, "5", null]) {
    assert.equal(await refused(world, owner, listDossiers, { limit }), "request.invalid");
  }
});
