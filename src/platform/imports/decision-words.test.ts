import assert from "node:assert/strict";
import { test } from "node:test";
import { decisionSentence } from "./decision-words.ts";

const saying = [
  "Bonjour, c'est validé de notre côté.",
  "Nous avons décidé de garder le bleu.",
  "On part sur la version B",
  "OK pour la mise en ligne jeudi",
  "Le devis est approuvé.",
  "Décision : migration en mars",
  "Acté en comité.",
  "We agreed to keep the old checkout.",
  "Approved, thanks!",
  "Let's go with option 2",
];
for (const text of saying) {
  test(`hears a decision in “${text}”`, () => assert.notEqual(decisionSentence(text), undefined));
}

const silent = [
  "Est-ce que c'est validé ?",
  "Ce n'est pas encore validé.",
  "La maquette reste à valider.",
  "Le devis doit être approuvé avant vendredi.",
  "Not approved yet.",
  "Une action à mener sur le factuel",
  "Voici le compte rendu.",
  "The validity of the certificate",
];
for (const text of silent) {
  test(`hears none in “${text}”`, () => assert.equal(decisionSentence(text), undefined));
}
