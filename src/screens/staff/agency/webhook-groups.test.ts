import { strict as assert } from "node:assert";
import { test } from "node:test";
import { factKinds } from "#core/kernel/fact.ts";
import { groupOf, webhookGroupNames } from "./webhook-groups.ts";

test("a webhook can be told of every kind of fact from the settings, and each group holds some", () => {
  assert.deepEqual(
    factKinds.filter((kind) => groupOf(kind) === undefined),
    [],
  );
  const told = new Set(factKinds.map(groupOf));
  assert.deepEqual(
    webhookGroupNames.filter((group) => !told.has(group)),
    [],
  );
});
