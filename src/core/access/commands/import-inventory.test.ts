import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { readInventoryFile } from "#core/access/queries/read-inventory.ts";
import { listAccesses } from "#core/access/queries.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts, verifyJournal } from "#core/journal/queries.ts";
import { writeTools } from "#core/tool/commands/write-tool.ts";
import { exampleTool } from "#core/tool/example.ts";
import { anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { addAccesses } from "./add-accesses.ts";
import { editAccess } from "./edit-access.ts";
import { importInventory } from "./import-inventory.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world, "Agence Rivage");
const aDossier = async () => (await done(world, owner, createDossier, { party: "Boulangerie Aubin" })).id;
const aFile = (...lines: readonly string[]) => [new File([lines.join("\r\n")], "acces.csv")];
const read = (dossierId: string, ...lines: readonly string[]) =>
  done(world, owner, readInventoryFile, { dossierId, files: aFile(...lines) });
const take = (dossierId: string, ...lines: readonly string[]) =>
  done(world, owner, importInventory, { dossierId, files: aFile(...lines) });
const accessesOf = async (dossierId: string) =>
  (await done(world, owner, listAccesses, { dossierId })).accesses.toSorted((a, b) =>
    a.tool.key.localeCompare(b.tool.key),
  );
const factsOf = async (dossierId: string) =>
  (await done(world, owner, listFacts, { dossierId, limit: 200 })).rows
    .filter(({ kind }) => kind.startsWith("access."))
    .map(({ kind, salted }) => ({ kind, details: detailsIn(salted) }));
/** The details of a fact, after their salt. */
const detailsIn = (salted: string | null): unknown =>
  JSON.parse(
    Buffer.from(salted ?? "", "base64")
      .subarray(16)
      .toString(),
  );

const lines = [
  "Outil;Ressource;Rôle du client;Qui chez le client;Notre rôle;Nos personnes;Qui paie;Remarques;Budget",
  "GA4;Aubin;Admin;Marie;Éditeur;Julie;;;",
  "GTM;GTM-ABC;Lecture;;Admin;Julie, Paul;;Compte créé en 2021;12",
  "Google Ads;123-456;;;Admin;Julie;Client;;",
  "Tablette de Zoé;x;Admin;;;;;;",
];

test("who only reads imports no inventory; another agency's dossier does not exist", async () => {
  const dossierId = await aDossier();
  const files = aFile(...lines);
  await turnsAway(world, importInventory, { dossierId, files }, owner, "member");
  await turnsAway(world, readInventoryFile, { dossierId, files }, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, importInventory, { dossierId, files }), "dossier.not-found");
  assert.equal(await refused(world, other, readInventoryFile, { dossierId, files }), "dossier.not-found");
  assert.deepEqual(await accessesOf(dossierId), []);
});

test("what an inventory would do is told first, then done, and done again it changes nothing", async () => {
  const dossierId = await aDossier();
  await done(world, owner, addAccesses, {
    dossierId,
    accesses: [
      { toolKey: "google-analytics-4", resource: "aubin", clientLevel: "viewer", note: "Vu en mai" },
      {
        toolKey: "google-ads",
        resource: "123-456",
        payer: "client",
        ours: [ours("Julie", "admin"), ours("Zoé", "viewer")],
      },
    ],
  });
  const before = await accessesOf(dossierId);
  const told = await read(dossierId, ...lines);
  assert.deepEqual(
    told.rows.map(({ row, toolKey, resource, is, changes }) => [row, toolKey, resource, is, changes.join()]),
    [
      [2, "google-analytics-4", "aubin", "changes", "clientLevel,clientWho,ours"],
      [3, "google-tag-manager", "GTM-ABC", "new", ""],
      [4, "google-ads", "123-456", "same", ""],
    ],
  );
  assert.equal(told.rows[0]?.accessId, before.find(({ tool }) => tool.key === "google-analytics-4")?.id);
  assert.deepEqual(
    told.leftOut.map(({ row, tool, why }) => [row, tool, why.key]),
    [[5, "Tablette de Zoé", "warning.inventory-tool-unknown"]],
  );
  assert.deepEqual(
    told.warnings.map(({ key, column }) => [key, column]),
    [["warning.inventory-column-kept", "Budget"]],
  );
  assert.deepEqual(await accessesOf(dossierId), before);

  const result = await take(dossierId, ...lines);
  assert.deepEqual([result.added, result.changed, result.same], [1, 1, 1]);
  assert.deepEqual([result.leftOut, result.warnings], [told.leftOut, told.warnings]);
  const [ads, analytics, tags] = await accessesOf(dossierId);
  assert.deepEqual(
    ads?.ours.map(({ name }) => name),
    ["Julie", "Zoé"],
  );
  assert.deepEqual(
    [analytics?.clientLevel, analytics?.clientWho, analytics?.ours, analytics?.note],
    ["admin", "Marie", [ours("Julie", "editor")], "Vu en mai"],
  );
  assert.deepEqual(
    [tags?.clientLevel, tags?.ours, tags?.note, tags?.owner],
    [
      "viewer",
      [ours("Julie", "admin"), ours("Paul", "admin")],
      "Compte créé en 2021\nBudget — 12",
      "unknown",
    ],
  );
  const facts = await factsOf(dossierId);
  assert.deepEqual(facts.map(({ kind }) => kind).toSorted(), [
    ...["access.added", "access.added", "access.added", "access.edited", "access.imported"],
  ]);
  const imported = facts.find(({ kind }) => kind === "access.imported");
  assert.deepEqual(imported?.details, {
    name: "acces.csv",
    count: 2,
    added: 1,
    changed: 1,
    same: 1,
    leftOut: 1,
  });

  const again = await take(dossierId, ...lines);
  assert.deepEqual([again.added, again.changed, again.same], [0, 0, 3]);
  assert.equal((await factsOf(dossierId)).length, facts.length);
  assert.equal((await done(world, owner, verifyJournal, { dossierId })).fault, null);
});

const ours = (name: string, level: string) => ({ form: "person", name, level });

test("a file corrects only what its columns say, and never takes away what people wrote", async () => {
  const dossierId = await aDossier();
  await take(dossierId, ...lines);
  const [ads, analytics] = await accessesOf(dossierId);
  await done(world, owner, editAccess, {
    dossierId,
    accessId: analytics?.id,
    note: "À relire",
    owner: "client",
  });
  await done(world, owner, editAccess, { dossierId, accessId: ads?.id, waitSince: "2026-10-01" });
  const result = await take(
    dossierId,
    "Tool,Asset,Agency users,Client role,Note",
    "Google Analytics,Aubin,julie (admin),?,Vu ensemble",
    "AdWords,123-456,Paul,,",
  );
  assert.deepEqual([result.added, result.changed], [0, 2]);
  const [after, other] = await accessesOf(dossierId);
  assert.deepEqual(
    [other?.clientLevel, other?.clientWho, other?.owner, other?.note, other?.ours],
    ["admin", "Marie", "client", "À relire\nVu ensemble", [ours("Julie", "admin")]],
  );
  assert.deepEqual(
    [after?.ours, after?.payer, after?.waitSince],
    [[ours("Julie", "admin"), ours("Paul", "viewer")], "client", "2026-10-01"],
  );
});

test("tools of the agency's own are found by their names, and no password is kept anywhere", async () => {
  const dossierId = await aDossier();
  await done(world, owner, writeTools, { tools: [exampleTool] });
  const result = await take(
    dossierId,
    "Outil;Identifiant;Mot de passe;Remarques",
    "Atlas;julie;Fournil-1984;mdp : Croissant-77",
    "GTM;;Levain-1985;",
  );
  assert.deepEqual(
    result.warnings.map(({ key, row }) => [key, row]),
    [
      ["warning.inventory-secret-column", 1],
      ["warning.inventory-column-kept", 1],
      ["warning.secret-removed", 2],
    ],
  );
  const kept = await accessesOf(dossierId);
  assert.deepEqual(
    kept.map(({ tool, note }) => [tool.key, note]),
    [
      ["google-tag-manager", null],
      ["search-atlas", "mdp : […]\nIdentifiant — julie"],
    ],
  );
  const { rows: tables } = await world.pool.query(
    "select a::text as said from access a where dossier_id = $1",
    [dossierId],
  );
  for (const secret of ["Fournil", "Levain", "Croissant"])
    assert.ok(!JSON.stringify([result, kept, tables, await factsOf(dossierId)]).includes(secret), secret);
});

test("a dossier holds three hundred accesses: above, nothing of the file is taken", async () => {
  const dossierId = await aDossier();
  const many = (count: number) => Array.from({ length: count }, (_, at) => `GTM;GTM-${at}`);
  const head = "Outil;Ressource";
  const files = aFile(head, ...many(301));
  const tooMany = { refused: "access.too-many", params: { most: 300 } };
  assert.deepEqual(await refusal(world, owner, readInventoryFile, { dossierId, files }), tooMany);
  assert.deepEqual(await refusal(world, owner, importInventory, { dossierId, files }), tooMany);
  assert.deepEqual(await accessesOf(dossierId), []);
  assert.equal((await take(dossierId, head, ...many(300))).added, 300);
  assert.equal((await take(dossierId, head, ...many(300))).same, 300);
  const long = await refusal(world, owner, importInventory, {
    dossierId,
    files: aFile(head, ...many(1_001)),
  });
  assert.deepEqual([long.refused, long.params.count], ["access.inventory-too-long", 1_001]);
  const other = { dossierId, files: [new File(["x"], "a.csv")] };
  assert.equal(await refused(world, owner, importInventory, other), "access.no-inventory");
});

test("two people who import the same file at once add it once", async () => {
  const dossierId = await aDossier();
  const results = await Promise.all([1, 2, 3].map(() => take(dossierId, ...lines)));
  assert.deepEqual(results.map(({ added }) => added).toSorted(), [0, 0, 3]);
  assert.equal((await accessesOf(dossierId)).length, 3);
});

test("in a dossier of a supplier, the supplier has what we have elsewhere, and we are its client", async () => {
  const supplier = { party: "Hébergeur Nordix", direction: "supplier" as const };
  const { id: dossierId } = await done(world, owner, createDossier, supplier);
  const told = await take(
    dossierId,
    "Outil;Client;Rôle du client;Notre rôle;Propriétaire;Qui paie",
    "OVHcloud;Agence Rivage;Lecture;Admin;Hébergeur Nordix;Agence Rivage",
  );
  assert.deepEqual([told.added, told.leftOut, told.warnings], [1, [], []]);
  const [access] = await accessesOf(dossierId);
  assert.deepEqual(access?.ours, [{ form: "agency-link", name: "Hébergeur Nordix", level: "admin" }]);
  assert.deepEqual([access?.clientLevel, access?.owner, access?.payer], ["viewer", "us", "client"]);
});
