import { strict as assert } from "node:assert";
import { test } from "node:test";
import { secretsIn } from "#core/kernel/secrets.ts";
import { exampleTool } from "#core/tool/example.ts";
import { openTools } from "#platform/catalogue/tools.ts";
import { anAccess, right } from "#testing/accesses.ts";
import { blankDeparture, type Closing } from "./departure.ts";
import { exampleDeparture } from "./example.ts";
import { keyOfRight, keyOfTied, thingsOf } from "./things.ts";

const tools = [...openTools()().values()];
const closing = (what: string, more: Partial<Closing> = {}): Closing => ({
  id: what,
  what,
  name: { fr: what, en: what },
  level: null,
  as: "closed",
  statement: "Vu",
  fileId: null,
  on: "2027-03-14",
  by: "member:1",
  ...more,
});

test("no two things of a tool of the catalogue have the same name, and none looks like a key", () => {
  const tied = tools.flatMap((tool) => tool.tied);
  assert.ok(tied.length > 50);
  for (const { key, tied } of tools) {
    const keys = tied.map(keyOfTied);
    assert.equal(new Set(keys).size, keys.length, key);
    for (const one of keys)
      assert.deepEqual([/^tied-[a-z]+\/[0-9a-f]{8}$/.test(one), secretsIn(one)], [true, []]);
  }
});

test("a thing keeps its name when its French is corrected or the list is turned, and not when its English is", () => {
  const [one] = exampleTool.tied;
  assert.ok(one);
  assert.equal(keyOfTied(one), exampleDeparture.open[1]?.what);
  assert.equal(keyOfTied({ ...one, text: { ...one.text, fr: "Nos clés." } }), keyOfTied(one));
  assert.notEqual(keyOfTied({ ...one, text: { ...one.text, en: "Our keys." } }), keyOfTied(one));
  assert.equal(keyOfRight({ form: "person", name: "Lou" }), "person/Lou");
});

test("what is ours is listed once, without rights that allow nothing, each with what closed it", () => {
  const ours = [right("editor"), right("admin"), right("none", "Max"), right("viewer", "robot", "token")];
  const access = anAccess({ ours });
  const kept = { ...blankDeparture, closings: [closing("token/robot", { level: "viewer" })] };
  const things = thingsOf(access, exampleTool, kept);
  assert.deepEqual(
    things.map(({ what, level, closing }) => [what, level, closing !== null]),
    [
      ["person/Lou", "admin", false],
      ["token/robot", "viewer", true],
      ["tied-token/3acb4627", null, false],
    ],
  );
  assert.deepEqual(thingsOf(anAccess({}), undefined, kept), []);
});

test("a right that is higher than the one that was closed is open again; a lower one stays closed", () => {
  const closed = { ...blankDeparture, closings: [closing("person/Lou", { level: "editor" })] };
  const isClosed = (level: "owner" | "editor" | "viewer") =>
    thingsOf(anAccess({ ours: [right(level)] }), undefined, closed)[0]?.closing !== null;
  assert.deepEqual([isClosed("owner"), isClosed("editor"), isClosed("viewer")], [false, true, true]);
});
