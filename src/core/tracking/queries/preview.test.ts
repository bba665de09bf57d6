import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { aSource, aWorkItem, dropped, readerOf } from "#testing/exports.ts";
import { anAgency, done, refused, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { editWorkItem } from "../commands/edit-entry.ts";
import { importFiles } from "../commands/import-files.ts";
import { undoImport } from "../commands/undo-import.ts";
import { listWorkItems } from "./entry-lists.ts";
import { previewImport } from "./preview.ts";

const sources = new Map<string, readonly ImportedSource[]>();
const world = await makeWorld({ readExport: readerOf(sources) });
after(world.close);
const owner = await anAgency(world);

const item = (id: string, title: string) => aWorkItem(id, { title });
sources.set("v1", [
  aSource("b", {
    exportedAt: "2026-03-01",
    workItems: [item("a", "Un"), item("b", "Deux"), item("c", "Trois")],
  }),
]);
const kept = Array.from({ length: 30 }, (_, at) => ({ where: `${at}`, text: "?" }));
sources.set("v2", [
  aSource("b", {
    exportedAt: "2026-04-01",
    kept,
    workItems: [item("a", "Un"), item("b", "2"), item("d", "4")],
  }),
]);

const look = async (dossierId: string, ...names: string[]) =>
  (await done(world, owner, previewImport, { dossierId, files: names.map(dropped) })).sources;
const rowsOfTheDatabase = async () => {
  const { rows } = await world.pool.query(
    "select (select count(*) from source) + (select count(*) from import) + (select count(*) from entry) + (select count(*) from fact) as n",
  );
  return rows[0]?.n;
};

test("who may not import looks at nothing, nor does anybody into another's dossier", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const input = { dossierId, files: [dropped("v1")] };
  await turnsAway(world, previewImport, input, owner, "member");
  const other = await anAgency(world, "Une autre");
  assert.equal(await refused(world, other, previewImport, input), "dossier.not-found");
  const unknown = { dossierId, files: [dropped("rien")] };
  assert.equal(await refused(world, owner, previewImport, unknown), "import.unknown");
});

test("a preview tells what an import would bring and change, and writes nothing", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  const before = await rowsOfTheDatabase();
  const [first] = await look(dossierId, "v1");
  assert.equal(await rowsOfTheDatabase(), before);
  assert.deepEqual([first?.updates, first?.older, first?.countsBefore], [false, false, null]);
  assert.deepEqual(first?.changes["work-item"], {
    added: 3,
    updated: 0,
    unchanged: 0,
    gone: 0,
    corrected: 0,
  });
  assert.deepEqual(
    first?.samples["work-item"].map(({ title }) => title),
    ["Un", "Deux", "Trois"],
  );

  await done(world, owner, importFiles, { dossierId, files: [dropped("v1")] });
  const { rows } = await done(world, owner, listWorkItems, { dossierId });
  await done(world, owner, editWorkItem, { dossierId, entryId: rows[1]?.id, title: "Le deuxième" });
  const [newer] = await look(dossierId, "v2");
  assert.deepEqual([newer?.updates, newer?.older, newer?.countsBefore?.["work-item"]], [true, false, 3]);
  assert.deepEqual(newer?.changes["work-item"], {
    added: 1,
    updated: 1,
    unchanged: 1,
    gone: 1,
    corrected: 1,
  });
  assert.deepEqual([newer?.counts.kept, newer?.samples.kept.length], [30, 20]);

  const { importId } = await done(world, owner, importFiles, { dossierId, files: [dropped("v2")] });
  const [older] = await look(dossierId, "v1");
  assert.ok(older?.older && older.warnings.some(({ key }) => key === "warning.older-than-before"));
  const [same] = await look(dossierId, "v2");
  assert.equal(same?.changes["work-item"].unchanged, 3);
  await done(world, owner, undoImport, { dossierId, importId });
  assert.deepEqual((await look(dossierId, "v2"))[0]?.changes, newer?.changes);
});
