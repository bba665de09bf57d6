/**
 * Works on several things at once, never on more than `atOnce`. After a fault nothing more is
 * begun; `end` waits for what is under way, then throws the first fault.
 */
export function lanes(atOnce: number): {
  /** Begins a piece of work as soon as a lane is free. */
  readonly run: (work: () => Promise<void>) => Promise<void>;
  readonly end: () => Promise<void>;
} {
  const under = new Set<Promise<void>>();
  let fault: { readonly error: unknown } | undefined;
  const check = () => {
    if (fault) throw fault.error;
  };
  return {
    async run(work) {
      while (under.size >= atOnce) await Promise.race(under);
      check();
      const one: Promise<void> = work()
        .catch((error: unknown) => {
          fault ??= { error };
        })
        .finally(() => under.delete(one));
      under.add(one);
    },
    async end() {
      await Promise.all(under);
      check();
    },
  };
}
