import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { Cell } from "#platform/imports/document.ts";
import { drawn, readBy, tableDocument } from "#testing/documents.ts";
import { spreadsheet } from "./spreadsheet.ts";

const read = (text: string) => readBy(spreadsheet, tableDocument(drawn(text), "suivi.csv"));

test("finds several tables on a sheet, and headers of two levels", async () => {
  const source = await read(
    `
    Sprint 1
    Tâche | Statut
    Menu | Fait
    Panier | En cours

    Sprint 2
    Tâche | Statut
    Panier | À faire
  `.replace(/\n\n/, "\n|\n"),
  );
  assert.deepEqual(
    source.workItems.map((item) => [item.title, item.stage]),
    [
      ["Menu", "Fait"],
      ["Panier", "En cours"],
      ["Panier", "À faire"],
    ],
  );
  assert.equal(new Set(source.workItems.map((item) => item.externalId)).size, 3);
  const levels = await read(
    "| 2025 | | 2026 |\nRégion | Hommes | Femmes | Hommes | Femmes\nNord | 1 | 2 | 3 | 4\nSud | 5 | 6 | 7 | 8",
  );
  assert.deepEqual(levels.tables?.[0]?.columns, [
    "Région",
    "2025 · Hommes",
    "2025 · Femmes",
    "2026 · Hommes",
    "2026 · Femmes",
  ]);
});

test("reads tables that stand side by side", async () => {
  const source = await read(
    "Suivi\n| | | | |\nTâche | Statut | | Nom | E-mail | Rôle\nMenu | Fait | | Anne | anne@client.example | DG\nPanier | À faire | | | |",
  );
  assert.deepEqual(
    source.workItems.map(({ title, state }) => [title, state]),
    [
      ["Menu", "done"],
      ["Panier", "open"],
    ],
  );
  assert.deepEqual(
    source.stakeholders.map(({ email }) => email),
    ["anne@client.example"],
  );
  assert.deepEqual(
    source.kept.map(({ text }) => text),
    ["Suivi"],
  );
});

test("never stores what stands under a header like « Mot de passe »", async () => {
  const source = await read("Outil | Identifiant | Mot de passe\nFTP | web | tr0mbone\nBO | admin |");
  assert.deepEqual(
    source.kept.map(({ text }) => text),
    [
      "Outil\u00a0: FTP\nIdentifiant\u00a0: web\nMot de passe\u00a0: […]",
      "Outil\u00a0: BO\nIdentifiant\u00a0: admin",
    ],
  );
  assert.deepEqual(source.warnings.at(-1)?.params, {
    count: 1,
    what_fr: "mot de passe",
    what_en: "password",
  });
  assert.deepEqual(
    source.warnings.filter(({ key }) => key === "warning.secret-removed"),
    [{ key: "warning.secret-removed", file: "suivi.csv", row: 2, params: { item: "FTP" } }],
  );
});

test("keeps rows that nothing explains, with their headers", async () => {
  const source = await read("première | second\nQuatrième | cinquième");
  const kept = source.kept.map(({ where, text }) => [where, text]);
  assert.deepEqual(kept, [["2", "première\u00a0: Quatrième\nsecond\u00a0: cinquième"]]);
  assert.deepEqual(
    (await read("1 | null\n2 | 0")).kept.map(({ text }) => text),
    ["1 · null", "2 · 0"],
  );
  const empty = spreadsheet.read(tableDocument([["Tâche", "Statut", "Échéance"]]), { language: "fr" });
  assert.ok(isRefusal(empty) && empty.refused === "import.nothing");
});

test("is read by the mapping that a person gives or has saved, and refuses a wrong one by its name", async () => {
  const rows: readonly (readonly Cell[])[] = [
    ["Quoi", "Intitulé", "Pour le", "Avancement"],
    ["Lot A", "Refaire le menu", "2026-12-14", 1],
    ["Lot B", "Migrer", "2026-12-15", 0.5],
  ];
  const withMapping = (mapping: Record<string, string>) =>
    spreadsheet.read(tableDocument(rows), { language: "fr", mapping });
  const given = await withMapping({ title: "quoi", dueOn: "Pour le", labels: "Intitulé" });
  assert.ok(!isRefusal(given));
  assert.deepEqual(
    given.workItems.map(({ title, labels, dueOn, state }) => [title, labels[0], dueOn, state]),
    [
      ["Lot A", "Refaire le menu", "2026-12-14", "done"],
      ["Lot B", "Migrer", "2026-12-15", "open"],
    ],
  );
  assert.equal(given.tables?.[0]?.mappedBy, "given");
  const saved = await spreadsheet.read(tableDocument(rows), {
    language: "fr",
    mappingFor: (columns) => (columns.includes("Quoi") ? { title: "Quoi" } : undefined),
  });
  assert.ok(!isRefusal(saved));
  assert.deepEqual([saved.workItems[0]?.title, saved.tables?.[0]?.mappedBy], ["Lot A", "saved"]);
  const column = await withMapping({ title: "Titre" });
  assert.ok(isRefusal(column) && column.refused === "import.unknown-column");
  assert.deepEqual(column.params, {
    file: "export.csv",
    name: "Titre",
    known: "Quoi, Intitulé, Pour le, Avancement",
  });
  const field = await withMapping({ titel: "Quoi" });
  assert.ok(isRefusal(field) && field.refused === "import.unknown-field" && field.params.name === "titel");
});
