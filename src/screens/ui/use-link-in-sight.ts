import { type RefObject, useEffect } from "react";

/**
 * Brings the link of the page that one is on into sight, where its row scrolls by itself. The browser says
 * whether it is: to ask would cost a layout at each page.
 */
export function useLinkInSight(row: RefObject<HTMLElement | null>, path: string | undefined): void {
  useEffect(() => {
    const link = path === undefined ? null : row.current?.querySelector(`a[href="${CSS.escape(path)}"]`);
    if (!link) return;
    const bring: IntersectionObserverCallback = ([entry], observer) => {
      observer.disconnect();
      if (entry && entry.intersectionRatio < 1) link.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    const seen = new IntersectionObserver(bring, { root: row.current, threshold: 1 });
    seen.observe(link);
    return () => seen.disconnect();
  }, [row, path]);
}
