import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { editFile } from "#core/file/commands/edit-file.ts";
import { removeFiles } from "#core/file/commands/remove-files.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { aSource, dropped, readerOf } from "#testing/exports.ts";
import { aFile, filesOf } from "#testing/files.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { findAnywhere } from "./queries.ts";

const board = (...paths: readonly string[]) => [
  aSource("tableau", { files: paths.map((path) => aFile(path, path)) }),
];
const world = await makeWorld({
  readExport: readerOf(
    new Map([
      ["v1", board("Refonte/Maquette d’accueil_v2.png", "contrat-phare.2026.pdf")],
      ["v2", board("contrat-phare.2026.pdf")],
    ]),
  ),
});
after(world.close);
const owner = await anAgency(world);
const other = await anAgency(world, "Une autre");
const found = async (words: string, who = owner) =>
  (await done(world, who, findAnywhere, { words })).files.map(({ name, folder }) => `${folder}/${name}`);

test("files are found by the words of their names and folders, by their own agency alone", async () => {
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Phare" });
  const importInto = (name: string) => done(world, owner, importFiles, { dossierId, files: [dropped(name)] });
  await importInto("v1");
  const picture = "Refonte/Maquette d’accueil_v2.png";
  for (const words of ["maquette", "MAQUETTE V2", "accueil_v2.png", "refonte maq"])
    assert.deepEqual(await found(words), [picture], words);
  assert.deepEqual(await found("contrat-phare.2026.pdf"), ["/contrat-phare.2026.pdf"]);
  assert.deepEqual(await found("maquette", other), []);

  const [contract] = (await filesOf(world, owner, dossierId)).filter(({ name }) =>
    name.startsWith("contrat"),
  );
  await done(world, owner, editFile, { dossierId, fileId: contract?.id, name: "Avenant signé.pdf" });
  assert.deepEqual([await found("contrat"), await found("avenant")], [[], ["/Avenant signé.pdf"]]);
  await done(world, owner, removeFiles, { dossierId, fileIds: [contract?.id] });
  assert.deepEqual(await found("avenant"), []);
  await importInto("v2");
  assert.deepEqual(await found("maquette"), [], "the newest export carries it no more");
});

test("at most eight are shown, those of the newest dossiers first, each with its dossier", async () => {
  const dossiers = [];
  for (let at = 0; at < 9; at += 1) {
    const { id } = await done(world, owner, createDossier, { party: `Suite ${at}` });
    await done(world, owner, importFiles, { dossierId: id, files: [dropped("v2")] });
    dossiers.push(id);
  }
  const { files } = await done(world, owner, findAnywhere, { words: "contrat phare" });
  assert.deepEqual(
    files.map(({ dossierId }) => dossierId),
    dossiers.toReversed().slice(0, 8),
  );
  assert.equal(files[0]?.dossierName, "Suite 8");
});
