import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Words to look up, as PostgreSQL takes them: a `tsquery`. */
export type WordQuery = RawBuilder<string>;

/** Whether each of these words begins a word of an entry's `search`, without accents or capitals. */
export function searchOf(words: string): RawBuilder<SqlBool> {
  const parts = wordsOf(words);
  // A search for signs alone finds nothing, rather than everything.
  return parts.length === 0 ? sql`false` : sql`search @@ ${all(parts.map(begun))}`;
}

/** What is looked up while somebody types. */
export type TypedWords = {
  /** Every word, of which the last may be begun only. */
  readonly all: WordQuery;
  /**
   * What an index is asked for. A few letters begin thousands of words: beside whole ones, they are left
   * out of it, and two alone are nothing to ask for.
   */
  readonly indexed: WordQuery | undefined;
};

const fewLetters = { alone: 2, besideWords: 4 } as const;

/** The words of what somebody types, the last perhaps only begun. Nothing for signs alone. */
export function typedWords(typed: string): TypedWords | undefined {
  const parts = wordsOf(typed);
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const before = parts.slice(0, -1).map(whole);
  const every = all([...before, begun(last)]);
  const letters = [...last].length;
  if (before.length === 0) return { all: every, indexed: letters > fewLetters.alone ? every : undefined };
  return { all: every, indexed: letters > fewLetters.besideWords ? every : all(before) };
}

/** The words of what was typed, without the signs between them. */
const wordsOf = (typed: string): readonly string[] => typed.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];

// Quoted after folding: a letter may be folded to a sign of the language of queries, ŉ to an apostrophe.
const whole = (word: string): WordQuery => sql`to_tsquery('simple', quote_literal(fold(${word})))`;
const begun = (word: string): WordQuery => sql`to_tsquery('simple', quote_literal(fold(${word})) || ':*')`;
const all = (queries: readonly WordQuery[]): WordQuery => sql`(${sql.join(queries, sql` && `)})`;
