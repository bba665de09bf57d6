import { strict as assert } from "node:assert";
import { test } from "node:test";
import { says } from "./says.ts";

test("what is typed narrows by the beginnings of words, without accents or capitals", () => {
  assert.ok(says("Équipe", "equ"));
  assert.ok(says("Vue d’ensemble", "ens vue"));
  assert.ok(says("Œuvre", "OEU"));
  assert.ok(says("Anything", " "));
  assert.ok(!says("Équipe", "quipe"));
  assert.ok(!says("Équipe", "equ jour"));
});
