import { strict as assert } from "node:assert";
import { test } from "node:test";
import { makeWorld } from "../src/testing/world.ts";
import { currentSchema, describeSchema } from "./dump-schema.ts";

test("the dumped schema is the one that the migrations make", async () => {
  const world = await makeWorld();
  try {
    assert.equal(await describeSchema(world.pool), currentSchema(), "run: node scripts/dump-schema.ts");
  } finally {
    await world.close();
  }
});
