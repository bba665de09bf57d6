import { strict as assert } from "node:assert";
import { test } from "node:test";
import { namesSides, toolTold, wordsFor } from "./told.ts";

test("a client reads the sentence that is said to it, everybody else the other one, and only that", () => {
  const [fr, en] = ["Le client accepte.", "The client accepts."];
  const toClient = { fr: "Vous acceptez.", en: "You accept." };
  assert.deepEqual(wordsFor({ fr, en, toClient }, true), toClient);
  assert.deepEqual(wordsFor({ fr, en, toClient }, false), { fr, en });
  assert.deepEqual(wordsFor({ fr, en }, true), { fr, en });
});

test("a sentence names the sides by their words, and not by the word of a menu", () => {
  const cases: readonly (readonly [fr: string, en: string, names: boolean])[] = [
    ["Le client accepte.", "The client accepts.", true],
    ["Clients et collègues acceptent.", "Clients and colleagues accept.", true],
    ["Retirer nos accès.", "Remove our access.", true],
    ["Nous quittons le tableau.", "We leave the board.", true],
    ["Désactiver les nôtres.", "Switch off ours.", true],
    ["Le responsable clientèle signe.", "The account manager signs.", false],
    ["Account › Users, puis Clients.", "Account › Users, then Clients.", false],
    ["Noter le nombre de nœuds.", "Note the number of nodes, as used.", false],
  ];
  for (const [fr, en, names] of cases) {
    assert.equal(namesSides({ fr, en }, true), names, fr);
    assert.equal(
      namesSides({ fr, en, toClient: { fr, en } }, true),
      false,
      "what is said to it needs no word",
    );
    assert.equal(namesSides({ fr, en, toClient: { fr, en } }, false), names, fr);
  }
});

test("nothing is told of a tool that nobody knows any more", () => {
  const nothing = { role: null, conditions: [], where: null, steps: [], namesSides: false };
  assert.deepEqual(toolTold(undefined, true), nothing);
});
