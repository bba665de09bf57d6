import { strict as assert } from "node:assert";
import { test } from "node:test";
import { type Strength, strengthOf } from "./password-strength.ts";

const own = ["Camille Roy", "camille.roy@atelier-rivage.example", "Atelier Rivage"];

const cases: readonly (readonly [string, Strength])[] = [
  ["", "empty"],
  ["court", "short"],
  ["aaaaaaaaaaaaaaaa", "weak"],
  ["azertyuiopqsdf", "weak"],
  ["1234567890123456", "weak"],
  ["camilleatelierrivage", "weak"],
  ["Rivage-Camille-26", "weak"],
  ["tulipes et vent", "fair"],
  ["quatre lampes sous la pluie", "strong"],
  ["h7$Kq9!mZ2@wRx4v", "strong"],
];

test("a password is judged by what remains without repetitions, keyboard rows and one's own words", () => {
  for (const [password, expected] of cases) assert.equal(strengthOf(password, own), expected, password);
});
