import assert from "node:assert/strict";
import { test } from "node:test";
import { goesOn, stageState } from "./stage-words.ts";

const told = {
  done: "Done|DONE ✅|🎉 Terminé|Terminée(s)|TERMINE|Fait|Faites|Livré|LIVRÉ en prod|Tâches terminées|Sprint 12 – done|4. Finished|Done in March|Clôturé|Clos|Closed|Completed|Résolu(e)|C'est fait|Publié|Released 1.2|Fermée|Tout est fini|Complété|Traité|Mis en ligne|En ligne 🚀|Live",
  dropped:
    "Abandonné|Annulée|Cancelled|Canceled|Won't do|Won’t Fix|Ne sera pas fait|Duplicate|Doublon|Archives|Archivé|Rejeté|Sans suite|Not planned",
} as const;
for (const [state, names] of Object.entries(told)) {
  for (const name of names.split("|")) {
    test(`“${name}” says ${state}`, () => assert.equal(stageState(name), state));
  }
}

const silent =
  "À faire|A faire|To do|To be done|Not done|Pas fait|Done?|Fait, à valider|Done – awaiting review|Ready for done|Presque terminé|En cours de livraison|Livre blanc|Livres|Ferme|Règles|Dev done|À terminer|À livrer|Definition of done|In progress|Backlog|Review|En attente|Validé|Design|Fin|Faire|Mise en ligne|Live chat|En ligne bientôt|Traite";
for (const name of [...silent.split("|"), undefined, "", "—"]) {
  test(`“${name}” leaves the work open`, () => assert.equal(stageState(name), undefined));
}

test("knows the words by which work surely goes on", () => {
  const going = "In Progress|In Review|Todo|À faire|En cours|Backlog|Working on it|Stuck|Ready for dev".split(
    "|",
  );
  assert.deepEqual(
    going.filter((name) => !goesOn(name)),
    [],
  );
  const unknown = ["Done", "Annulé", "Phase 2", "Prod", "", undefined];
  assert.deepEqual(unknown.filter(goesOn), []);
});
