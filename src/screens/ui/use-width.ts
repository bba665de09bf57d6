import { type RefObject, useLayoutEffect, useState } from "react";

/** How wide an element is, in pixels, as it changes. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!element.current) return;
    const resized = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
    resized.observe(element.current);
    setWidth(Math.round(element.current.clientWidth));
    return () => resized.disconnect();
  }, [element]);
  return width;
}
