import { useCallback, useMemo, useRef, useState } from "react";

/** Rows meant together, by their keys. */
export type Selection = {
  readonly size: number;
  readonly keys: readonly string[];
  readonly has: (key: string) => boolean;
  /** With `range`, every row from the one touched before to this one. */
  readonly toggle: (key: string, range: boolean) => void;
  readonly toggleAll: () => void;
  /** These and no others, also those that are not shown yet. */
  readonly choose: (keys: readonly string[]) => void;
  readonly clear: () => void;
};

/** What is no longer shown is no longer meant. */
export function useSelection(keys: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const touched = useRef<string>(undefined);
  const shown = useRef(keys);
  shown.current = keys;
  const toggle = useCallback((key: string, range: boolean) => {
    const all = shown.current;
    const before = range && touched.current ? all.indexOf(touched.current) : -1;
    const here = all.indexOf(key);
    touched.current = key;
    setChosen((meant) => {
      const next = new Set(meant);
      const isOn = !meant.has(key);
      const [first, end] = before < 0 ? [here, here] : [Math.min(before, here), Math.max(before, here)];
      for (const one of all.slice(first, end + 1)) isOn ? next.add(one) : next.delete(one);
      return next;
    });
  }, []);
  const toggleAll = useCallback(() => {
    const all = shown.current;
    setChosen((meant) => (all.every((key) => meant.has(key)) ? new Set() : new Set(all)));
  }, []);
  const choose = useCallback((wanted: readonly string[]) => setChosen(new Set(wanted)), []);
  const clear = useCallback(() => setChosen(new Set()), []);
  return useMemo(() => {
    const meant = chosen.size === 0 ? [] : keys.filter((key) => chosen.has(key));
    const known = new Set(meant);
    return {
      size: meant.length,
      keys: meant,
      has: (key: string) => known.has(key),
      toggle,
      toggleAll,
      choose,
      clear,
    };
  }, [chosen, keys, toggle, toggleAll, choose, clear]);
}
