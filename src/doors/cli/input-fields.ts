import { z } from "zod";
import type { Operation } from "#core/kernel/operation.ts";
import type { Translate } from "#messages/translator.ts";
import { readJson } from "./read-json.ts";

/** One field of an operation's input, as a command line can give it. */
export type Field = {
  readonly name: string;
  readonly kind: "text" | "number" | "flag" | "files" | "json";
  readonly required: boolean;
  readonly nullable: boolean;
  readonly choices: readonly string[];
  readonly description: string;
};

type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema & { readonly contentEncoding?: string };
};

/** The fields of an operation's input, from its own schema. */
export function fieldsOf(operation: Operation, say: Translate): readonly Field[] {
  const schema = z.toJSONSchema(operation.input, { io: "input", unrepresentable: "any" });
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    fieldOf(name, property as Schema, required.has(name), say),
  );
}

function fieldOf(name: string, property: Schema, required: boolean, say: Translate): Field {
  const nullable = property.anyOf?.some((one) => one.type === "null") ?? false;
  const shape = property.anyOf?.find((one) => one.type !== "null") ?? property;
  const usual = typeof property.default === "object" ? JSON.stringify(property.default) : property.default;
  const notes = [
    ...(required ? [say("cli", "help.required")] : []),
    ...(usual === undefined || usual === "null"
      ? []
      : [say("cli", "help.default", { value: String(usual) })]),
    ...(nullable ? [say("cli", "help.empty")] : []),
  ].map((note) => `(${note})`);
  return {
    name,
    kind: kindOf(shape),
    required,
    nullable,
    choices: shape.enum ?? [],
    description: [property.description ?? "", ...notes].join(" ").trim(),
  };
}

function kindOf({ type, items }: Schema): Field["kind"] {
  if (type === "integer" || type === "number") return "number";
  if (type === "boolean") return "flag";
  if (type === "array" && items?.contentEncoding === "binary") return "files";
  return type === "object" || type === "array" ? "json" : "text";
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** How the field is spelled: `--dossier-id <text>`, `--files <path...>`. */
export function flagOf({ name, kind }: Field, say: Translate): string {
  if (kind === "flag") return `--${kebab(name)}`;
  if (kind === "json") return `--${kebab(name)} <json>`;
  return `--${kebab(name)} <${kind === "files" ? `${say("cli", "help.path")}...` : say("cli", `help.${kind}`)}>`;
}

/** What was typed as the value that the input wants; throws a sentence when it cannot be. */
export function readField(field: Field, given: unknown, say: Translate): unknown {
  if (field.nullable && given === "") return null;
  if (field.kind === "number") return Number(given);
  if (field.kind !== "json" || typeof given !== "string") return given;
  return readJson(kebab(field.name), given, say);
}
