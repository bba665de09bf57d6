/** What a word is to the patterns: the symbols it answers to; words of one kind answer to the same. */
export type WordSymbols = {
  readonly symbols: readonly number[];
  readonly kind: number;
  /** A word or a comma: what may stand in a gap. */
  readonly isPlain: boolean;
};

/** How many different words are remembered; a text has a few thousand. */
const mostWords = 20_000;

/** Tells which symbols a word is: itself, and the beginnings (`begin*`) and ends (`*end`) that patterns ask for. */
export function wordSymbols(symbols: ReadonlyMap<string, number>): (word: string) => WordSymbols {
  const parts = [...symbols.keys()].filter((one) => one.includes("*"));
  const beginnings = lengths(parts.filter((one) => one.endsWith("*")));
  const ends = lengths(parts.filter((one) => one.startsWith("*")));
  const kinds = new Map<string, WordSymbols>();
  const known = new Map<string, WordSymbols>();
  const look = (word: string): WordSymbols => {
    const found: number[] = [];
    const add = (name: string) => {
      const symbol = symbols.get(name);
      if (symbol !== undefined) found.push(symbol);
    };
    add(word);
    for (const length of beginnings) if (length <= word.length) add(`${word.slice(0, length)}*`);
    for (const length of ends) if (length <= word.length) add(`*${word.slice(-length)}`);
    const isPlain = word >= "0" || word === ",";
    const key = `${isPlain} ${found.join(" ")}`;
    const kind = kinds.get(key) ?? { symbols: found, kind: kinds.size, isPlain };
    kinds.set(key, kind);
    return kind;
  };
  return (word) => {
    const same = known.get(word);
    if (same) return same;
    if (known.size >= mostWords) known.clear();
    const kind = look(word);
    // A word without end is hostile: it is not kept.
    if (word.length <= 40) known.set(word, kind);
    return kind;
  };
}

const lengths = (parts: readonly string[]) => [...new Set(parts.map((one) => one.length - 1))];
