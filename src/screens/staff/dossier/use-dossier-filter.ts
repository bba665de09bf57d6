import { useCallback, useEffect, useRef, useState } from "react";
import { useFilters } from "#screens/ui/use-filters.ts";
import { type DossierFilter, filterNames, filterOf, inAddress } from "./dossier-filter.ts";

/**
 * How the list is looked at stands in its address, which follows what is chosen: a reload or a link
 * shows the same list. What is typed is shown at once and does not wait for the address.
 */
export function useDossierFilter(): readonly [DossierFilter, (filter: DossierFilter) => void] {
  const { values, change } = useFilters(filterNames);
  const [filter, setFilter] = useState(() => filterOf(values));
  /** What was chosen here and is on its way into the address, the last of it last. */
  const underWay = useRef<readonly string[]>([textOf(filter)]);
  useEffect(() => {
    const there = filterOf(values);
    const isLast = underWay.current.at(-1) === textOf(there);
    if (!isLast && underWay.current.includes(textOf(there))) return;
    underWay.current = [textOf(there)];
    // Somebody went back, or followed a link to this page.
    if (!isLast) setFilter(there);
  }, [values]);
  const choose = useCallback(
    (wanted: DossierFilter) => {
      setFilter(wanted);
      underWay.current = [...underWay.current.slice(-20), textOf(wanted)];
      const nothing = Object.fromEntries(filterNames.map((name) => [name, undefined]));
      // Each letter typed is no place to go back to.
      change({ ...nothing, ...inAddress(wanted) }, wanted.words !== filter.words);
    },
    [change, filter.words],
  );
  return [filter, choose];
}

const textOf = (filter: DossierFilter) => JSON.stringify(filterOf(filter));
