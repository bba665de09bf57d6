import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { isRefusal } from "#core/kernel/refusal.ts";
import { madeZip, workbookParts } from "#testing/hostile-files.ts";
import type { Importer } from "./importer.ts";
import { exportReader, importFaults, readExport } from "./read-export.ts";

const issues = "#;Tracker;Status;Subject\n1;Bug;Ouvert;Menu cassé\n2;Bug;Fermé;Pied de page\n";
const hours = "Date;Utilisateur;Activité;Demande;Heures\n2026-12-01;Ana;Dev;1;2,5\n";
const image = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

const drop = (
  files: Readonly<Record<string, Uint8Array | string>>,
  name = Object.keys(files)[0] ?? "rien",
) => ({
  name,
  files: Object.entries(files).map(([path, data]) => new File([new Uint8Array(Buffer.from(data))], path)),
});

async function read(files: Readonly<Record<string, Uint8Array | string>>, name?: string) {
  const sources = await readExport(drop(files, name), { language: "fr" });
  if (isRefusal(sources)) assert.fail(JSON.stringify(sources));
  return sources;
}

test("a file is read by the tool that it comes from, whatever its name says", async () => {
  for (const bytes of [issues, gzipSync(issues)]) {
    const [source, ...more] = await read({ "facture.pdf": bytes });
    assert.equal(source?.kind, "redmine");
    assert.deepEqual(
      source?.workItems.map(({ title }) => title),
      ["Menu cassé", "Pied de page"],
    );
    assert.deepEqual(more, []);
  }
});

test("each export of an archive is a source, in folders and archives inside it too", async () => {
  const inner = madeZip([{ name: "heures.csv", data: hours }]);
  const archive = madeZip([
    { name: "Projet/", data: "" },
    { name: "Projet/demandes.csv", data: issues },
    { name: "__MACOSX/Projet/._demandes.csv", data: "junk" },
    { name: "Projet/.DS_Store", data: "junk" },
    { name: "Projet/part-1.zip", data: inner },
    { name: "Projet/maquette.png", data: image },
  ]);
  const sources = await read({ "sauvegarde.zip": archive });
  assert.deepEqual(
    sources.map(({ kind, file }) => [kind, file]),
    [
      ["redmine", "sauvegarde.zip/Projet/demandes.csv"],
      ["redmine", "sauvegarde.zip/Projet/part-1.zip/heures.csv"],
    ],
  );
  const [carried] = sources[0]?.files ?? [];
  assert.equal(carried?.path, "Projet/maquette.png");
  assert.deepEqual(Buffer.from((await carried?.read()) ?? ""), image);
  const warning = sources[0]?.warnings.find(({ key }) => key === "warning.files-carried");
  assert.deepEqual(warning?.params, { count: 1, names: "Projet/maquette.png" });
});

test("a folder is read as the archive of its files", async () => {
  const sources = await read(
    { "exports/a.csv": issues, "exports/b/c.csv": hours, "exports/Thumbs.db": "x" },
    "exports",
  );
  assert.deepEqual(
    sources.map(({ file }) => file),
    ["exports/a.csv", "exports/b/c.csv"],
  );
});

test("a drop in which nothing can be read is refused for its first reason", async () => {
  const cases: readonly (readonly [Readonly<Record<string, Uint8Array | string>>, string, string])[] = [
    [{ "a.png": image }, "import.other-format", "a.png"],
    [{ "a.zip": madeZip([{ name: "b.png", data: image }]) }, "import.other-format", "a.zip/b.png"],
    [{ "a.zip": madeZip([]) }, "import.nothing", "a.zip"],
    [{ "a.zip": madeZip([{ name: ".DS_Store", data: "x" }]) }, "import.nothing", "a.zip"],
    [{}, "import.empty", "rien"],
    [{ "a.json": '{"inconnu": 1}' }, "import.unknown", "a.json"],
  ];
  for (const [files, refused, file] of cases) {
    const answer = await readExport(drop(files), { language: "fr" });
    assert.deepEqual(isRefusal(answer) && [answer.refused, answer.params.file], [refused, file]);
  }
});

test("one file of an archive that is cut, locked or made to harm refuses all of it", async () => {
  const good = { name: "a.csv", data: issues };
  const cases: readonly (readonly [Uint8Array | string, string])[] = [
    ['Titre,Texte\na,"b', "import.truncated"],
    ['[{"a":1},', "import.truncated"],
    ["<!DOCTYPE a><a/>", "import.hostile-xml"],
    [madeZip(workbookParts("")).subarray(0, 300), "import.damaged"],
  ];
  for (const [data, reason] of cases) {
    const answer = await readExport(drop({ "a.zip": madeZip([good, { name: "b.csv", data }]) }), {
      language: "fr",
    });
    assert.deepEqual(isRefusal(answer) && [answer.refused, answer.params.file], [reason, "a.zip/b.csv"]);
  }
});

test("an archive of nothings is refused by its first, one of tables that nobody gathered by their number", async () => {
  const nothings = Array.from({ length: 1_000 }, (_, at) => ({ name: `${at}.csv`, data: "" }));
  const empty = await readExport(drop({ "a.zip": madeZip(nothings) }), { language: "fr" });
  assert.deepEqual(empty, { refused: "import.empty", params: { file: "a.zip/0.csv" } });
  const tables = Array.from({ length: 501 }, (_, at) => ({ name: `${at}.csv`, data: issues }));
  const many = await readExport(drop({ "a.zip": madeZip(tables) }), { language: "fr" });
  assert.deepEqual(many, { refused: "import.too-large", params: { file: "a.zip", limit: "500 exports" } });
});

test("why a folder is too large is said in the language of who asks, however its dates read", async () => {
  const files = Array.from({ length: 50_001 }, (_, at) => new File([], `dossier/${at}.csv`));
  const answer = await readExport({ name: "dossier", files }, { language: "fr", reader: "en" });
  assert.deepEqual(answer, {
    refused: "import.too-large",
    params: { file: "dossier", limit: "50,000 files" },
  });
});

test("a bug of an importer is refused as a file that does not open, and heard by who listens", async (t) => {
  const broken: Importer = {
    kind: "trello",
    recognise: () => true,
    read() {
      throw new RangeError("too deep");
    },
  };
  const faults: unknown[] = [];
  const hear = (fault: unknown) => faults.push(fault);
  importFaults.subscribe(hear);
  t.after(() => importFaults.unsubscribe(hear));
  const answer = await exportReader([broken])(drop({ "a.csv": issues }), { language: "fr" });
  assert.deepEqual(answer, { refused: "import.damaged", params: { file: "a.csv" } });
  assert.deepEqual(faults, [{ file: "a.csv", error: new RangeError("too deep") }]);
});

test("a row with a password is kept with a mark in its place, and told by its row", async () => {
  const key = `sk_live_${"a1B2".repeat(8)}`;
  const rows = [
    "#;Tracker;Status;Subject;Description",
    "1;Bug;Ouvert;Menu cassé;Vu sur mobile",
    "2;Bug;Ouvert;Accès FTP;Le mot de passe est Fournil-1984, à changer",
    `3;Bug;Fermé;Paiement;Clé ${key}`,
  ];
  const [source] = await read({ "demandes.csv": `${rows.join("\n")}\n` });
  assert.deepEqual(
    source?.workItems.map(({ title, description }) => [title, description]),
    [
      ["Menu cassé", "Vu sur mobile"],
      ["Accès FTP", "Le mot de passe est […], à changer"],
      ["Paiement", "Clé […]"],
    ],
  );
  const told = source?.warnings.filter((one) => one.key === "warning.secret-removed");
  assert.deepEqual(
    told?.map(({ row, params }) => [row, params]),
    [
      [3, { item: "2" }],
      [4, { item: "3" }],
    ],
  );
  assert.ok(source?.warnings.some((one) => one.key === "warning.private-removed" && one.params.count === 2));
  assert.ok(!JSON.stringify(source).includes("Fournil-1984") && !JSON.stringify(source).includes(key));
});

test("where an export has no rows, what held a password is told by its name", async () => {
  const issue = { title: "Accès au serveur", body: "mdp : Fournil-1984", state: "OPEN", number: 4 };
  const [source] = await read({
    "issues.json": JSON.stringify([{ ...issue, url: "https://github.com/a/b/issues/4" }]),
  });
  const told = source?.warnings.filter((one) => one.key === "warning.secret-removed");
  assert.deepEqual(
    told?.map(({ row, params }) => [row, params]),
    [[undefined, { item: "Accès au serveur" }]],
  );
});
