import { type RefObject, startTransition, useLayoutEffect, useState } from "react";

/** Rows beyond the edges of the window that are drawn too, so that scrolling meets no blank. */
const beyond = 14;
/** Those in the window come before those beyond it: the list shows sooner. */
const beyondAtFirst = 2;
/** What is drawn moves by so many rows at once: scrolling a little draws nothing anew. */
const stride = 8;

/** Whether the page is scrolled, noted as it moves: asked of the browser while a page is drawn, it lays it out. */
let isScrolled = false;
addEventListener(
  "scroll",
  () => {
    isScrolled = scrollY > 0;
  },
  { passive: true },
);

export type InSight = { readonly from: number; readonly to: number };

/** Which rows of a long list stand in the window or near it; `height` is that of one row, in pixels. */
export function useRowsInSight(body: RefObject<HTMLElement | null>, height: number): InSight {
  const [sight, setSight] = useState<InSight>({ from: 0, to: stride });
  useLayoutEffect(() => {
    let asked = 0;
    let margin = beyondAtFirst;
    const look = () => {
      if (!body.current) return;
      const { top } = body.current.getBoundingClientRect();
      const from = Math.max(0, Math.floor((-top / height - margin) / stride) * stride);
      const to = Math.ceil(((innerHeight - top) / height + margin) / stride) * stride;
      setSight((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    const later = () => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        startTransition(look);
        if (margin === beyond) return;
        margin = beyond;
        later();
      });
    };
    // At the top of a page the first rows are drawn already, and what is below follows once they are seen.
    if (isScrolled) look();
    later();
    const resized = new ResizeObserver(later);
    resized.observe(document.body);
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    return () => {
      cancelAnimationFrame(asked);
      resized.disconnect();
      removeEventListener("scroll", later);
      removeEventListener("resize", later);
    };
  }, [body, height]);
  return sight;
}
