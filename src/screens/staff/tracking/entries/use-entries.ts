import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { afterPaint } from "#screens/after-paint.ts";
import type { Given } from "#screens/api.ts";
import { useStaff } from "../../session.tsx";
import { type Entry, type EntryKind, listOf } from "./entry.ts";

/** What a list is narrowed by; what is left out narrows nothing. */
export type Narrowed = Omit<Given<"tracking.list-work-items">, "dossierId" | "after" | "limit">;

type Page = { readonly rows: Entry[]; readonly next?: string | undefined };
export type Pages = InfiniteData<Page, string>;

/** As many rows as the server gives at once. */
const pageSize = 200;

/** The entries of a kind, page after page as one goes down, and all of them when asked. */
export function useEntries(kind: EntryKind, dossierId: string, narrowed: Narrowed) {
  const { api, scope } = useStaff();
  const queries = useQueryClient();
  const name = listOf[kind];
  const given = { dossierId, limit: pageSize, ...narrowed };
  const queryKey = [...scope, name, given];
  const query = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam }): Promise<Page> => {
      await afterPaint();
      return api.call(name, { ...given, ...(pageParam === "" ? {} : { after: pageParam }) });
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
    // What was shown stays until the answer to a new question is there.
    placeholderData: (before) => before,
  });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch, isPlaceholderData } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const more = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  /** Every row that the filter leaves, with those that have not been scrolled to. */
  const all = async (): Promise<readonly Entry[]> => {
    for (;;) {
      const found = queries.getQueryData<Pages>(queryKey)?.pages;
      if (found && found.at(-1)?.next === undefined) return found.flatMap((page) => page.rows);
      const { isError, error: failed } = await fetchNextPage();
      if (isError) throw failed;
    }
  };
  return {
    rows,
    error,
    retry: () => void refetch(),
    more: hasNextPage ? more : undefined,
    hasMore: hasNextPage,
    isOld: isPlaceholderData,
    all,
  };
}
