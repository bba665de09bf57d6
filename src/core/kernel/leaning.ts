/**
 * What labelled texts of one language taught (`scripts/learn-catalogue.ts`): for each kind, how likely a text is of it before
 * a word is read, and what each mark of the text adds; natural logarithms of odds.
 */
export type Learned<Kind extends string> = Readonly<
  Record<Kind, { readonly base: number; readonly marks: Readonly<Record<string, number>> }>
>;

/** The logarithm of the odds that a text with these marks is of each kind: 0 is as likely as not, -2 one in eight. */
export type Leaning<Kind extends string> = (marks: Iterable<string>) => ReadonlyMap<Kind, number>;

/** Makes what was learnt ready to be asked. */
export function leaningOf<Kind extends string>(
  learned: Learned<Kind>,
  kinds: readonly Kind[],
): Leaning<Kind> {
  const weights = new Map<string, Float64Array>();
  for (const [at, kind] of kinds.entries()) {
    for (const [mark, weight] of Object.entries<number>(learned[kind].marks)) {
      const known = weights.get(mark) ?? new Float64Array(kinds.length);
      known[at] = weight;
      weights.set(mark, known);
    }
  }
  return (marks) => {
    const sums = new Float64Array(kinds.length);
    let known = 0;
    for (const mark of marks) {
      const each = weights.get(mark);
      if (!each) continue;
      known += 1;
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (each[at] ?? 0);
    }
    const share = shareOf(known);
    return new Map(kinds.map((kind, at) => [kind, learned[kind].base + share * (sums[at] ?? 0)]));
  };
}

/** What one of so many known marks counts for: a long text is not surer of everything that it says. */
export const shareOf = (known: number): number => 1 / Math.sqrt(Math.max(1, known));

/** How much of a word its forms mostly share, in letters. */
const stem = 6;

/** The marks of some words, each once: each word cut to what its forms share, and each with the one that follows it. */
export function wordMarks(words: readonly string[]): Set<string> {
  const marks = new Set<string>();
  let before: string | undefined;
  for (const word of words) {
    const cut = word.slice(0, stem);
    marks.add(cut);
    if (before !== undefined) marks.add(`${before} ${cut}`);
    before = cut;
  }
  return marks;
}
