import { type RawBuilder, type SqlBool, sql } from "kysely";

/** Words to look up, as PostgreSQL takes them: a `tsquery`. */
export type WordQuery = RawBuilder<string>;

/** Whether each of these words begins a word of an entry's `search`, without accents or capitals. */
export function searchOf(words: string): RawBuilder<SqlBool> {
  const parts = wordsOf(words);
  // A search for signs alone finds nothing, rather than everything.
  return parts.length === 0 ? sql`false` : sql`search @@ ${all(parts.map(begun))}`;
}

/** What somebody types to look up: words, of which the last may be begun only, and what an index is asked for. */
export type TypedWords = {
  readonly words: readonly string[];
  /**
   * Whether an index may be asked for what begins with the last word: always, where other words are frequent, or, where
   * two letters alone were typed, which begin thousands, never.
   */
  readonly last: "asked" | "asked-beside-frequent" | "never-asked";
};

/** So few letters begin too many words to ask an index for what begins with them. */
const fewLetters = { alone: 2, besideWords: 4 } as const;

/** The words of what somebody types. Nothing for signs alone. */
export function typedWords(typed: string): TypedWords | undefined {
  const words = wordsOf(typed);
  const last = words.at(-1);
  if (last === undefined) return undefined;
  const isAlone = words.length === 1;
  const isLong = [...last].length > (isAlone ? fewLetters.alone : fewLetters.besideWords);
  return { words, last: isLong ? "asked" : isAlone ? "never-asked" : "asked-beside-frequent" };
}

/** What PostgreSQL looks up of typed words: all; each that its index may be asked for; a few letters beside them. */
export type WordQueries = {
  readonly all: WordQuery;
  readonly indexed: readonly WordQuery[];
  readonly few: WordQuery | undefined;
};

/** These queries, built of whatever stands for the words: none of them is looked at. */
export function wordQueries({ words, last }: TypedWords): WordQueries {
  const before = words.slice(0, -1).map(whole);
  const beginning = words.slice(-1).map(begun);
  return {
    all: all([...before, ...beginning]),
    indexed: last === "asked" ? [...before, ...beginning] : before,
    few: last === "asked-beside-frequent" ? beginning[0] : undefined,
  };
}

/** The words of what was typed, without the signs between them. */
const wordsOf = (typed: string): readonly string[] => typed.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];

// Quoted after folding: a letter may be folded to a sign of the language of queries, ŉ to an apostrophe.
const whole = (word: string): WordQuery => sql`to_tsquery('simple', quote_literal(plain(${word})))`;
const begun = (word: string): WordQuery => sql`to_tsquery('simple', quote_literal(plain(${word})) || ':*')`;
const all = (queries: readonly WordQuery[]): WordQuery => sql`(${sql.join(queries, sql` && `)})`;
