import assert from "node:assert/strict";
import { test } from "node:test";
import { madeSecrets } from "#testing/made-secrets.ts";
import { ordinaryTexts } from "#testing/ordinary-texts.ts";
import { secretsIn } from "./secrets.ts";

test("every common format is found, wherever it is pasted, and the place holds the value", () => {
  const made = madeSecrets(8);
  assert.ok(made.length >= 300, `${made.length}`);
  const missed = made.filter(({ text, secret }) => {
    const at = text.indexOf(secret);
    return !secretsIn(text).some(({ from, to }) => from < at + secret.length && to > at);
  });
  assert.deepEqual(missed, []);
});

test("of ordinary texts, one in a hundred at most is taken for a secret", () => {
  const texts = ordinaryTexts();
  assert.ok(texts.length >= 1_000, `${texts.length}`);
  const wrong = texts.filter((text) => secretsIn(text).length > 0);
  assert.ok(wrong.length <= texts.length / 100, wrong.join("\n"));
});

test("places are exact, in order, and never overlap", () => {
  const [first, second] = madeSecrets(1);
  const text = `Un : ${first?.secret}. Deux : ${second?.secret} ; mot de passe : Fournil-1984, merci.`;
  const found = secretsIn(text);
  assert.deepEqual(
    found.map(({ from, to }) => text.slice(from, to)),
    [first?.secret, second?.secret, "Fournil-1984"],
  );
});
