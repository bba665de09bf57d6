import { strict as assert } from "node:assert";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { rightLevels, toolCategories } from "#core/tool/kinds.ts";
import { openTools } from "./tools.ts";

const tools = openTools()();

test("each tool says the role that makes autonomous in its own words, and one of its roles reaches it", () => {
  for (const { key, roles, autonomy } of tools.values()) {
    const wanted = rightLevels.indexOf(autonomy.level);
    assert.ok(
      roles.some(({ level }) => rightLevels.indexOf(level) <= wanted),
      `${key}: no role reaches ${autonomy.level}`,
    );
  }
});

test("no sentence is the same in both languages, or twice in one list", () => {
  for (const tool of tools.values()) {
    for (const list of [tool.lost, tool.unsure, tool.handover.steps, tool.departure.steps]) {
      const said = list.flatMap(({ fr, en }) => [fr, en]);
      assert.equal(new Set(said).size, said.length, tool.key);
    }
  }
});

test("a file that is no tool is told by its name with what is wrong", () => {
  const folder = mkdtempSync(join(tmpdir(), "tools-"));
  writeFileSync(join(folder, "one.yaml"), "key: two\nname: ''\n");
  assert.throws(() => openTools(folder)(), /^Error: one\.yaml:\n/);
});

test("every category is one that the catalogue has tools of", () => {
  const known = new Set([...tools.values()].map(({ category }) => category));
  assert.deepEqual(
    toolCategories.filter((one) => !known.has(one)),
    [],
  );
});
