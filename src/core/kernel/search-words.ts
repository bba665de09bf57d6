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
  /** The words that an index may be asked for; none where two letters alone were typed, which begin thousands. */
  readonly indexed: readonly WordQuery[];
  /** A few letters beside whole words, of which an index is asked where these are frequent. */
  readonly few: WordQuery | undefined;
};

const fewLetters = { alone: 2, besideWords: 4 } as const;

/** The words of what somebody types, the last perhaps only begun. Nothing for signs alone. */
export function typedWords(typed: string): TypedWords | undefined {
  const parts = wordsOf(typed);
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const before = parts.slice(0, -1).map(whole);
  const every = all([...before, begun(last)]);
  const isAlone = before.length === 0;
  const isLong = [...last].length > (isAlone ? fewLetters.alone : fewLetters.besideWords);
  return {
    all: every,
    indexed: isLong ? [...before, begun(last)] : before,
    few: isLong || isAlone ? undefined : begun(last),
  };
}

/** The words of what was typed, without the signs between them. */
const wordsOf = (typed: string): readonly string[] => typed.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];

// Quoted after folding: a letter may be folded to a sign of the language of queries, ŉ to an apostrophe.
const whole = (word: string): WordQuery => sql`to_tsquery('simple', quote_literal(fold(${word})))`;
const begun = (word: string): WordQuery => sql`to_tsquery('simple', quote_literal(fold(${word})) || ':*')`;
const all = (queries: readonly WordQuery[]): WordQuery => sql`(${sql.join(queries, sql` && `)})`;
