import { type RefObject, useEffect } from "react";
import "./bar-at-end.css";

/** How far from the end of the window what floats there reaches, px. */
const reach = 112;

/**
 * A bar that is held at the end of the window: what floats there (notices, the tray) stands above it, and
 * not over its buttons. One bar at a time.
 */
export function useBarAtEnd(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { style } = document.documentElement;
    let last = -1;
    const place = () => {
      const { top, bottom } = element.getBoundingClientRect();
      const isAtEnd = top < innerHeight && bottom > innerHeight - reach;
      const rise = isAtEnd ? Math.round(innerHeight - top) : 0;
      if (rise !== last) style.setProperty("--bar-at-end", `${rise}px`);
      last = rise;
    };
    const resized = new ResizeObserver(place);
    resized.observe(element);
    resized.observe(document.documentElement);
    addEventListener("scroll", place, { passive: true });
    addEventListener("resize", place);
    return () => {
      resized.disconnect();
      removeEventListener("scroll", place);
      removeEventListener("resize", place);
      style.removeProperty("--bar-at-end");
    };
  }, [bar]);
}
