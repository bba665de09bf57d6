import { useCallback, useSyncExternalStore } from "react";

/** Whether the window fits a media query, now and as it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Where tables become cards. */
export const narrow = "(max-width: 47.99rem)";
