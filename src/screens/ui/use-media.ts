import { useCallback, useSyncExternalStore } from "react";

const asked = new Map<string, MediaQueryList>();

/** Whether the window fits a media query, now and as it changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const media = mediaOf(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => mediaOf(query).matches);
}

/** Asked of the browser once: every table asks at every turn. */
function mediaOf(query: string): MediaQueryList {
  const media = asked.get(query) ?? matchMedia(query);
  asked.set(query, media);
  return media;
}

/** Where tables become cards. */
export const narrow = "(max-width: 47.99rem)";
