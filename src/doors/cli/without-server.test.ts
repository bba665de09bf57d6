import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { verifyPack } from "#platform/documents/archive/verify-pack.ts";
import { publishPack } from "#platform/documents/draw-pack.ts";
import { gatherLoose, readExport } from "#platform/imports/read-export.ts";
import { runCli } from "./run-cli.ts";

const folder = mkdtempSync(join(tmpdir(), "passation-without-"));
after(() => rmSync(folder, { recursive: true, force: true }));

async function cli(language: "fr" | "en", ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    language,
    version: "1.2.3",
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    openWorld: async () => assert.fail("no database here"),
    resetLink: async () => assert.fail("no database here"),
    handoverTools: async () => ({ readExport, gatherLoose, publishPack }),
    verifyPack: async () => verifyPack,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

const at = (name: string) => join(folder, name);
const tasks = at("tâches.csv");
writeFileSync(tasks, "Titre,Statut\nRelire,À faire\n");
writeFileSync(at("vide.csv"), "");
const about = ["--client", "Boulangerie Aubin", "--end", "2026-12-14", "--out"];

test("one record and none are said as such, in both languages", async () => {
  const french = await cli("fr", "handover", tasks, ...about, at("fr.zip"));
  assert.equal(french.code, 0, french.err);
  assert.match(french.out, /^tâches \(spreadsheet\)\u00a0: 1 élément, 0 remarque$/m);
  const english = await cli("en", "handover", tasks, ...about, at("en.zip"));
  assert.match(english.out, /^tâches \(spreadsheet\): 1 record, 0 warnings$/m);
});

test("one unreadable file of several stops all, and is told how the others go on without it", async () => {
  const out = at("halted.zip");
  const refused = await cli("en", "handover", tasks, at("vide.csv"), ...about, out);
  assert.deepEqual([refused.code, refused.out, existsSync(out)], [1, "", false]);
  assert.equal(
    refused.err,
    "vide.csv is empty. Export it again from its tool.\nWith --skip-unreadable, the other files go on without it.",
  );
  const alone = await cli("en", "handover", at("vide.csv"), ...about, out);
  assert.deepEqual([alone.code, alone.err.includes("--skip-unreadable")], [1, false]);
  const gone = await cli("en", "handover", tasks, at("vide.csv"), ...about, out, "--skip-unreadable");
  assert.deepEqual([gone.code, gone.err], [0, "vide.csv is empty. Export it again from its tool."]);
});

test("several unreadable files are told at once, in one's own language", async () => {
  const out = at("several.zip");
  writeFileSync(at("abîmé.zip"), "PK\u0003\u0004 rien");
  const drop = [at("vide.csv"), tasks, at("abîmé.zip")];
  const refused = await cli("fr", "handover", ...drop, ...about, out, "--json");
  assert.deepEqual([refused.code, refused.out, existsSync(out)], [1, "", false]);
  const [empty, damaged, advice] = refused.err.split("\n");
  assert.match(empty ?? "", /^vide\.csv est vide/);
  assert.match(damaged ?? "", /^abîmé\.zip /);
  assert.equal(advice, "Avec --skip-unreadable, les autres fichiers continuent sans eux.");
  const none = await cli("en", "handover", at("vide.csv"), at("abîmé.zip"), ...about, out);
  const mapped = ["handover", tasks, at("vide.csv"), ...about, out, "--mapping", '{"nothing":"Titre"}'];
  assert.deepEqual((await cli("en", ...mapped)).err.split("\n").length, 1);
  assert.deepEqual([none.code, none.err.split("\n").length, existsSync(out)], [1, 2, false]);
});

test("what cannot be asked so is said in one's own language", async () => {
  const taken = ["handover", tasks, ...about, tasks, "--lang", "fr"];
  await assert.rejects(cli("en", ...taken), /tâches\.csv already exists and is not a pack/);
  await assert.rejects(cli("fr", ...taken), /existe déjà/);
  const absent = await cli("fr", "handover", at("rien.csv"), ...about, at("x.zip"));
  assert.deepEqual(
    [absent.code, absent.err],
    [2, `Il n’y a pas de fichier ${at("rien.csv")}. Vérifiez l’endroit.`],
  );
  const mapped = await cli("fr", "handover", tasks, ...about, at("x.zip"), "--mapping", "{non");
  assert.deepEqual(
    [mapped.code, mapped.err],
    [2, "--mapping attend du JSON, et ceci n’en est pas\u00a0: {non"],
  );
});

test("a pack that is not there, is cut or is none is told as that", async () => {
  const pack = at("pack.zip");
  await cli("en", "handover", tasks, ...about, pack);
  assert.equal((await cli("en", "verify", pack)).code, 0);
  for (const [place, said] of [
    [at("nowhere.zip"), "There is no pack at nowhere.zip. Check where it lies."],
    [tasks, "tâches.csv is neither a folder nor a whole zip. Ask for the pack again."],
    [folder, / holds no manifest\.json: it is no handover pack, or only a part of one\.$/],
  ] as const) {
    const { code, err } = await cli("en", "verify", place);
    assert.equal(code, 1, place);
    if (typeof said === "string") assert.equal(err, said);
    else assert.match(err, said);
  }
});

test("the version is said", async () => {
  assert.deepEqual(await cli("fr", "--version"), { code: 0, out: "1.2.3", err: "" });
});
