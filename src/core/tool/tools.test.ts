import { strict as assert } from "node:assert";
import { after, test } from "node:test";
import { run } from "#core/run.ts";
import { anAgency, done, turnsAway } from "#testing/people.ts";
import { makeWorld } from "#testing/world.ts";
import { removeOwnTool, writeTools } from "./commands/write-tool.ts";
import { exampleTool } from "./example.ts";
import { exportTools, listTools, readTool } from "./queries.ts";
import type { Tool } from "./tool.ts";

const world = await makeWorld();
after(world.close);
const owner = await anAgency(world);
const catalogue = world.ports.tools();
const console_ = catalogue.get("google-search-console") as Tool;
const corrected = { ...console_, lost: [{ fr: "Rien.", en: "Nothing." }] };
const refusalOf = async (operation: typeof writeTools, tools: readonly object[]) => {
  const answer = await run(world, owner, operation, { tools });
  assert.equal(answer.ok, false);
  return answer.ok ? undefined : answer.refusal;
};

test("who only reads changes no tool, and nobody sees what another agency says", async () => {
  await turnsAway(world, writeTools, { tools: [exampleTool] }, owner, "manager");
  await turnsAway(world, removeOwnTool, { key: exampleTool.key }, owner, "manager");
  await done(world, owner, writeTools, { tools: [exampleTool] });
  const stranger = await anAgency(world, "Une autre");
  const { tools } = await done(world, stranger, listTools, {});
  assert.equal(
    tools.some(({ key }) => key === exampleTool.key),
    false,
  );
  assert.deepEqual((await done(world, stranger, exportTools, {})).tools, []);
  await done(world, owner, removeOwnTool, { key: exampleTool.key });
});

test("every tool of the catalogue is listed by its name, and narrowed to a category", async () => {
  const { tools } = await done(world, owner, listTools, {});
  assert.equal(tools.length, catalogue.size);
  assert.equal(tools.length, 85);
  const seo = await done(world, owner, listTools, { category: "seo" });
  assert.ok(seo.tools.length > 3 && seo.tools.every(({ category }) => category === "seo"));
});

test("a correction speaks instead of the catalogue until it is taken back; a tool of one's own until it is removed", async () => {
  const saved = await done(world, owner, writeTools, { tools: [corrected, exampleTool] });
  assert.deepEqual(saved, { corrected: [console_.key], added: [exampleTool.key], unchanged: [] });
  const read = async (key: string) => done(world, owner, readTool, { key });
  assert.deepEqual(await read(console_.key), { tool: corrected, origin: "corrected" });
  assert.deepEqual(await read(exampleTool.key), { tool: exampleTool, origin: "added" });
  const again = await done(world, owner, writeTools, { tools: [corrected] });
  assert.deepEqual(again.unchanged, [console_.key]);

  const { tool } = await done(world, owner, removeOwnTool, { key: console_.key });
  assert.deepEqual(tool, corrected);
  assert.deepEqual(await read(console_.key), { tool: console_, origin: "catalogue" });
  await done(world, owner, removeOwnTool, { key: exampleTool.key });
  const gone = await run(world, owner, readTool, { key: exampleTool.key });
  assert.ok(!gone.ok && gone.refusal.refused === "tool.not-found");
  const twice = await run(world, owner, removeOwnTool, { key: exampleTool.key });
  assert.ok(!twice.ok && twice.refusal.refused === "tool.not-own");
});

test("what one agency exports, another takes as it is", async () => {
  await done(world, owner, writeTools, { tools: [corrected, exampleTool] });
  const file = await done(world, owner, exportTools, {});
  const other = await anAgency(world, "Une troisième");
  await done(world, other, writeTools, JSON.parse(JSON.stringify(file)));
  assert.deepEqual(await done(world, other, exportTools, {}), file);
});

test("what is wrong is said by its place, and nothing of the file is taken", async () => {
  const before = await done(world, owner, exportTools, {});
  const twice = await refusalOf(writeTools, [exampleTool, exampleTool]);
  assert.deepEqual([twice?.refused, twice?.params], ["tool.twice", { key: exampleTool.key }]);
  const wrong = await refusalOf(writeTools, [
    corrected,
    { ...exampleTool, category: "magic", colour: "red" },
  ]);
  assert.deepEqual(wrong?.fields?.map(({ field }) => field).sort(), ["tools.1", "tools.1.category"]);
  assert.deepEqual(await done(world, owner, exportTools, {}), before);
});

test("no sentence of the catalogue is taken for a secret, and all of it can be corrected", async () => {
  const all = [...catalogue.values()].map((tool) => ({ ...tool, aliases: [...tool.aliases, "Autre nom"] }));
  const other = await anAgency(world, "Une quatrième");
  const { corrected: saved } = await done(world, other, writeTools, { tools: all });
  assert.equal(saved.length, 85);
  assert.equal((await done(world, other, listTools, {})).tools.length, 85);
});
