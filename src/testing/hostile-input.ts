import { z } from "zod";
import type { Operation } from "#core/kernel/operation.ts";

type Schema = z.core.JSONSchema.JSONSchema;
type Part = Schema | boolean | undefined;

/** An input of an operation whose every text is hostile, except where an operation would not take it. */
export type HostileInput = {
  /** `plain` are paths, `people.0.email`, that keep what the example has, or are left out. */
  readonly fill: (next: () => string, plain: ReadonlySet<string>) => Record<string, unknown>;
  /** The texts that people may write: `people.*.name`. */
  readonly texts: readonly string[];
  /** The ids that it takes: `entryId`, `entryIds`. */
  readonly ids: readonly string[];
};

/** Where every text of an operation's input is, by its own schema: a new operation needs no line here. */
export function hostileInputOf({ input, example }: Operation): HostileInput {
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  const texts = new Set<string>();
  const ids = new Set<string>();
  walk(schema, "", texts, ids);
  return {
    texts: [...texts],
    ids: [...ids],
    fill: (next, plain) => {
      const filled = fillIn(schema, example.input, "", next, plain);
      return typeof filled === "object" && filled !== null ? { ...filled } : {};
    },
  };
}

const isText = (schema: Schema) =>
  schema.type === "string" && schema.enum === undefined && schema.const === undefined;
const isFixed = (schema: Schema) =>
  schema.format === "uuid" || /^date/.test(schema.format ?? "") || schema.contentEncoding !== undefined;
const meant = (part: Part): Schema => {
  const schema = typeof part === "object" ? part : {};
  const [choice] = (schema.anyOf ?? []).filter((one) => typeof one === "object" && one.type !== "null");
  return typeof choice === "object" ? choice : schema;
};
const under = (path: string, name: string) => (path ? `${path}.${name}` : name);
const itemsOf = ({ items }: Schema): Part => (Array.isArray(items) ? undefined : items);

function walk(part: Part, path: string, texts: Set<string>, ids: Set<string>): void {
  const schema = meant(part);
  if (schema.type === "string") {
    if (schema.format === "uuid") ids.add(path.split(".")[0] ?? path);
    else if (isText(schema) && !isFixed(schema)) texts.add(path);
  }
  if (schema.type === "array") walk(itemsOf(schema), `${path}.*`, texts, ids);
  for (const [name, inner] of Object.entries(schema.properties ?? {}))
    walk(inner, under(path, name), texts, ids);
  if (typeof schema.additionalProperties === "object" && Object.keys(schema.additionalProperties).length > 0)
    texts.add(`${path}.*`);
}

function fillIn(
  part: Part,
  example: unknown,
  path: string,
  next: () => string,
  plain: ReadonlySet<string>,
): unknown {
  if (plain.has(path)) return example;
  const schema = meant(part);
  if (isText(schema) && !isFixed(schema)) return next();
  if (schema.type === "array") {
    const [first] = Array.isArray(example) ? example : [];
    return [fillIn(itemsOf(schema), first, `${path}.0`, next, plain)];
  }
  if (schema.type === "object") {
    const given: Readonly<Record<string, unknown>> =
      typeof example === "object" && example !== null ? { ...example } : {};
    const own = Object.entries(schema.properties ?? {}).map(([name, inner]) => [
      name,
      fillIn(inner, given[name], under(path, name), next, plain),
    ]);
    const more = typeof schema.additionalProperties === "object" ? [[next(), next()]] : [];
    return Object.fromEntries([...own, ...more]);
  }
  if (example !== undefined) return example;
  return schema.enum?.[0];
}
