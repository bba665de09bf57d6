import { strict as assert } from "node:assert";
import { test } from "node:test";
import { differenceOf } from "./difference.ts";

test("a count grows by a part of what it was, a rate by points, a rank by places", () => {
  assert.deepEqual(differenceOf("number", 112, 100), { kind: "more", part: 0.12 });
  assert.deepEqual(differenceOf("money", 50, 100), { kind: "less", part: 0.5 });
  assert.deepEqual(differenceOf("percent", 0.034, 0.029), { kind: "points-more", points: 0.5 });
  assert.deepEqual(differenceOf("percent", 0.02, 0.029), { kind: "points-less", points: 0.9 });
  assert.deepEqual(differenceOf("rank", 10.1, 12.3), { kind: "better", places: 2.2 });
  assert.deepEqual(differenceOf("rank", 12.3, 10.1), { kind: "worse", places: 2.2 });
});

test("no change, a start from nothing and what was not measured are told apart", () => {
  assert.deepEqual(differenceOf("number", 100, 100), { kind: "same" });
  assert.deepEqual(differenceOf("number", 0, 0), { kind: "same" });
  assert.deepEqual(differenceOf("rank", 10.01, 10), { kind: "same" });
  assert.deepEqual(differenceOf("number", 5, 0), { kind: "from-nothing" });
  assert.deepEqual(differenceOf("number", 5, null), { kind: "none" });
  assert.deepEqual(differenceOf("seconds", null, 5), { kind: "none" });
});
