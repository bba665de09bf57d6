import { strict as assert } from "node:assert";
import { test } from "node:test";
import { structureOf } from "./typed-structure.ts";

test("what does not fit is given as it was typed; what is no playbook gives nothing", () => {
  const typed = {
    key: 3,
    steps: [{ key: "a", effort: "dix", due: { from: "end", offset: { days: null } } }],
  };
  assert.deepEqual(structureOf(typed), typed);
  for (const other of [undefined, null, "key: a", 3, ["key"]]) assert.equal(structureOf(other), undefined);
  assert.deepEqual(structureOf({ effort: Number.POSITIVE_INFINITY }), { effort: "Infinity" });
});

test("references in a circle, or thousands of values in each other, end somewhere", () => {
  const circle: { steps: unknown[] } = { steps: [] };
  circle.steps.push(circle, circle);
  assert.ok(JSON.stringify(structureOf(circle)).length < 10_000);
  const wide = { steps: Array.from({ length: 40_000 }, () => "x") };
  assert.equal(structureOf(wide), undefined);
  const self: unknown[] = [];
  for (let count = 0; count < 30; count += 1) self.push(self);
  assert.equal(structureOf({ steps: self }), undefined);
});
