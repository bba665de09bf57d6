import { mapTexts } from "#core/kernel/map-texts.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning } from "#core/tracking/ports.ts";
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

/** Records that are named one by one; the remark about the whole file counts them all. */
export const mostNamed = 20;

/** The source without private values, with the warnings about them; a refusal when it says nothing. */
export function finishSource(source: ImportedSource, watch: PrivateValues): ImportedSource | Refusal {
  if (saysNothing(source)) return refuse("import.nothing", { file: source.file });
  const { warnings, ...said } = source;
  const named: ImportWarning[] = [];
  const cleanRecords = <One extends object>(records: readonly One[]): readonly One[] =>
    records.map((record) => {
      const before = watch.secrets();
      const kept = cleaned(record, watch);
      if (watch.secrets() > before && named.length < mostNamed)
        named.push({ key: "warning.secret-removed", file: source.file, params: { item: nameOf(kept) } });
      return kept;
    });
  const { workItems, decisions, stakeholders, actions, performance, kept, ...rest } = said;
  const clean = {
    ...cleaned(rest, watch),
    workItems: cleanRecords(workItems),
    decisions: cleanRecords(decisions),
    stakeholders: cleanRecords(stakeholders),
    actions: cleanRecords(actions),
    performance: cleanRecords(performance),
    kept: cleanRecords(kept),
  };
  return { ...clean, warnings: [...warnings, ...watch.warnings(), ...named] };
}

/** By what a person knows a record: its title, its name, its words. */
function nameOf(record: object): string {
  const fields = new Map<string, unknown>(Object.entries(record));
  const names = ["title", "name", "text", "item", "where"].map((key) => fields.get(key));
  const [name = ""] = names.filter((one) => typeof one === "string" && one !== "");
  return shortened(String(name));
}

const longest = 80;

/** Enough of a text to know it by. */
export const shortened = (text: string) =>
  text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text;

const cleaned = <Value>(value: Value, watch: PrivateValues): Value =>
  mapTexts(value, watch.clean, identities);
