import assert from "node:assert/strict";
import { test } from "node:test";
import { markupText } from "./markup-text.ts";

test("writes HTML as a reader sees it", () => {
  const html =
    "<style>p{}</style><div>Bonjour&nbsp;<b>Léa</b>,<br>voici&hellip;</div><ul><li>un</li><li>deux</li></ul>" +
    '<p>Voir <a href="https://exemple.fr/a">la page</a>.</p><script>alert(1)</script>';
  assert.equal(markupText(html), "Bonjour Léa,\nvoici…\n- un\n- deux\nVoir la page (https://exemple.fr/a).");
});

test("leaves plain text alone, lone ampersands and comparisons included", () => {
  assert.equal(markupText("  R&D : 3 < 4 "), "R&D : 3 < 4");
});
