import { type KeyOf, type Language, languages, messages } from "#messages/messages.ts";
import { translator } from "#messages/translator.ts";
import { longDay } from "#messages/written-days.ts";

/**
 * What a record says in words of the product, for each to read in their own language: texts of the export, our
 * sentences, days and figures, one after the other. Records keep these keys: one that later versions do not know
 * leaves them with the words of their import.
 */
export type Wording =
  | string
  | number
  | { readonly key: KeyOf<"imports">; readonly params?: Readonly<Record<string, Wording>> }
  | { readonly day: string }
  | { readonly moment: string }
  | { readonly figure: number }
  | readonly Wording[];

/** The wordings of a record, by its fields; the fields themselves hold them in the language of the import. */
export type Said = Readonly<Record<string, Wording>>;
type Worded = { readonly said?: Said };

const say = { fr: translator("fr"), en: translator("en") };
const figures = { fr: new Intl.NumberFormat("fr"), en: new Intl.NumberFormat("en") };

/** A wording in one language. */
export function inWords(wording: Wording, language: Language): string {
  if (typeof wording !== "object") return String(wording);
  if ("day" in wording) return longDay(wording.day, language);
  if ("moment" in wording) return momentIn(wording.moment, language);
  if ("figure" in wording) return figures[language].format(wording.figure);
  if (!("key" in wording)) return wording.map((part) => inWords(part, language)).join("");
  const { key, params } = wording;
  if (params === undefined) return say[language]("imports", key);
  const filling = Object.entries(params).map(
    ([name, value]) => [name, typeof value === "number" ? value : inWords(value, language)] as const,
  );
  return say[language]("imports", key, Object.fromEntries(filling));
}

/** `16 mars 2026, 09:00 UTC`; a day where the tool knows no more. */
function momentIn(iso: string, language: Language): string {
  const day = longDay(iso, language);
  return iso.length > 10 ? `${day}, ${iso.slice(11, 16)} UTC` : day;
}

/** Whether this version knows the sentences of a wording. */
export function isKnown(wording: Wording): boolean {
  if (typeof wording !== "object") return true;
  if (Array.isArray(wording)) return wording.every(isKnown);
  if (!("key" in wording)) return true;
  const { key, params = {} } = wording;
  const has = (name: string) => Object.hasOwn(messages.fr.imports, name);
  return (has(key) || has(`${key}_one`)) && Object.values(params).every(isKnown);
}

/** A record in the language of its reader, ready to leave. What people corrected of it is said as they wrote it. */
export function toldIn<Told extends object & Worded>(
  record: Told,
  language: Language,
  corrected: object = {},
): Omit<Told, "said"> {
  const { said, ...rest } = record;
  if (said === undefined) return record;
  const ours = Object.entries(said).flatMap(([field, wording]) =>
    Object.hasOwn(corrected, field) || !isKnown(wording)
      ? []
      : [[field, inWords(wording, language)] as const],
  );
  return { ...rest, ...Object.fromEntries(ours) };
}

/** Whether an export says this of a field, in whatever language it is told. */
export function saysOf(imported: object | null, field: string, value: unknown): boolean {
  const { said, ...fields }: Readonly<Record<string, unknown>> & Worded = { ...imported };
  if (JSON.stringify(fields[field] ?? null) === JSON.stringify(value)) return true;
  const wording = said?.[field];
  return wording !== undefined && languages.some((language) => inWords(wording, language) === value);
}

/** The same record whatever the language of its import, to be compared with another. */
export function withoutWords(record: object): object {
  const { said, ...fields }: Worded = record;
  return said === undefined ? record : toldIn({ ...fields, said }, "fr");
}
