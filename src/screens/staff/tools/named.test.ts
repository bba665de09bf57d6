import { strict as assert } from "node:assert";
import { test } from "node:test";
import { isNamed, keyOf } from "./named.ts";

test("a tool is found by each word of its name or of another, without capitals and accents", () => {
  const tool = { name: "Google Search Console", aliases: ["GSC", "Outil génération"] };
  for (const [typed, found] of [
    ["", true],
    ["console", true],
    ["console goo", true],
    ["gsc", true],
    ["generation", true],
    ["GÉNÉRATION outil", true],
    ["gsc console", false],
    ["bing", false],
  ] as const)
    assert.equal(isNamed(tool, typed), found, typed);
});

test("a key is made of the letters and digits of a name", () => {
  assert.deepEqual(["Search Atlas", "Égide & Cie (2026)", "§§", `${"a".repeat(79)} b`].map(keyOf), [
    "search-atlas",
    "egide-cie-2026",
    "",
    "a".repeat(79),
  ]);
});
