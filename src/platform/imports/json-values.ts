/** A JSON object whose fields nobody has checked yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one when it is a list, a text, a number or nothing. */
export function objectOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** The objects of a list; empty when the value is not a list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject).map(objectOf) : [];
}

/** The first of these fields that holds a text or a number, trimmed; undefined when none does. */
export function textOf(object: JsonObject, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const value = object[key];
    const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
    if (text !== "") return text;
  }
  return undefined;
}

/** The first of these fields that is an ISO 8601 day or instant, as `2026-12-14` or `2026-12-14T09:30:00Z`. */
export function momentOf(object: JsonObject, ...keys: string[]): string | undefined {
  for (const key of keys) {
    const text = textOf(object, key);
    const moment = text === undefined ? undefined : isoMoment(text);
    if (moment !== undefined) return moment;
  }
  return undefined;
}

function isoMoment(text: string): string | undefined {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text).toString();
    return Temporal.Instant.from(text).round({ smallestUnit: "second", roundingMode: "floor" }).toString();
  } catch {
    return undefined;
  }
}

/** What remains of an object once some fields are taken: `milestone.title` → `v1.0`, blanks left out. */
export function otherFields(object: JsonObject, ...taken: string[]): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, value] of Object.entries(object)) {
    if (!taken.includes(key)) flatten(key, value, out, 0);
  }
  return out;
}

const deepest = 4;

function flatten(key: string, value: unknown, out: Record<string, string>, depth: number): void {
  if (value === null || value === undefined || value === "" || value === false) return;
  if (typeof value !== "object") out[key] = String(value);
  else if (depth >= deepest) out[key] = JSON.stringify(value);
  else if (!Array.isArray(value)) {
    for (const [inner, one] of Object.entries(value)) flatten(`${key}.${inner}`, one, out, depth + 1);
  } else if (value.some(isObject)) {
    for (const [at, one] of value.entries()) flatten(`${key}.${at + 1}`, one, out, depth + 1);
  } else if (value.length > 0) out[key] = value.join(", ");
}

const isObject = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);
