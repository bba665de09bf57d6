import assert from "node:assert/strict";
import { randomBytes, randomUUIDv7 } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { addAccesses } from "#core/access/commands/add-accesses.ts";
import { createDossier } from "#core/dossier/commands/create-dossier.ts";
import { importFiles } from "#core/tracking/commands/import-files.ts";
import { aSource, dropped } from "#testing/exports.ts";
import { aFile, filesOf, filesOnDisk } from "#testing/files.ts";
import { anAgency, done } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { runCli } from "./run-cli.ts";

const picture = randomBytes(300_000);
const readExport = async () => [aSource("tableau", { files: [aFile("Refonte/maquette.png", picture)] })];
const world = await makeWorld({ readExport });
const owner = await anAgency(world);
const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
await done(world, owner, importFiles, { dossierId, files: [dropped("x")] });
const [file] = await filesOf(world, owner, dossierId);
const folder = await mkdtemp(join(tmpdir(), "passation-save-"));
after(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function passation(...args: string[]) {
  const said: string[] = [];
  const line = (text: string) => void said.push(text);
  const code = await runCli(args, {
    language: "fr",
    version: "1.2.3",
    out: line,
    err: line,
    openWorld: async () => ({ world, close: async () => undefined }),
    resetLink: async () => undefined,
    handoverTools: async () => assert.fail("no handover here"),
    verifyPack: async () => assert.fail("no verification here"),
  });
  return { code, said: said.join("\n") };
}
const save = (fileId: string, out: string) =>
  passation("file.save", "--dossier-id", dossierId, "--file-id", fileId, "--out", out);

test("a file is saved whole under its name, in the place of what was there, or not at all", async () => {
  const out = join(folder, "maquette.png");
  await writeFile(out, "ancien");
  const absent = await save(randomUUIDv7(), out);
  assert.deepEqual(absent, {
    code: 1,
    said: "Ce fichier n’existe pas, ou n’est pas celui de votre agence.",
  });
  assert.equal(await readFile(out, "utf8"), "ancien");
  const saved = await save(file?.id ?? "", out);
  assert.deepEqual([saved.code, saved.said], [0, `${out} : 300000 octets, SHA-256 ${file?.sha256}`]);
  assert.ok((await readFile(out)).equals(picture));
  const nowhere = await save(file?.id ?? "", join(folder, "nowhere", "x"));
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.said, /^Rien ne peut être enregistré dans .*x \(ENOENT\)\. Vérifiez l’endroit\.$/);
  const [content = ""] = await filesOnDisk(world.dataFolder);
  await truncate(content, 200_000);
  await assert.rejects(save(file?.id ?? "", out), /sealed/);
  assert.ok((await readFile(out)).equals(picture));
  assert.deepEqual(await readdir(folder), ["maquette.png"]);
});

test("what is answered as a file is saved by --out; without it a person is told its size, and JSON holds it", async () => {
  await done(world, owner, addAccesses, { dossierId, accesses: [{ toolKey: "brevo" }] });
  const out = join(folder, "autonomie.pdf");
  const draw = (...more: string[]) => passation("access.draw-statement", "--dossier-id", dossierId, ...more);
  const told = await draw();
  assert.match(told.said, /^name: autonomie-[\d-]+\.pdf\nbase64: \d+ octets : --out CHEMIN enregistre/);
  const saved = await draw("--out", out);
  assert.equal(saved.code, 0);
  const bytes = await readFile(out);
  assert.equal(bytes.subarray(0, 5).toString(), "%PDF-");
  assert.match(saved.said, new RegExp(`autonomie\\.pdf : ${bytes.length} octets, SHA-256 [0-9a-f]{64}$`));
  const { said } = await draw("--json");
  assert.ok(Buffer.from(JSON.parse(said).base64, "base64").equals(bytes));
  const nowhere = await draw("--out", join(folder, "nowhere", "x"));
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.said, /\(ENOENT\)/);
  assert.match((await passation("dossier.read", "--dossier-id", dossierId, "--out", out)).said, /--out/);
});
