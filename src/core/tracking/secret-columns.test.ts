import assert from "node:assert/strict";
import { test } from "node:test";
import { isSecretHeader } from "./secret-columns.ts";

for (const header of [
  "Mot de passe",
  "MDP",
  "Password (FTP)",
  "API key",
  "Clé API",
  "Mots de passe admin",
  "Token",
]) {
  test(`hides the cells under “${header}”`, () => assert.equal(isSecretHeader(header), true));
}
for (const header of ["Identifiant", "Clé", "Key", "Passage", "Passé le", "Pinterest"]) {
  test(`shows the cells under “${header}”`, () => assert.equal(isSecretHeader(header), false));
}
