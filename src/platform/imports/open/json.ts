import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Document } from "../document.ts";
import { scanJson } from "./json-place.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { repairMojibake } from "./mojibake.ts";

/** How JSON begins, and little else does: `[x] a task` and `[Name],…` are no JSON. */
export const looksLikeJson = (text: string) =>
  /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[{[\]"]|-?\d[\d.eE+-]*\s*[,\]]|(?:true|false|null)\s*[,\]]|$))/.test(text);

/**
 * A JSON text as its value. JSON Lines, and pages of a list one after the other, are one list.
 * Keys named `__proto__` are left out, characters that no database stores too.
 */
export function openJson(
  file: string,
  written: string,
  warnings: Document["warnings"],
  { language }: Opening,
): Document | Refusal {
  const { text, places } = withRepairedEscapes(written);
  if (isTooDeep(text)) return refuseSize(file, "levels", limits.levels, language);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const scan = scanJson(text);
    const { stop, values } = scan;
    if (stop) return refuseAt(file, text, stop);
    if (values.length === 0) return refuse("import.empty", { file });
    const parsed = values.map(({ from, to }): unknown => JSON.parse(text.slice(from, to)));
    value = parsed.every(Array.isArray) ? parsed.flat() : parsed;
  }
  if (/__proto__|\\u|[\ud800-\udfff]/i.test(text)) clean(value);
  const said =
    places === 0
      ? warnings
      : [...warnings, { key: "warning.mojibake-repaired" as const, file, params: { count: places } }];
  return { file, warnings: said, form: "json", value };
}

function refuseAt(file: string, text: string, { at, cut }: { at: number; cut: boolean }): Refusal {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  const row = before.length;
  if (cut) return refuse("import.truncated", { file, row });
  return refuse("import.malformed", { file, row, column: (before.at(-1) ?? "").length + 1 });
}

/** Accents misread before they were escaped: `\u00c3\u00a9` for `é`, as some social networks export. */
function withRepairedEscapes(text: string): { readonly text: string; readonly places: number } {
  if (!/\\u00[cC][23]\\u00[89abAB]/.test(text)) return { text, places: 0 };
  let places = 0;
  const escaped = /(?:\\u00[c-fC-F][0-9a-fA-F](?:\\u00[89abAB][0-9a-fA-F])+)+/g;
  const repaired = text.replace(escaped, (run) => {
    const read = run.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    const repair = repairMojibake(read);
    if (repair.places === 0) return run;
    places += repair.places;
    return repair.text;
  });
  return { text: repaired, places };
}

/** Looked at before anything is built: a megabyte of `[` becomes a million lists. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      do at = text.indexOf('"', at + 1);
      while (at > 0 && isEscaped(text, at));
      if (at < 0) return false;
    } else if (code === openList || code === openObject) {
      if (++depth > limits.levels) return true;
    } else if (code === closeList || code === closeObject) depth--;
  }
  return false;
}

const [quote, openList, closeList, openObject, closeObject, backslash] = [34, 91, 93, 123, 125, 92];

/** An odd number of backslashes before it. */
function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === backslash) before--;
  return (at - before) % 2 === 0;
}

/** Takes `__proto__` keys, U+0000 and halves of surrogate pairs out of a value, however deep. */
function clean(value: unknown): void {
  const waiting: object[] = isObject(value) ? [value] : [];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    cleanObject(object);
    for (const inner of Object.values(object)) if (isObject(inner)) waiting.push(inner);
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const unstorable = /[\0\ud800-\udfff]/;

function cleanObject(object: object): void {
  for (const [key, inner] of Object.entries(object)) {
    const unfit = key === "__proto__" || unstorable.test(key);
    if (unfit) Reflect.deleteProperty(object, key);
    if (key === "__proto__") continue;
    const value: unknown = typeof inner === "string" && unstorable.test(inner) ? storable(inner) : inner;
    if (unfit || value !== inner) Reflect.set(object, storable(key), value);
  }
}

const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();
