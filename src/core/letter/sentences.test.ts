import assert from "node:assert/strict";
import { test } from "node:test";
import { paragraphsOf, sentencesIn } from "./sentences.ts";
import { textLanguage } from "./text-language.ts";

const sentencesOf = (text: string) =>
  paragraphsOf(text).flatMap((paragraph) =>
    sentencesIn(text, paragraph).map(({ from, to }) => text.slice(from, to)),
  );

test("sentences end where people end them, not at abbreviations, figures and addresses", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["M. Roy a relu. Mme. Vidal aussi !", ["M. Roy a relu.", "Mme. Vidal aussi !"]],
    ["Version 3.4.1 en ligne. Suite demain.", ["Version 3.4.1 en ligne.", "Suite demain."]],
    ["Selon l’art. L. 441-10. Fin", ["Selon l’art. L. 441-10.", "Fin"]],
    ["Voir exemple.fr. C’est tout…", ["Voir exemple.fr.", "C’est tout…"]],
    ["Les menus, les pages, etc. sont prêts.", ["Les menus, les pages, etc. sont prêts."]],
    ["Tools, e.g. Matomo. Done? Yes.", ["Tools, e.g. Matomo.", "Done?", "Yes."]],
    ["J. Martin a dit « oui. » Puis rien.", ["J. Martin a dit « oui. »", "Puis rien."]],
    ["Il a dit « oui ». Puis rien.", ["Il a dit « oui ».", "Puis rien."]],
    ["# Titre\n- un\n- deux\n  suite\n\n1. trois", ["Titre", "un", "deux\n  suite", "trois"]],
    ["Une ligne\nqui continue.\nUne autre", ["Une ligne\nqui continue.", "Une autre"]],
    ["| a | b |\r\n> cité", ["a | b |", "cité"]],
    ["Avant\n```\ncode. Code.\n```\nAprès", ["Avant", "Après"]],
    ["  \n\n", []],
  ];
  for (const [text, wanted] of cases) assert.deepEqual(sentencesOf(text), wanted, text);
});

test("a sentence without an end is cut between two words, and nothing of it is lost", () => {
  const text = "mot ".repeat(2_000).trim();
  const cut = sentencesOf(text);
  assert.ok(cut.length > 3 && cut.every((one) => one.length <= 2_000));
  assert.equal(cut.join(" "), text);
});

test("a text tells its language by its small words", () => {
  assert.equal(textLanguage("La fiche est en ligne depuis le 4 mai.", "en"), "fr");
  assert.equal(textLanguage("The page is on the site.", "fr"), "en");
  assert.equal(textLanguage("Matomo 4.2", "en"), "en");
  assert.equal(textLanguage("", "fr"), "fr");
});
