import type { Language } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { nameOfField } from "./field-names.ts";
import { type Refusal, refuse } from "./refusal.ts";
import { secretsIn } from "./secrets.ts";

/**
 * The only fields that may hold a password or a key, by operation, each for its reason. Every other text that
 * somebody writes is refused with one: nothing that is kept holds it, so that nothing can leak it.
 */
export const fieldsWithSecrets: Readonly<Record<string, readonly string[]>> = {
  // The address of another program is often secret itself: it opens that program, not the client's tools.
  "webhook.add": ["url"],
  "webhook.edit": ["url"],
  // Single-use secrets of this product, which are compared and never kept.
  "agency.accept-invitation": ["token"],
  "reminder.stop": ["token"],
};

const say = { fr: translator("fr"), en: translator("en") };

/**
 * The refusal of a command in whose input a text holds a password or a key; it names the field. The input is the
 * one that was sent: what an operation makes of it, a name without its colons, may hide what it was.
 */
export function refusalOfSecret(operation: string, input: unknown, language: Language): Refusal | undefined {
  const path = pathToSecret(input, fieldsWithSecrets[operation] ?? []);
  if (path === undefined) return undefined;
  const field = path.join(".") || "input";
  const problem = say[language]("problems", "secret");
  return { ...refuse("request.secret", { name: nameOfField(path, language) }), fields: [{ field, problem }] };
}

type Path = readonly (string | number)[];

/** Where the first text with a secret stands; the name of a file is a text of its own. */
function pathToSecret(value: unknown, except: readonly string[], path: Path = []): Path | undefined {
  if (typeof value === "string") return secretsIn(value).length > 0 ? path : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof File) return pathToSecret(value.name, [], path);
  // Bytes and streams are contents of files, no texts of fields.
  if (!Array.isArray(value) && !isPlain(value)) return undefined;
  const fields: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((one, at) => [at, one])
    : Object.entries(value);
  for (const [name, one] of fields) {
    if (path.length === 0 && except.includes(String(name))) continue;
    const found = pathToSecret(one, [], [...path, name]);
    if (found) return found;
  }
  return undefined;
}

function isPlain(value: object): boolean {
  const made: unknown = Object.getPrototypeOf(value);
  return made === Object.prototype || made === null;
}
