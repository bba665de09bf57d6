/** A source of chance that gives the same series for the same seed (mulberry32). */
export type Chance = {
  /** From 0 inclusive to 1 exclusive. */
  readonly next: () => number;
  readonly pick: <One>(list: readonly One[]) => One;
  /** True so often: 0.3 is three times in ten. */
  readonly odds: (share: number) => boolean;
};

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    pick(list) {
      const [picked] = list.slice(Math.floor(next() * list.length));
      if (picked === undefined) throw new Error("nothing to pick from");
      return picked;
    },
    odds: (share) => next() < share,
  };
}
