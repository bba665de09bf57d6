import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { useStaff } from "../session.tsx";

/** What was known of the account is asked again: after each change of it. */
export function useAccountChanged(): () => Promise<void> {
  const queries = useQueryClient();
  const key = useAccountKey();
  return useCallback(() => queries.invalidateQueries({ queryKey: key }), [queries, key]);
}

/** The start of the keys by which answers about the account are kept. */
export function useAccountKey(): readonly string[] {
  const [person] = useStaff().scope;
  return useMemo(() => [person, "account"], [person]);
}
