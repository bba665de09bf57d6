import { type RefObject, useLayoutEffect, useState } from "react";

/** What the last one measured was: the next table mostly stands in the same place. */
let lastWidth = 0;

/** How wide an element is, in pixels, as it changes; at first as wide as the last one was. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(lastWidth);
  useLayoutEffect(() => {
    if (!element.current) return;
    const measured = (found: number) => {
      lastWidth = Math.round(found);
      setWidth(lastWidth);
    };
    // Told of the size before the first frame is painted, without a layout of its own.
    const resized = new ResizeObserver(([entry]) => measured(entry?.contentRect.width ?? 0));
    resized.observe(element.current);
    if (lastWidth === 0) measured(element.current.clientWidth);
    return () => resized.disconnect();
  }, [element]);
  return width;
}
