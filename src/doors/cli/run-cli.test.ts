import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { commands } from "#core/commands.ts";
import { holds } from "#core/permissions.ts";
import { anAgency } from "#testing/people.ts";
import { makeWorld, type TestWorld } from "#testing/world.ts";
import { type CliParts, runCli } from "./run-cli.ts";

let world: TestWorld;
let folder: string;
before(async () => {
  world = await makeWorld();
  await anAgency(world, "Atelier Rivage");
  folder = mkdtempSync(join(tmpdir(), "passation-cli-"));
});
after(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

async function cli(args: readonly string[], parts: Partial<CliParts> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    language: "en",
    version: "1.2.3",
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    openWorld: async () => ({ world, close: async () => undefined }),
    resetLink: async () => undefined,
    handoverTools: async () => assert.fail("no handover here"),
    verifyPack: async () => assert.fail("no verification here"),
    ...parts,
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

test("what only a signed-in person may do is refused with its reason and exit code 1", async () => {
  const { code, err, out } = await cli(["agency.create", "--name", "Autre"]);
  assert.deepEqual([code, out], [1, ""]);
  assert.match(err, /role does not allow|owner/i);
});

test("an operation takes its fields as options and answers JSON, or lines for people", async () => {
  const created = await cli([
    ...["dossier.create", "--party", "Boulangerie Aubin", "--end-on", "2026-12-14", "--json"],
  ]);
  assert.equal(created.code, 0, created.err);
  const { id, endOn, direction } = JSON.parse(created.out);
  assert.deepEqual([endOn, direction], ["2026-12-14", "client"]);
  const emptied = await cli(["dossier.edit", "--dossier-id", id, "--end-on", ""]);
  assert.match(emptied.out, /endOn: —/);
  const whole = await cli(["dossier.create", "--input", '{"party":"Maison Kerguen"}', "--json"]);
  assert.equal(JSON.parse(whole.out).party, "Maison Kerguen");
  const listed = JSON.parse((await cli(["dossier.list", "--limit", "1", "--json"])).out);
  const next = await cli(["dossier.list", "--limit", "1", "--after", listed.next, "--json"]);
  assert.equal(JSON.parse(next.out).rows[0].party, "Maison Kerguen");
});

test("files and folders are given by their paths", async () => {
  const { out } = await cli(["dossier.create", "--party", "Avec fichiers", "--json"]);
  const { id } = JSON.parse(out);
  mkdirSync(join(folder, "exports"));
  writeFileSync(join(folder, "exports", "tâches.csv"), "Titre,Statut\nRelire,À faire\n");
  writeFileSync(join(folder, "autres.csv"), "Titre,Statut\nPublier,Terminé\nTraduire,À faire\n");
  const imported = await cli([
    ...["tracking.import", "--dossier-id", id, "--json"],
    ...["--files", join(folder, "autres.csv"), join(folder, "exports")],
  ]);
  assert.equal(imported.code, 0, imported.err);
  const { sources } = JSON.parse(imported.out);
  assert.deepEqual(
    sources.map((source: { counts: Record<string, number> }) => source.counts["work-item"]).sort(),
    [1, 2],
  );
  const news: string[] = [];
  const told = await cli(
    ["tracking.import", "--dossier-id", id, "--files", join(folder, "autres.csv"), join(folder, "exports")],
    { news: (text) => news.push(text) },
  );
  assert.deepEqual([told.code, told.err], [0, ""]);
  assert.equal(
    news.join(""),
    "\r\x1b[KReading: 50%\r\x1b[KReading: 100%\r\x1b[KSaving: 66%\r\x1b[KSaving: 100%\r\x1b[K",
  );
  const missing = await cli(["tracking.import", "--dossier-id", id, "--files", join(folder, "rien.csv")]);
  assert.deepEqual([missing.code, missing.err.includes("rien.csv")], [2, true]);
});

test("an inventory of accesses is looked at, imported, and refused in words", async () => {
  const { id } = JSON.parse((await cli(["dossier.create", "--party", "Avec accès", "--json"])).out);
  const path = join(folder, "accès.csv");
  writeFileSync(path, "Tool,Resource,Client role\nGA4,Aubin,Admin\nToaster,x,Admin\n");
  const given = ["--dossier-id", id, "--files", path];
  const seen = JSON.parse((await cli(["access.read-inventory", ...given, "--json"])).out);
  assert.deepEqual(
    [seen.rows[0].is, seen.rows[0].clientLevel, seen.leftOut[0].tool],
    ["new", "admin", "Toaster"],
  );
  const imported = await cli(["access.import", ...given]);
  assert.equal(imported.code, 0, imported.err);
  assert.match(imported.out, /added: 1/);
  writeFileSync(path, "Task,State\nWrite,to do\n");
  const refused = await cli(["access.import", ...given]);
  assert.deepEqual([refused.code, refused.err.startsWith("accès.csv holds no table")], [1, true]);
});

test("files go into a dossier by their paths, a folder as a folder", async () => {
  const { id } = JSON.parse((await cli(["dossier.create", "--party", "Avec maquettes", "--json"])).out);
  mkdirSync(join(folder, "maquettes"));
  writeFileSync(join(folder, "maquettes", "accueil.txt"), "accueil");
  writeFileSync(join(folder, "lisez-moi.txt"), "à lire");
  const brought = await cli([
    ...["file.upload", "--dossier-id", id, "--folder", "Visuels", "--visibility", "internal", "--json"],
    ...["--files", join(folder, "lisez-moi.txt"), join(folder, "maquettes")],
  ]);
  assert.equal(brought.code, 0, brought.err);
  const listed = JSON.parse((await cli(["file.list", "--dossier-id", id, "--json"])).out);
  assert.deepEqual(
    listed.rows.map((row: { path: string; visibility: string }) => [row.path, row.visibility]),
    [
      ["Visuels/lisez-moi.txt", "internal"],
      ["Visuels/maquettes/accueil.txt", "internal"],
    ],
  );
});

test("wrong usage ends with 2 and says what was wrong", async () => {
  for (const args of [
    ["dossier.erase"],
    ["dossier.create"],
    ["dossier.create", "--party", "x", "--end-on", "demain"],
    ["dossier.create", "--party", "x", "--direction", "nowhere"],
    ["dossier.list", "--limit", "many"],
    ["dossier.create", "--input", "{"],
    ["journal.verify", "--head", "not json"],
    ["handover"],
    ["--nothing"],
  ]) {
    const { code, err } = await cli(args);
    assert.equal(code, 2, args.join(" "));
    assert.notEqual(err, "", args.join(" "));
  }
});

test("what is wrong with a command is said in one's own language, with what may have been meant", async () => {
  const said = async (...args: readonly string[]) => {
    const french = await cli(args, { language: "fr" });
    assert.equal(french.code, 2, args.join(" "));
    assert.doesNotMatch(french.err, /error|unknown|missing|invalid|choices/i);
    return [french.err, (await cli(args)).err].map((text) => text.split("\n(")[0]);
  };
  assert.deepEqual(await said("dossier.lst"), [
    "Il n’y a pas de commande dossier.lst. Vouliez-vous dire dossier.list\u00a0?",
    "There is no command dossier.lst. Did you mean dossier.list?",
  ]);
  assert.deepEqual(await said("dossier.list", "--limi", "2"), [
    "Il n’y a pas d’option --limi ici. Vouliez-vous dire --limit\u00a0?",
    "There is no option --limi here. Did you mean --limit?",
  ]);
  assert.deepEqual(await said("verify"), ["Il manque <dossier>.", "<pack> is missing."]);
  assert.deepEqual(await said("reset-link"), [
    "Il manque --email <adresse>.",
    "--email <address> is missing.",
  ]);
  assert.deepEqual(await said("dossier.list", "--limit"), [
    "--limit <nombre> attend une valeur.",
    "--limit <number> wants a value.",
  ]);
  assert.deepEqual(await said("dossier.create", "--direction", "nowhere"), [
    "--direction <texte> attend l’une de ces valeurs\u00a0: client, supplier, et non nowhere.",
    "--direction <text> takes one of client, supplier, and not nowhere.",
  ]);
  assert.deepEqual(await said("completion", "tcsh"), [
    "shell attend l’une de ces valeurs\u00a0: bash, zsh, fish, et non tcsh.",
    "shell takes one of bash, zsh, fish, and not tcsh.",
  ]);
  assert.deepEqual(await said("dossier.list", "Aubin", "Kerguen"), [
    "Il y a plus d’arguments qu’attendu\u00a0: Aubin, Kerguen. Mettez entre guillemets ce qui contient des espaces.",
    "More was given than is taken here: Aubin, Kerguen. What holds spaces goes between quotes.",
  ]);
});

test("help and completion speak French to who reads French", async () => {
  const french = { language: "fr" } as const;
  const whole = await cli(["--help"], french);
  assert.match(whole.out, /^Usage\u00a0: passation \[options\] \[commande\]$/m);
  assert.match(whole.out, /^Sans serveur\u00a0:$/m);
  assert.match(whole.out, /dossier\.create \[options\] +Ouvre un dossier\u00a0: la fin/);
  const english = /\b(?:the|show|print|help for|display|of|your|to|choices|default:)\b/i;
  for (const noun of ["handover", "verify", "completion", "reset-link", "file.save", "pack.save"]) {
    const { code, out } = await cli([noun, "--help"], french);
    assert.equal(code, 0);
    assert.doesNotMatch(out, english, noun);
  }
  const one = await cli(["dossier.create", "--help"], french);
  assert.match(one.out, /--party <texte> .*\(obligatoire\)/);
  assert.match(one.out, /--direction <texte> .*au choix\u00a0: client,\s+supplier/);
  assert.match((await cli(["completion", "zsh"], french)).out, /'dossier\.read:Lit un dossier\.'/);
});

test("completion offers the words of a closed list after its option", async () => {
  const scripts = await Promise.all(["bash", "zsh", "fish"].map((shell) => cli(["completion", shell])));
  const [bash = "", zsh = "", fish = ""] = scripts.map(({ out }) => out);
  assert.match(zsh, /"handover --lang"[^)]*\) compadd -- fr en; return ;;/);
  assert.match(fish, /from handover' -l lang -x -a 'fr en'$/m);
  assert.match(fish, /from completion' -a 'bash zsh fish'$/m);
  const typed = (...words: readonly string[]) => {
    const line = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}`;
    const script = `${bash}\n${line}; _passation; printf '%s ' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["-c", script], { encoding: "utf8" }).trim();
  };
  assert.equal(typed("passation", "handover", "--lang", ""), "fr en");
  assert.equal(typed("passation", "dossier.create", "--direction", "s"), "supplier");
  assert.equal(typed("passation", "completion", "z"), "zsh");
  assert.equal(typed("passation", "dossier.cre"), "dossier.create");
  assert.equal(typed("passation", "handover", "--cl"), "--client");
});

test("several agencies: one must be named", async () => {
  await anAgency(world, "Studio Ponant");
  const which = await cli(["dossier.list"]);
  assert.equal(which.code, 1);
  assert.match(which.err, /Atelier Rivage, Studio Ponant/);
  const named = await cli(["dossier.list", "--agency", "Studio Ponant", "--json"]);
  assert.deepEqual(JSON.parse(named.out).rows, []);
});

test("help, and completion in three shells, name every operation that an operator may ask for, and no other", async () => {
  const help = await cli(["--help"]);
  assert.equal(help.code, 0);
  const scripts = await Promise.all(["bash", "zsh", "fish"].map((shell) => cli(["completion", shell])));
  const operator = { kind: "operator", agencyId: "", name: "operator" } as const;
  for (const { name, permission } of commands) {
    assert.equal(help.out.includes(`\n  ${name} `), holds(operator, permission), name);
    for (const { out } of scripts)
      if (holds(operator, permission)) assert.ok(out.includes(name), name);
      else assert.ok(!out.includes(`${name})`), name);
  }
  const one = await cli(["tracking.import", "--help"]);
  assert.match(one.out, /--dossier-id <text>/);
  assert.match(one.out, /--files <path\.\.\.>/);
});
