import { strict as assert } from "node:assert";
import { test } from "node:test";
import { howManyFit } from "./how-many-fit.ts";

test("a row keeps all that fits, and otherwise leaves room for the word behind which the others are folded", () => {
  const widths = [60, 70, 50];
  assert.equal(howManyFit(widths, 30, 220), 3);
  assert.equal(howManyFit(widths, 30, 219), 1);
  assert.equal(howManyFit([60, 60, 60, 60, 60], 30, 300), 2);
  assert.equal(howManyFit(widths, 30, 149), 0);
  assert.equal(howManyFit(widths, 30, 0), 0);
  assert.equal(howManyFit([], 30, 0), 0);
});
