import {
  keepPreviousData,
  skipToken,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useCallback } from "react";
import type { Operations } from "#core/commands.ts";
import { afterPaint } from "#screens/after-paint.ts";
import type { Answer, Given, TakesFiles } from "#screens/api.ts";
import { useStaff } from "./session.tsx";

type Name = Exclude<keyof Operations, TakesFiles>;
/** The lists, that come page by page. */
type ListName = {
  [One in Name]: Answer<One> extends { readonly rows: readonly unknown[] } ? One : never;
}[Name];

type RowOf<One extends ListName> = Answer<One>["rows"][number];

/**
 * Asks one thing of the agency, nothing while nothing is given, and keeps the answer until something is done. A
 * long question is given up once nothing on the page shows its answer.
 */
export function useAsk<One extends Name>(name: One, given: Given<One> | undefined, { long = false } = {}) {
  const { api, scope } = useStaff();
  return useQuery({
    queryKey: [...scope, name, given],
    queryFn:
      given === undefined
        ? skipToken
        : async (asked) => {
            // Taken at once: it tells the cache that the question may be given up while it waits too.
            const signal = long ? asked.signal : undefined;
            await afterPaint();
            return api.call(name, given, signal);
          },
  });
}

/** Asks what follows what is pointed at, nothing while nothing is: the answer before stands until the next one. */
export function useAskAlong<One extends Name>(name: One, given: Given<One> | undefined) {
  const { api, scope } = useStaff();
  return useQuery({
    queryKey: [...scope, name, given],
    queryFn: given === undefined ? skipToken : ({ signal }) => api.call(name, given, signal),
    placeholderData: keepPreviousData,
  });
}

/** Asks for a list: its pages so far as one, and the way to the next. */
export function useAskPages<One extends ListName>(name: One, given: Omit<Given<One>, "after">) {
  const { api, scope } = useStaff();
  const query = useInfiniteQuery({
    queryKey: [...scope, name, given],
    queryFn: async ({ pageParam }) => {
      await afterPaint();
      return api.call(name, { ...given, ...(pageParam === "" ? {} : { after: pageParam }) } as Given<One>);
    },
    initialPageParam: "",
    getNextPageParam: (last) => ("next" in last ? last.next : undefined),
  });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  return {
    rows: data?.pages.flatMap((page): readonly RowOf<One>[] => page.rows),
    error,
    retry: () => void refetch(),
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    loadingMore: isFetchingNextPage,
  };
}

/** Does one thing; whatever was known of the agency is asked again. */
export function useTell() {
  const { api, scope } = useStaff();
  const queries = useQueryClient();
  return useCallback(
    async <One extends Name>(name: One, given: Given<One>): Promise<Answer<One>> => {
      const answer = await api.call(name, given);
      await queries.invalidateQueries({ queryKey: scope });
      return answer;
    },
    [api, scope, queries],
  );
}
