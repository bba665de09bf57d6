import { type Learned, shareOf } from "../src/core/kernel/leaning.ts";

/** A labelled text: its marks, and the kinds that it is of. */
export type Example<Kind extends string> = {
  readonly marks: Iterable<string>;
  readonly kinds: ReadonlySet<Kind>;
};

/** A mark that one text alone has teaches nothing; a weight below that changes nothing. */
const leastTexts = 2;
export const leastWeight = 0.4;
/** How dear weights are, how much more a text of the kind counts, and how long it learns. */
const dearness = 0.1;
const rarity = 0.7;
const rounds = 100;
const pace = 0.3;

/**
 * Logistic regression of each kind against all others, with dear weights, by Adam over all examples at once: the same
 * examples teach the same. Weights are rounded to hundredths.
 */
export function learn<Kind extends string>(
  examples: readonly Example<Kind>[],
  kinds: readonly Kind[],
): Learned<Kind> {
  const counts = new Map<string, number>();
  for (const { marks } of examples) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const names = [...counts].flatMap(([mark, count]) => (count >= leastTexts ? mark : [])).sort();
  const places = new Map(names.map((name, at) => [name, at]));
  const read = examples.map(({ marks, kinds }) => ({
    kinds,
    places: Int32Array.from([...marks].flatMap((mark) => places.get(mark) ?? [])),
  }));
  const each = kinds.map((kind) => {
    const { base, weights } = learnt(
      read.map((one) => ({ places: one.places, is: one.kinds.has(kind) })),
      names.length,
    );
    const kept = names.flatMap((name, at): [string, number][] => {
      const weight = rounded(weights[at] ?? 0);
      return Math.abs(weight) < leastWeight ? [] : [[name, weight]];
    });
    return [kind, { base: rounded(base), marks: Object.fromEntries(kept) }] as const;
  });
  return Object.fromEntries(each) as Learned<Kind>;
}

const rounded = (weight: number) => Math.round(weight * 100) / 100;

type Read = { readonly places: Int32Array; readonly is: boolean };

function learnt(examples: readonly Read[], size: number) {
  const are = examples.filter(({ is }) => is).length;
  const counts = ((examples.length - are) / Math.max(1, are)) ** rarity;
  // The last place is the base.
  const weights = new Float64Array(size + 1);
  weights[size] = -2;
  const slopes = new Float64Array(size + 1);
  const means = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1);
  for (let round = 1; round <= rounds; round++) {
    for (let at = 0; at < size; at++) slopes[at] = dearness * (weights[at] ?? 0);
    slopes[size] = 0;
    for (const { places, is } of examples) {
      const share = shareOf(places.length);
      let odds = weights[size] ?? 0;
      for (const at of places) odds += share * (weights[at] ?? 0);
      const fault = (1 / (1 + Math.exp(-odds)) - (is ? 1 : 0)) * (is ? counts : 1);
      for (const at of places) slopes[at] = (slopes[at] ?? 0) + fault * share;
      slopes[size] = (slopes[size] ?? 0) + fault;
    }
    const step = pace * (1 - round / (rounds + 1));
    for (let at = 0; at <= size; at++) {
      const slope = slopes[at] ?? 0;
      const mean = 0.9 * (means[at] ?? 0) + 0.1 * slope;
      const square = 0.99 * (squares[at] ?? 0) + 0.01 * slope * slope;
      means[at] = mean;
      squares[at] = square;
      const scale = Math.sqrt(square / (1 - 0.99 ** round)) + 1e-6;
      weights[at] = (weights[at] ?? 0) - (step * mean) / (1 - 0.9 ** round) / scale;
    }
  }
  return { base: weights[size] ?? 0, weights };
}
