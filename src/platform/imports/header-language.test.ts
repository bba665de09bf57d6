import assert from "node:assert/strict";
import { test } from "node:test";
import { headerLanguage } from "./header-language.ts";

test("French headers tell that a table is French, whoever reads it; others leave it to the reader", () => {
  for (const [headers, language] of [
    ["#;Projet;Tracker;Statut;Priorité;Sujet;Auteur;Assigné à;Mis-à-jour;Début;Echéance", "fr"],
    ["Résumé;Clé de ticket;Type de ticket;État;Créé;Mise à jour", "fr"],
    ["Titre;Statut;Échéance", "fr"],
    ["Title;Status;Due date", "en"],
    ["Task;Assignee;Due;Notes", "en"],
    ["Issue;Assignee;Créé", "en"],
    ["A;B;C", "en"],
  ] as const) {
    assert.equal(headerLanguage(headers.split(";"), "en"), language, headers);
    assert.equal(headerLanguage(headers.split(";"), "fr"), "fr");
  }
});
