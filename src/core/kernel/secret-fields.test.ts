import { strict as assert } from "node:assert";
import { test } from "node:test";
import { z } from "zod";
import { commands } from "#core/commands.ts";
import type { Operation } from "#core/kernel/operation.ts";
import { fieldsWithSecrets, refusalOfSecret } from "./secret-fields.ts";

const all: readonly Operation[] = commands;
const secret = "mdp : Fournil-1984";

type Path = readonly string[];

/** Every text that a command takes by name: in its example, and in the fields that the example leaves out. */
function textsOf({ input, example }: Operation): readonly Path[] {
  const { properties = {} } = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const isText = (field: unknown): boolean =>
    typeof field === "object" &&
    field !== null &&
    (("type" in field && field.type === "string" && !("format" in field) && !("enum" in field)) ||
      ("anyOf" in field && Array.isArray(field.anyOf) && field.anyOf.some(isText)));
  const named = Object.entries(properties).flatMap(([name, field]) => (isText(field) ? [[name]] : []));
  return [...new Map([...named, ...leaves(example.input)].map((path) => [path.join(), path])).values()];
}

function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => leaves(one, [...path, name]));
}

/** The same input with another text at a place. */
function withText(value: unknown, [name, ...rest]: Path, text: string): unknown {
  if (name === undefined) return text;
  if (Array.isArray(value))
    return value.map((one, at) => (String(at) === name ? withText(one, rest, text) : one));
  const fields = typeof value === "object" && value !== null ? value : {};
  const known = new Map<string, unknown>(Object.entries(fields));
  return { ...fields, [name]: withText(known.get(name), rest, text) };
}

test("a password is refused in every text of every command, by the name of its field", () => {
  let looked = 0;
  for (const operation of all.filter(({ kind }) => kind === "command")) {
    for (const path of textsOf(operation)) {
      const input = withText(operation.example.input, path, secret);
      // An id, a day, a choice: no text of anybody's.
      if (!operation.input.safeParse(input).success) continue;
      const place = `${operation.name} ${path.join(".")}`;
      const refusal = refusalOfSecret(operation.name, input, "fr");
      if (fieldsWithSecrets[operation.name]?.includes(path[0] ?? "")) {
        assert.equal(refusal, undefined, place);
        continue;
      }
      assert.equal(refusal?.refused, "request.secret", place);
      assert.equal(refusal.fields?.[0]?.field, path.join("."), place);
      looked += 1;
    }
  }
  assert.ok(looked >= 90, `${looked} texts`);
});

test("what is excepted exists, and nothing else of its command is", () => {
  for (const [name, fields] of Object.entries(fieldsWithSecrets)) {
    const operation = all.find((one) => one.name === name);
    const example = operation?.example.input ?? {};
    const { properties = {} } = z.toJSONSchema(operation?.input ?? z.object({}), {
      io: "input",
      unrepresentable: "any",
    });
    for (const field of fields) assert.ok(field in properties, `${name} ${field}`);
    assert.equal(refusalOfSecret(name, { ...example, other: secret }, "en")?.fields?.[0]?.field, "other");
  }
});

test("the sentence names the field as people do, in their language; the name of a file is looked at too", () => {
  const name = (input: unknown, language: "fr" | "en") =>
    refusalOfSecret("dossier.edit", input, language)?.params.name;
  assert.equal(name({ internalView: secret }, "fr"), "Notre point de vue");
  assert.equal(name({ people: [{ name: secret }] }, "en"), "Name");
  assert.equal(name({ values: { requested_by: secret } }, "fr"), "requested_by");
  assert.equal(name({ files: [new File([""], `${secret}.txt`)] }, "fr"), "Nom du fichier");
  assert.equal(
    name({ content: new TextEncoder().encode(secret) }, "fr"),
    undefined,
    "what a file holds is its own",
  );
  assert.equal(name({ title: "Le mot de passe est dans le coffre de Nora" }, "fr"), undefined);
});
