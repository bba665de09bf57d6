import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { saysNothing } from "./imported-source.ts";
import type { PrivateValues } from "./private-values.ts";

/** Keys by which a newer export updates this one, and figures, which hold no text: never rewritten. */
const identities = new Set([
  "kind",
  "file",
  "sourceKey",
  "externalId",
  "parentExternalId",
  "workItemExternalId",
  "values",
]);

/** The source without private values, with the warnings about them; a refusal when it says nothing. */
export function finishSource(source: ImportedSource, watch: PrivateValues): ImportedSource | Refusal {
  if (saysNothing(source)) return refuse("import.nothing", { file: source.file });
  const { warnings, ...said } = source;
  return { ...cleaned(said, watch), warnings: [...warnings, ...watch.warnings()] };
}

function cleaned<Value>(value: Value, watch: PrivateValues): Value {
  return clean(value) as Value;

  function clean(one: unknown): unknown {
    if (typeof one === "string") return watch.clean(one);
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) {
      const all = one.map(clean);
      return all.some((part, at) => part !== one[at]) ? all : one;
    }
    // Most records hold nothing private: they are given on as they are, not copied.
    let copy: Record<string, unknown> | undefined;
    for (const [key, field] of Object.entries(one)) {
      if (identities.has(key)) continue;
      const cleanField = clean(field);
      if (cleanField === field) continue;
      copy ??= { ...one };
      copy[key] = cleanField;
    }
    return copy ?? one;
  }
}
