import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formulaPayloads } from "#testing/formula-payloads.ts";
import { escapeFormula, looksLikeFormula, unescapeFormula } from "./formula-text.ts";

const cases: readonly (readonly [text: string, escaped: string])[] = [
  ["=1+1", "'=1+1"],
  ["+33 6 12 34 56 78", "'+33 6 12 34 56 78"],
  ["- une liste", "'- une liste"],
  ["\t=1+1", "'\t'=1+1"],
  ["ok; =1+1", "ok;' =1+1"],
  ["\rok", "'\rok"],
  ["＝1+1", "'＝1+1"],
  ["'=1+1", "''=1+1"],
  ["ok;=1+1", "ok;'=1+1"],
  ["ok\n@SUM(1)", "ok\n'@SUM(1)"],
  ["ok\n- une liste", "ok\n- une liste"],
  ["l’été d’Ana", "l’été d’Ana"],
  ["'entre guillemets'", "'entre guillemets'"],
  ["a = b", "a = b"],
];
for (const [text, escaped] of cases) {
  test(`writes ${JSON.stringify(text)} as ${JSON.stringify(escaped)}, and reads it back`, () => {
    assert.equal(escapeFormula(text), escaped);
    assert.equal(unescapeFormula(escaped), text);
  });
}

test("no payload still looks like a formula, and each can be had back", () => {
  const payloads = formulaPayloads();
  assert.ok(new Set(payloads).size >= 300);
  for (const payload of payloads) {
    const escaped = escapeFormula(payload);
    assert.ok(!/^[=+\-@＝＋－＠\t\r]/.test(escaped.trimStart()), escaped);
    assert.ok(!/[;\t\r\n] *[=+@＝＋＠]/.test(escaped), escaped);
    assert.ok(looksLikeFormula(payload) || payload.startsWith("ok") || /^[",]/.test(payload), payload);
    assert.equal(unescapeFormula(escaped), payload);
  }
});

test("any text can be had back, apostrophes and separators included", () => {
  const unit = fc.constantFrom("'", "=", "-", "@", " ", ";", "\t", "\r", "\n", "＝", "a", "1");
  const text = fc.string({ unit, maxLength: 12 });
  fc.assert(
    fc.property(text, (one) => unescapeFormula(escapeFormula(one)) === one),
    { numRuns: 5_000 },
  );
});
