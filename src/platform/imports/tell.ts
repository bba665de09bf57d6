import { inWords, type Said, type Wording } from "#core/tracking/said.ts";
import type { Language } from "#messages/messages.ts";
import type { Filled } from "./imported-source.ts";

/** The texts of these fields, those that are unknown or empty left out. */
type Told<Fields> = Filled<{
  [Field in keyof Fields]: string | Extract<Fields[Field], undefined>;
}> & { readonly said?: Said };

/** Tells fields of a record, some of which are worded by us: in the language of the import, and as each will read them. */
export type Tell = <Fields extends Readonly<Record<string, Wording | undefined>>>(
  fields: Fields,
) => Told<Fields>;

/** Tells what an import reads in its language. */
export function teller(language: Language): Tell {
  return <Fields extends Readonly<Record<string, Wording | undefined>>>(fields: Fields) => {
    const texts: Record<string, string> = {};
    const said: Record<string, Wording> = {};
    for (const [field, wording] of Object.entries(fields)) {
      if (wording === undefined || wording === "") continue;
      texts[field] = inWords(wording, language);
      if (typeof wording === "object") said[field] = wording;
    }
    const isOurs = Object.keys(said).length > 0;
    return { ...texts, ...(isOurs ? { said } : {}) } as Told<Fields>;
  };
}

/** What a column or a field says, beside its name: `Status: Open`, `Statut : Ouvert`. */
export const labelled = (label: string, value: string): Wording => ({
  key: "field.told",
  params: { label, value },
});

/** Texts and wordings one after the other, those that say nothing left out; a text where all of them are. */
export function joined(parts: readonly (Wording | undefined)[], between: string): Wording | undefined {
  const known = parts.flatMap((part) => (part === undefined || part === "" ? [] : [part]));
  if (known.every((part) => typeof part === "string")) return known.join(between);
  return known.flatMap((part, at): readonly Wording[] => (at === 0 ? [part] : [between, part]));
}
