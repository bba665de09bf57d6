import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";

type Search = Readonly<Record<string, unknown>>;

/**
 * What a list is narrowed to stands in its address: a link shows the same list, going back undoes a
 * filter, and a saved view is an address with a name.
 */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const navigate = useNavigate();
  const search: Search = useSearch({ strict: false, structuralSharing: true });
  const values = useMemo(() => {
    const found: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = search[name];
      // `?words=2026` is read as a number.
      if (value !== undefined && value !== null && value !== "") found[name] = String(value);
    }
    return found;
  }, [search, names]);
  const change = useCallback(
    (wanted: Partial<Record<Name, string | undefined>>, replace = false) =>
      void navigate({
        to: ".",
        search: (before: Search) => {
          const next = Object.entries({ ...before, ...wanted }).filter(
            ([, value]) => value !== undefined && value !== "",
          );
          return Object.fromEntries(next);
        },
        replace,
        resetScroll: false,
      }),
    [navigate],
  );
  /** Only this, and nothing else: a saved view, or everything. */
  const only = useCallback(
    (wanted: Partial<Record<Name, string>>) =>
      change({ ...Object.fromEntries(names.map((name) => [name, undefined])), ...wanted }),
    [change, names],
  );
  return { values, change, only };
}
