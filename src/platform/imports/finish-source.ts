import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { saysNothing } from "./imported-source.ts";
import type { PrivateValues } from "./private-values.ts";

/** Keys by which a newer export updates this one: never rewritten. */
const identities = new Set([
  "kind",
  "file",
  "sourceKey",
  "externalId",
  "parentExternalId",
  "workItemExternalId",
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
    if (Array.isArray(one)) return one.map(clean);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([key, field]) => [key, identities.has(key) ? field : clean(field)]),
    );
  }
}
