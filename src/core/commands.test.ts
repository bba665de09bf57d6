import { strict as assert } from "node:assert";
import { globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { commandNamed, commands } from "./commands.ts";
import { query } from "./kernel/operation.ts";
import { permissions } from "./permissions.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const sources = globSync("**/*.ts", { cwd: root })
  .filter((path) => !path.startsWith("messages/") && !path.endsWith(".test.ts"))
  .map((path) => readFileSync(`${root}${path}`, "utf8"))
  .join("\n");
/** The code without what operations say of themselves. */
const answering = sources.replaceAll(/refusals: \[[^\]]*\]/g, "");

test("every operation has a name of its own, noun.verb, a sentence and a declared permission", () => {
  const names = commands.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const { name, summary, permission, kind } of commands) {
    assert.match(name, /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
    assert.match(summary, /^[A-Z].*\.$/, name);
    assert.ok(permission in permissions, `${name} asks for ${permission}, which nobody was given`);
    assert.ok(kind === "query" || kind === "command");
    assert.equal(commandNamed(name)?.name, name);
  }
  const unused = Object.keys(permissions).filter((one) => !commands.some((each) => each.permission === one));
  assert.deepEqual(unused, [], "a permission that no operation asks for");
});

test("an operation without a declared permission does not even have the right type", () => {
  const parts = {
    name: "test.read",
    summary: "Reads nothing.",
    input: z.object({}),
    output: z.object({}),
    refusals: [],
    example: { input: {}, output: {} },
    read: async () => ({}),
  } as const;
  // @ts-expect-error: no permission
  assert.equal(query(parts).permission, undefined);
  // @ts-expect-error: a permission that is not declared
  assert.equal(query({ ...parts, permission: "test.everything" }).permission, "test.everything");
});

test("every example is true: what goes in and what comes out have the shapes that are said", () => {
  for (const { name, input, output, example } of commands) {
    const given = { ...example.input };
    const files = Array.isArray(given.files)
      ? given.files.map((file) => new File(["x"], String(file)))
      : undefined;
    const parsed = input.safeParse({ ...given, ...(files ? { files } : {}) });
    assert.ok(parsed.success, `${name}: ${parsed.error?.message}`);
    assert.deepEqual(output.parse(example.output), example.output, name);
    assert.deepEqual(JSON.parse(JSON.stringify(example)), example, name);
  }
});

test("every refusal that an operation says it may answer is answered somewhere", () => {
  for (const { name, refusals } of commands) {
    assert.equal(new Set(refusals).size, refusals.length, name);
    for (const key of refusals) {
      const composed = `\`${key.split(".", 1)[0]}.\${`;
      const said = answering.includes(`"${key}"`) || answering.includes(composed);
      assert.ok(said, `${name} never answers ${key}`);
    }
  }
});
