import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";

type Search = Readonly<Record<string, unknown>>;

/** The item shown beside a list: it stands in the address, `?item=…`, the list stays as it is. */
export function useItem() {
  const navigate = useNavigate();
  const openKey = useSearch({
    strict: false,
    select: ({ item }: Search) => (typeof item === "string" ? item : undefined),
  });
  const show = useCallback(
    (key: string | undefined) =>
      void navigate({
        to: ".",
        search: (before: Search) => withItem(before, key),
        resetScroll: false,
      }),
    [navigate],
  );
  const open = useCallback((key: string) => show(key), [show]);
  const close = useCallback(() => show(undefined), [show]);
  return { openKey, open, close };
}

function withItem({ item: _, ...rest }: Search, key: string | undefined): Search {
  return key === undefined ? rest : { ...rest, item: key };
}

/** The address of an item beside the list that is shown now. */
export function itemAddress(key: string): string {
  const search = new URLSearchParams(location.search);
  search.set("item", key);
  return `${location.pathname}?${search}`;
}
