import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { listFacts } from "#core/journal/queries.ts";
import type { Actor } from "#core/kernel/actor.ts";
import { listWorkItems } from "#core/tracking/queries/entry-lists.ts";
import { listMappings } from "#core/tracking/queries/mappings.ts";
import { anAgency, done, refusal, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { importFiles } from "./import-files.ts";
import { saveMapping } from "./save-mapping.ts";

const world = await makeWorld();
after(world.close);

const columns = ["Lot", "Travaux", "Pour le", "Avancement"];
const table = (...rows: string[]) => new File([[columns.join(";"), ...rows].join("\n")], "suivi.csv");
const lot = table("A;Refaire le menu;14/12/2026;Fait", "B;Migrer le blog;15/01/2027;");
const titles = async (actor: Actor, dossierId: string) =>
  (await done(world, actor, listWorkItems, { dossierId })).rows.map(
    ({ record }) => JSON.parse(JSON.stringify(record)).title,
  );

test("who only reads saves nothing, and an agency never reads by the mapping of another", async () => {
  const owner = await anAgency(world);
  const mapping = { title: "Lot", labels: "Travaux" };
  await turnsAway(world, saveMapping, { columns, mapping }, owner, "member");
  await turnsAway(world, listMappings, {}, owner, "read-only");
  await done(world, owner, saveMapping, { columns, mapping });
  const other = await anAgency(world, "Une autre");
  assert.deepEqual(await done(world, other, listMappings, {}), { rows: [] });
  const { id: dossierId } = await done(world, other, createDossier, { party: "Aubin" });
  const { sources } = await done(world, other, importFiles, { dossierId, files: [lot] });
  assert.equal(sources[0]?.tables[0]?.mappedBy, "guess");
  assert.deepEqual(await titles(other, dossierId), ["Refaire le menu", "Migrer le blog"]);
});

test("a saved mapping reads the next table with the same columns, in any order", async () => {
  const owner = await anAgency(world);
  await done(world, owner, saveMapping, { columns, mapping: { title: "Travaux" } });
  const { shape } = await done(world, owner, saveMapping, {
    columns: ["Pour le", "AVANCEMENT", "Travaux", "Lot"],
    mapping: { title: "Lot", description: "Travaux" },
  });
  const { rows } = await done(world, owner, listMappings, { columns });
  assert.deepEqual(
    rows.map(({ savedAt, ...row }) => row),
    [{ shape, mapping: { title: "Lot", description: "Travaux" } }],
  );
  assert.deepEqual(await done(world, owner, listMappings, { columns: ["Lot"] }), { rows: [] });
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const { sources } = await done(world, owner, importFiles, { dossierId, files: [lot] });
  assert.deepEqual(sources[0]?.tables[0], {
    name: "suivi.csv",
    columns,
    kind: "work-item",
    mapping: { title: "Lot", description: "Travaux", dueOn: "Pour le", state: "Avancement" },
    mappedBy: "saved",
  });
  assert.deepEqual(await titles(owner, dossierId), ["A", "B"]);
  const facts = await done(world, owner, listFacts, {});
  assert.equal(facts.rows.filter(({ kind }) => kind === "tracking.mapping-saved").length, 2);
});

test("the mapping given to an import is saved with it, and a refused import saves none", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const given = (mapping: Record<string, string>) => ({ dossierId, files: [lot], mapping });
  const wrong = await refusal(world, owner, importFiles, given({ title: "Lots" }));
  assert.deepEqual([wrong.refused, wrong.params.known], ["import.unknown-column", columns.join(", ")]);
  assert.equal(await refused(world, owner, importFiles, given({ titre: "Lot" })), "import.unknown-field");
  assert.deepEqual(await done(world, owner, listMappings, {}), { rows: [] });
  await done(world, owner, importFiles, given({ title: "Lot" }));
  const again = await done(world, owner, importFiles, { dossierId, files: [table("C;Former;;")] });
  assert.deepEqual([again.sources[0]?.updates, again.sources[0]?.tables[0]?.mappedBy], [true, "saved"]);
  assert.deepEqual(await titles(owner, dossierId), ["C"]);
});

test("a mapping is for the tables that have its columns, and refused when none has them", async () => {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const contacts = new File(["Nom;E-mail;Rôle\nAnne;anne@client.example;DG"], "contacts.csv");
  const drop = (mapping: Record<string, string>) => ({ dossierId, files: [contacts, lot], mapping });
  const wrong = await refusal(world, owner, importFiles, drop({ title: "Lots" }));
  assert.deepEqual([wrong.refused, wrong.params.file], ["import.unknown-column", "contacts.csv"]);
  const { sources } = await done(world, owner, importFiles, drop({ title: "Lot" }));
  assert.deepEqual(
    sources.map(({ counts, tables }) => [counts["work-item"], counts.stakeholder, tables[0]?.mappedBy]),
    [
      [0, 1, "guess"],
      [2, 0, "given"],
    ],
  );
});

test("a mapping that names a field or a column that does not exist is refused, with those that do", async () => {
  const owner = await anAgency(world);
  const save = (mapping: Record<string, string>) => refusal(world, owner, saveMapping, { columns, mapping });
  const column = await save({ title: "Titre" });
  assert.deepEqual(
    [column.refused, column.params],
    ["tracking.unknown-column", { name: "Titre", known: columns.join(", ") }],
  );
  const mixed = await save({ title: "Lot", dueOn: "Pour le", email: "Travaux" });
  assert.deepEqual([mixed.refused, mixed.params.name], ["tracking.unknown-field", "email"]);
});
