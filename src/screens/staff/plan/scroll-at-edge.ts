import type { Point } from "./use-drag.ts";

/** How near to an edge the hand is for what lies beyond to come; how far it comes at a time. Pixels. */
const near = 48;
const far = 8;

/** Brings what lies beyond the edge that a hand is near to, and says whether anything came. */
export function scrollAtEdge({ x, y }: Point, element: Element): boolean {
  const page = document.documentElement;
  const down = scrolled(page, 0, wayTo(y, 0, innerHeight));
  const list = listAround(element);
  if (!list) return down;
  const { left, right } = list.getBoundingClientRect();
  return scrolled(list, wayTo(x, Math.max(0, left), Math.min(innerWidth, right)), 0) || down;
}

const wayTo = (at: number, start: number, end: number) =>
  at < start + near ? -far : at > end - near ? far : 0;

function scrolled(element: Element, left: number, top: number): boolean {
  const before = element.scrollLeft + element.scrollTop;
  if (left !== 0 || top !== 0) element.scrollBy({ left, top, behavior: "instant" });
  return element.scrollLeft + element.scrollTop !== before;
}

/** The nearest list around that scrolls sideways. */
function listAround(element: Element): Element | undefined {
  for (let one = element.parentElement; one; one = one.parentElement)
    if (one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX === "auto") return one;
  return;
}
