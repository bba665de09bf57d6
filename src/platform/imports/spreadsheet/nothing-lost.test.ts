import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "#core/kernel/refusal.ts";
import type { Cell } from "#platform/imports/document.ts";
import { tableDocument } from "#testing/documents.ts";
import { spreadsheet } from "./spreadsheet.ts";

const headers = [
  "Tâche",
  "Statut",
  "Échéance",
  "Responsable",
  "Décision",
  "Date",
  "Action",
  "Qui",
  "Nom",
  "E-mail",
  "Rôle",
  "Mois",
  "Mot-clé",
  "Position",
  "N°",
  "Parent",
  "Lien",
  "Bloqué par",
  "Checklist",
  "Fait",
  "Commentaire",
  "Inconnu",
];
const cell = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<Cell>(
      null,
      "",
      "12/03/2026",
      "déc. 2026",
      42,
      0.5,
      true,
      "x",
      "Fait",
      "En cours",
      "1 234,5 €",
      "30 %",
      "Total",
      "***",
      "lea@exemple.fr",
      ...headers,
    ),
  },
  { weight: 4, arbitrary: fc.nat(999).map((n) => `mot${n}z`) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);
const sheets = fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 14 });
const headed = fc
  .tuple(fc.shuffledSubarray(headers, { minLength: 2, maxLength: 7 }), sheets)
  .map(([header, rows]): readonly (readonly Cell[])[] => [header, ...rows]);

test("finds every word of any table in what it reads, and never fails", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(sheets, headed), async (rows) => {
      const source = await spreadsheet.read(tableDocument(rows), { language: "fr" });
      const words = new Set(rows.flat().filter((one) => typeof one === "string" && /^mot\d+z$/.test(one)));
      if (isRefusal(source)) return assert.deepEqual([source.refused, words.size], ["import.nothing", 0]);
      const said = JSON.stringify(source);
      for (const word of words) assert.ok(said.includes(String(word)), `${word} is lost`);
    }),
    { numRuns: 1_000 },
  );
});
