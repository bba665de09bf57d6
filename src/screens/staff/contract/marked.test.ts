import assert from "node:assert/strict";
import { test } from "node:test";
import { stretchesOf } from "./marked.ts";

test("a page is cut where clauses begin and end, those in the same words included", () => {
  const text = "Durée un an, reconduit.";
  const marks = [
    { id: "term", from: 0, to: 11 },
    { id: "renewal", from: 6, to: 23 },
  ];
  assert.deepEqual(stretchesOf(text, marks), [
    { text: "Durée ", ids: ["term"] },
    { text: "un an", ids: ["term", "renewal"] },
    { text: ", reconduit.", ids: ["renewal"] },
  ]);
  assert.deepEqual(stretchesOf(text, []), [{ text, ids: [] }]);
  assert.deepEqual(stretchesOf("", [{ id: "lost", from: 3, to: 9 }]), []);
  assert.equal(stretchesOf(text, [{ id: "long", from: 12, to: 900 }]).at(-1)?.text, " reconduit.");
});
