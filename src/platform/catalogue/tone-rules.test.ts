import assert from "node:assert/strict";
import { test } from "node:test";
import { toneRemarks } from "#core/letter/tone.ts";
import { toneLabels } from "#core/letter/tone-rule.ts";
import { toneCatalogue } from "./tone-rules.ts";

test("each language has rules of its own for each label, which can all be read and say why in both languages", () => {
  const catalogue = toneCatalogue();
  for (const language of ["fr", "en"] as const) {
    const { rules, alike } = catalogue[language];
    assert.deepEqual(new Set(rules.map(({ label }) => label)), new Set(toneLabels));
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id, why, match, label } of [...rules, ...Object.values(alike)]) {
      assert.ok(why.fr.length > 40 && why.en.length > 40, id);
      assert.doesNotMatch(why.fr, / [;:?!»]/, `${id}: a space that may break before its sign`);
      assert.ok(label === "secret" || match.length > 0 || id === `${label}-alike`, id);
    }
    assert.deepEqual(toneRemarks("Bonjour.", language, catalogue), []);
  }
  assert.deepEqual(
    catalogue.fr.rules.map(({ id, label }) => `${id} ${label}`),
    catalogue.en.rules.map(({ id, label }) => `${id} ${label}`),
  );
});
