import assert from "node:assert/strict";
import { test } from "node:test";
import { drawable } from "./drawable.ts";
import { typefaces } from "./typefaces.ts";

test("a word longer than a line breaks after a sign, and inside only where there is none for long", () => {
  const { draw } = drawable(typefaces(), "fr");
  assert.equal(draw("Jean-Baptiste-Emmanuel-Zorg"), "Jean-\u200bBaptiste-\u200bEmmanuel-\u200bZorg");
  assert.equal(draw("a".repeat(26)), `${"a".repeat(10)}\u200b${"a".repeat(10)}\u200b${"a".repeat(6)}`);
});

test("no line starts with a French sign of two parts, nor in English with a quotation mark", () => {
  const text = "« Livraison » : 3 %";
  assert.equal(drawable(typefaces(), "fr").draw(text), "«\u00a0Livraison\u00a0»\u00a0: 3\u00a0%");
  assert.equal(drawable(typefaces(), "en").draw(text), "«\u00a0Livraison\u00a0» : 3 %");
});
