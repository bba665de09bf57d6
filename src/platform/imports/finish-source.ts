import { mapTexts } from "#core/kernel/map-texts.ts";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning } from "#core/tracking/ports.ts";
import { inWords, type Said, toldIn } from "#core/tracking/said.ts";
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
      const kept = cleanedRecord(record, watch);
      if (watch.secrets() > before && named.length < mostNamed)
        named.push({ key: "warning.secret-removed", file: source.file, params: itemNamed(kept) });
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

/**
 * A record without private values. What it says in another language is made of the same pieces, cleaned too: where they
 * do not give its own text again, a value was recognised by the words around it, and only that text is kept.
 */
function cleanedRecord<One extends object & { readonly said?: Said }>(
  record: One,
  watch: PrivateValues,
): One {
  const { said, ...texts } = record;
  if (said === undefined) return cleaned(record, watch);
  const kept: Readonly<Record<string, unknown>> = cleaned(texts, watch);
  const wordings = Object.entries(mapTexts(said, watch.cleanAgain, new Set(["key", "day", "moment"])));
  const sure = wordings.filter(([field, wording]) => inWords(wording, watch.language) === kept[field]);
  return { ...kept, ...(sure.length === 0 ? {} : { said: Object.fromEntries(sure) }) } as One;
}

/** What a remark calls a record: in each language where the product words it. */
function itemNamed(record: object & { readonly said?: Said }): ImportWarning["params"] {
  if (record.said === undefined) return { item: nameOf(record) };
  return { item_fr: nameOf(toldIn(record, "fr")), item_en: nameOf(toldIn(record, "en")) };
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
