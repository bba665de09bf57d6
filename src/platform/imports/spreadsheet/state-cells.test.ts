import assert from "node:assert/strict";
import { test } from "node:test";
import { cellState } from "./state-cells.ts";

const said = {
  done: "Terminé|Fait|OK|x|✓|✔️|oui|100 %|Done|true|TERMINÉE|Livré|Yes",
  dropped: "Annulé|Abandonné|Won't do|Sans objet|N/A|Hors périmètre|Abandon",
  open: "À faire|A faire|En cours|To do|non|30 %|☐|Not started|Bloqué|Pas commencé|In Progress (2)|FALSE|KO",
} as const;
for (const [state, texts] of Object.entries(said)) {
  for (const text of texts.split("|"))
    test(`“${text}” says ${state}`, () => assert.equal(cellState(text), state));
}
for (const text of ["Refaire le menu", "Léa", "3", "", "Opération", "newsletter"]) {
  test(`“${text}” says no state`, () => assert.equal(cellState(text), undefined));
}
