import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { madeSecrets } from "#testing/made-secrets.ts";
import { ordinaryTexts } from "#testing/ordinary-texts.ts";
import { secretsIn, withoutSecrets } from "./secrets.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

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

test("the product's own sentences, playbooks, letters and clauses hold none", () => {
  const files = globSync("{catalogue/**/*.{yaml,md},src/messages/**/*.ts}", { cwd: root });
  assert.ok(files.length >= 60, `${files.length}`);
  for (const file of files) assert.deepEqual(secretsIn(readFileSync(join(root, file), "utf8")), [], file);
});

test("a secret is masked where it stands, and what is masked is no secret any more", () => {
  const heard: string[] = [];
  const masked = withoutSecrets("FTP : le mot de passe est Fournil-1984, merci.", (format) =>
    heard.push(format),
  );
  assert.equal(masked, "FTP : le mot de passe est […], merci.");
  assert.deepEqual(heard, ["password"]);
  assert.equal(withoutSecrets(masked), masked);
});

test("a password beside its user needs no colon, and codes of rescue are secrets", () => {
  const found = (text: string) => secretsIn(text).map(({ from, to }) => text.slice(from, to));
  assert.deepEqual(found("FTP details: user oakweb, pass 9Lantern$rain."), ["9Lantern$rain"]);
  assert.deepEqual(found("Voici l’accès : user dupont_web / pass kR8!vanille"), ["kR8!vanille"]);
  assert.deepEqual(found("Le code de secours de la double authentification, c'est 4471-9023."), [
    "4471-9023",
  ]);
  assert.deepEqual(found("Two-factor recovery code for the registrar: 8830-1146-72."), ["8830-1146-72"]);
  assert.deepEqual(found("Les utilisateurs ont un pass Culture, un compte pass Navigo suffit."), []);
});
