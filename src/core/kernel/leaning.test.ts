import assert from "node:assert/strict";
import { test } from "node:test";
import { leaningOf, wordMarks } from "./leaning.ts";

test("words are cut to what their forms share, and each stands with the one that follows it", () => {
  assert.deepEqual(
    [...wordMarks(["le", "prestataire", "le", "prestataires"])],
    ["le", "presta", "le presta", "presta le"],
  );
  assert.deepEqual([...wordMarks([])], []);
});

test("known marks add up, each for the less the more there are; unknown ones say nothing", () => {
  const learned = {
    notice: { base: -2, marks: { preavi: 3, mois: 1 } },
    term: { base: -1, marks: { mois: 2 } },
  };
  const leaning = leaningOf(learned, ["notice", "term"]);
  assert.deepEqual(
    [...leaning([])],
    [
      ["notice", -2],
      ["term", -1],
    ],
  );
  assert.deepEqual(
    [...leaning(["preavi", "inconnu"])],
    [
      ["notice", 1],
      ["term", -1],
    ],
  );
  const both = leaning(["preavi", "mois"]);
  assert.equal(both.get("notice"), -2 + 4 / Math.SQRT2);
  assert.equal(both.get("term"), -1 + 2 / Math.SQRT2);
});
