import assert from "node:assert/strict";
import { test } from "node:test";
import type { Column, SheetCell } from "#core/pack/pack.ts";
import { documentWords } from "../words.ts";
import { shortened, tableOf } from "./table-data.ts";

const column = (title: string, kind: Column["kind"] = "text"): Column => ({
  key: title,
  title,
  kind,
  width: 20,
});
const table = (columns: readonly Column[], rows: readonly (readonly SheetCell[])[], most = 10) =>
  tableOf({ name: "Feuille", columns, rows }, most, "fr", documentWords("fr"));
const titles = ({ columns }: ReturnType<typeof table>) => columns.map(({ title }) => title);

test("paper shows what changes: empty, repeated and constant columns are not drawn, constants are said", () => {
  const columns = [
    column("Valeur"),
    column("Jour", "date"),
    column("Vide"),
    column("Source"),
    column("Clics", "number"),
  ];
  const rows = [1, 2, 3].map((day) => [`2026-05-0${day}`, `2026-05-0${day}`, null, "Trello", 4]);
  const drawn = table(columns, rows);
  assert.deepEqual(titles(drawn), ["Jour", "Clics"]);
  assert.equal(drawn.note, "Source\u00a0: Trello");
  assert.deepEqual(drawn.rows[0], ["1er\u00a0mai\u00a02026", "4"]);
});

test("links of one name that lead to several places stay links", () => {
  const rows = [1, 2, 3].map((page) => [
    { text: "maquette.fig", url: `https://exemple.fr/${page}` },
    `page ${page}`,
  ]);
  const drawn = table([column("Fichier", "link"), column("Élément")], rows);
  assert.deepEqual(titles(drawn), ["Fichier", "Élément"]);
  assert.deepEqual(drawn.rows[1]?.[0], { text: "maquette.fig", url: "https://exemple.fr/2" });
});

test("a table that is cut says of how much and where the rest is", () => {
  const rows = Array.from({ length: 30 }, (_, index) => [`ligne ${index}`]);
  const { rows: shown, note } = table([column("Titre")], rows);
  assert.equal(shown.length, 10);
  assert.equal(
    note,
    "10 lignes sur 30 sont montrées. Toutes sont dans passation.xlsx, feuille «\u00a0Feuille\u00a0».",
  );
});

test("a long text is cut at the end of a word, never in the middle of a character", () => {
  assert.equal(shortened(`${"mot ".repeat(40)}fin`, 50), `${"mot ".repeat(12).trim()} …`);
  assert.ok(shortened("👩".repeat(300), 401).isWellFormed());
});
