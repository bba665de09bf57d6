import { strict as assert } from "node:assert";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { rightLevels, toolCategories } from "#core/tool/kinds.ts";
import { namesSides } from "#core/tool/told.ts";
import { openTools } from "./tools.ts";

const tools = openTools()();

/** Every sentence that a client reads in its portal, as it is said to an agency and, where it differs, to a client. */
const told = [...tools.values()].flatMap(({ key, autonomy, check, handover }) =>
  [autonomy.role, ...autonomy.conditions, check.where, ...handover.steps].map((one) => ({ key, ...one })),
);

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

test("every sentence that names the client or the agency is said to a client too, without those words", () => {
  const left = told.filter((one) => namesSides(one, true));
  assert.deepEqual(left, []);
  const said = told.flatMap(({ key, toClient }) => (toClient ? [{ key, ...toClient }] : []));
  assert.ok(said.length > 240, `${said.length}`);
  for (const { key, fr, en } of said) {
    assert.doesNotMatch(fr, /\b(?:le|du|au|ce) client\b|\b(?:nous|notre|nos)\b/i, key);
    assert.doesNotMatch(en, /\b(?:the|this) client\b|\b(?:we|us|ours?)\b/i, key);
    assert.match(fr, /\b(?:vous|votre|vos)\b|vôtres?/i, key);
    assert.match(en, /\byou(?:r|rs)?\b/i, key);
    assert.doesNotMatch(`${fr} ${en}`, /['!]/, key);
    assert.doesNotMatch(fr, /[^\u00a0][;:?»](?:\s|$)/, key);
  }
});

test("what is said to a client keeps the menus, days and names of what is said to the agency", () => {
  /** Numbers, menus, what stands in brackets or quotes, and names in capitals or with one inside. */
  const facts = (text: string) =>
    (text.match(/\d+|›|\([^)]*\)|[«“][^»”]*[»”]|\b[A-Z][A-Z\d]+\b|\b[a-z]+[A-Z]\w+/g) ?? [])
      .map((fact) => fact.replaceAll("\u00a0", " "))
      .sort();
  for (const { key, fr, en, toClient } of told) {
    assert.deepEqual(facts(toClient?.fr ?? fr), facts(fr), key);
    assert.deepEqual(facts(toClient?.en ?? en), facts(en), key);
  }
});
