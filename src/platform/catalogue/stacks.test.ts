import { strict as assert } from "node:assert";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openStacks } from "./stacks.ts";
import { openTools } from "./tools.ts";

const stacks = openStacks()();

test("every tool of a stack is one of the catalogue, once, and together they reach many", () => {
  const tools = openTools()();
  for (const { key, tools: keys } of stacks) {
    assert.equal(new Set(keys).size, keys.length, key);
    for (const one of keys) assert.ok(tools.has(one), `${key}: nobody knows ${one}`);
  }
  assert.ok(new Set(stacks.flatMap((one) => one.tools)).size >= 25);
  const keys = stacks.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
});

test("the services that agencies sell most are there", () => {
  const keys = new Set(stacks.map(({ key }) => key));
  const sold = ["seo-retainer", "google-ads", "meta-ads", "e-commerce", "wordpress-site"];
  for (const key of [...sold, "social-media", "emailing"]) assert.ok(keys.has(key), key);
});

test("a file that holds no stacks is told with what is wrong", () => {
  const file = join(mkdtempSync(join(tmpdir(), "stacks-")), "stacks.yaml");
  writeFileSync(file, "- key: seo\n  tools: []\n");
  assert.throws(() => openStacks(file)(), /^Error: stacks\.yaml:\n/);
});
