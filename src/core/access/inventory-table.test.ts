import { strict as assert } from "node:assert";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import { anInventory, known, readLines } from "#testing/inventories.ts";
import { readInventory } from "./inventory.ts";

test("tools are found without the word “tool” above them; a table without tools is refused", () => {
  const { rows } = readLines("Nom|Compte", "GTM|GTM-1", "GA4|123", "Google Ads|456");
  assert.deepEqual(
    rows.map(({ tool, resource }) => [tool.key, resource]),
    [
      ["google-tag-manager", "GTM-1"],
      ["google-analytics-4", "123"],
      ["google-ads", "456"],
    ],
  );
  const refusalOf = (...lines: string[]) => {
    const read = readInventory(anInventory(...lines), known);
    return isRefusal(read) ? [read.refused, read.params] : undefined;
  };
  assert.deepEqual(refusalOf("Tâche|État", "Écrire|à faire"), ["access.no-inventory", { file: "accès.csv" }]);
  assert.deepEqual(refusalOf(""), ["access.no-inventory", { file: "accès.csv" }]);
  const many = Array.from({ length: 10_000 }, (_, at) => `GTM|GTM-${at}`);
  assert.deepEqual(refusalOf("Outil|Ressource", ...many), [
    "access.inventory-too-long",
    { file: "accès.csv", count: 10_000, most: 1_000 },
  ]);
});

test("several sheets are read, each told by its name; a sheet that is no inventory is not", () => {
  const [one, two] = [
    anInventory("Outil|Ressource", "GTM|A"),
    anInventory("Tool|Resource", "GA4|B", "Zzz|C"),
  ];
  const [first, second] = [one.tables[0], two.tables[0]];
  assert.ok(first && second);
  const other = {
    ...first,
    name: "Mots-clés",
    rows: [
      ["mot", "volume"],
      ["pain", 3],
    ],
  };
  const tables = [{ ...first, name: "Google" }, other, { ...second, name: "Caché", hidden: true }];
  const read = readInventory({ ...one, file: "a.xlsx", tables }, known);
  assert.ok(!isRefusal(read));
  assert.deepEqual(
    read.rows.map(({ sheet, resource }) => [sheet, resource]),
    [
      ["Google", "A"],
      ["Caché", "B"],
    ],
  );
  assert.deepEqual(
    read.leftOut.map(({ sheet, why }) => [sheet, why.file, why.row]),
    [["Caché", "a.xlsx · Caché", 3]],
  );
  assert.deepEqual(
    read.warnings.map(({ key }) => key),
    ["warning.hidden-sheet"],
  );
});

test("a header on two lines says the side above and the matter below", () => {
  const { rows, warnings } = readLines(
    "Inventaire",
    "||Client||Agence||",
    "Outil|Ressource|Rôle|Qui|Rôle|Qui|Remarques",
    "GTM|GTM-1|Admin|Marie|Lecture|Julie|Vu",
  );
  const [one] = rows;
  assert.deepEqual(
    [one?.clientLevel, one?.clientWho, one?.ours, one?.notes],
    ["admin", "Marie", [{ form: "person", name: "Julie", level: "viewer" }], ["Vu"]],
  );
  assert.deepEqual(warnings, []);
});

test("of several clients, the one of the dossier is read, by its name or the only one like it", () => {
  const rowsOf = (...clients: readonly string[]) =>
    readLines("Client|Outil|Ressource", ...clients.map((name, at) => `${name}|GTM|GTM-${at}`)).rows.map(
      ({ row }) => row,
    );
  assert.deepEqual(rowsOf("Aubin", "Garage Nord", "aubin"), [2, 4]);
  assert.deepEqual(rowsOf("Boulangerie Aubin", "Aubin", "Garage"), [2]);
  assert.deepEqual(rowsOf("Aubin", "Boulangerie", "Garage"), []);
});

test("a first row that holds a secret is told without it", () => {
  const { warnings, rows } = readLines("Outil|mdp : Fournil-1984|Compte", "GTM|x|GTM-1");
  assert.ok(!JSON.stringify([warnings, rows]).includes("Fournil"));
});

test("hostile tables are read or refused in no time", () => {
  const started = performance.now();
  const spaces = `a${" ".repeat(50_000)}b`;
  const commas = ",(".repeat(25_000);
  const rows = Array.from({ length: 900 }, () => `${spaces}|${commas}|${spaces}|Julie${commas}`);
  const { leftOut } = readLines(
    "Outil|Ressource|Rôle du client|Nos personnes",
    ...rows,
    `GTM|${commas}||${commas}`,
  );
  assert.equal(leftOut.length, 900);
  const wide = Array.from({ length: 300 }, () => "Outil").join("|");
  const read = readInventory(anInventory(wide, ...Array.from({ length: 300 }, () => wide)), known);
  assert.ok(isRefusal(read) && read.refused === "access.no-inventory");
  const words = Array.from({ length: 100_000 }, (_, at) => `mot ${at}|${at}|page ${at}`);
  assert.ok(isRefusal(readInventory(anInventory("Requête|Clics|Adresse", ...words), known)));
  assert.ok(performance.now() - started < 15_000);
});
