import { type RefObject, startTransition, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What is drawn beyond the edges of the window, px and rows, so that scrolling meets no blank. */
const beyond = { most: 700, rows: { least: 6, most: 14 } };
/** Those in the window come before those beyond it: the list shows sooner. */
const beyondAtFirst = 2;
/** What is drawn moves by about so much at once, px: scrolling a little draws nothing anew. */
const moved = 288;

/** What stands above the rows of a page that is not scrolled takes about so much of the window; px. */
const above = 520;
/** What is drawn before anything was measured, where hardly a row fits. */
const fewest = 3;

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

/**
 * Which rows of a long list stand in the window or near it; `height` is that of one row, in pixels. Only those that
 * are likely to be seen are drawn at first; a frame later, those that are.
 */
export function useRowsInSight(body: RefObject<HTMLElement | null>, height: number): InSight {
  const [sight, setSight] = useState(() => atFirst(height));
  const isShown = useRef(false);
  useLayoutEffect(() => {
    isShown.current = true;
    const stride = Math.ceil(moved / height);
    const all = Math.min(beyond.rows.most, Math.max(beyond.rows.least, Math.ceil(beyond.most / height)));
    let asked = 0;
    let margin = beyondAtFirst;
    let isNew = true;
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
        // Who comes back to where a page was scrolled meets no blank: those rows are drawn before this frame is.
        if (isNew && isScrolled) flushSync(look);
        else startTransition(look);
        isNew = false;
        if (margin === all) return;
        margin = all;
        later();
      });
    };
    // The first rows are drawn already. A page begins at its top unless somebody comes back to it, and is only
    // scrolled there once it stands: to look now would lay out what is about to move.
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
      isShown.current = false;
      // Left and kept out of sight, the list is there again as soon as a new one.
      requestAnimationFrame(() => setTimeout(() => isShown.current || setSight(atFirst(height))));
    };
  }, [body, height]);
  return sight;
}

/** The rows that are likely to be seen at the top of a page. */
const atFirst = (height: number): InSight => ({
  from: 0,
  to: Math.max(fewest, Math.ceil((innerHeight - above) / height)),
});
