import { sql } from "kysely";
import type { Language } from "#messages/messages.ts";
import { inWords, isKnown, type Wording } from "./said.ts";

/** How much of a text names an entry. */
const most = 200;

/** By what a person knows an entry: as the database gives it, and as the product words it where it does. */
export type EntryName = { readonly text: string; readonly said: Wording | null };

/** What names the row `e` of an entry; a correction is said as people wrote it. */
export const entryName = sql<EntryName>`(
  select jsonb_build_object(
    'text', left(coalesce(said->>'title', said->>'name', said->>'text', ''), ${sql.lit(most)}),
    'said', case when e.edit ? field then null else e.imported->'said'->field end)
  from (select corrected(e.imported, e.edit) as said,
    case e.kind when 'action' then 'text' when 'stakeholder' then 'name' else 'title' end as field) as named)`;

/** The name of an entry in one language. */
export const nameIn = ({ text, said }: EntryName, language: Language): string =>
  said === null || !isKnown(said) ? text : [...inWords(said, language)].slice(0, most).join("");
