import {
  type DragEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useLayoutEffect,
  useRef,
} from "react";
import { scrollAtEdge } from "./scroll-at-edge.ts";

/** How far a hand goes before it is no longer a click; pixels. A finger trembles. */
const still = { pointer: 4, finger: 10 };
/** How long a finger rests on something to take it, milliseconds: shorter than a browser's menu of a link. */
const rest = 350;

export type Point = { readonly x: number; readonly y: number };
export type DragBy = "pointer" | "finger";

export type Grab = {
  readonly from: Point;
  readonly by: DragBy;
  readonly element: Element;
  /** It is no longer a click. */
  taken: boolean;
  resting?: ReturnType<typeof setTimeout>;
};

export type Drag = {
  /** What alone it is taken by, as a selector: a finger takes it there at once, as nothing scrolls there. */
  readonly handle?: string;
  /** Whether it is still held: Escape leaves it while the button is down. */
  readonly isHeld: boolean;
  readonly onMove: (at: Point, grab: Grab) => void;
  readonly onDrop: () => void;
  readonly onLeave: () => void;
};

/**
 * Takes an element along: a mouse or a pen once it goes a little way, a finger once it rested on it. A finger
 * that goes at once scrolls the page, as everywhere.
 */
export function useDrag(parts: Drag) {
  const grabbed = useRef<Grab>(undefined);
  const frame = useRef(0);
  // What rests, and what scrolls on, comes back after the element was drawn again.
  const now = useRef(parts);
  useLayoutEffect(() => {
    now.current = parts;
  });

  const move = (grab: Grab, at: Point) => {
    cancelAnimationFrame(frame.current);
    // Left by Escape, it is no longer held: the pointer goes on alone.
    if (grab !== grabbed.current || (grab.taken && !now.current.isHeld)) return;
    grab.taken = true;
    now.current.onMove(at, grab);
    // A mouse has a wheel, and a handle goes nowhere else.
    if (grab.by === "finger" && !parts.handle && scrollAtEdge(at, grab.element))
      frame.current = requestAnimationFrame(() => move(grab, at));
  };
  const letGo = useCallback(() => {
    clearTimeout(grabbed.current?.resting);
    cancelAnimationFrame(frame.current);
    grabbed.current = undefined;
  }, []);
  const ref = useCallback(
    (element: Element | null) => {
      if (!element) return;
      const forget = answerFinger(element, () => grabbed.current?.taken);
      return () => {
        forget();
        letGo();
      };
    },
    [letGo],
  );

  return {
    ref,
    onPointerDown({
      currentTarget,
      target,
      pointerId,
      pointerType,
      button,
      isPrimary,
      ...event
    }: PointerEvent) {
      if (!isPrimary) return;
      letGo();
      const { handle } = parts;
      const isHere = !handle || (target instanceof Element && target.matches(handle));
      if (!isHere || button !== 0) return;
      const from = { x: event.clientX, y: event.clientY };
      const by = pointerType === "touch" ? "finger" : "pointer";
      const grab: Grab = { from, by, element: currentTarget, taken: false };
      grabbed.current = grab;
      if (by === "finger" && !handle) grab.resting = setTimeout(() => move(grab, from), rest);
      currentTarget.setPointerCapture(pointerId);
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const grab = grabbed.current;
      if (!grab) return;
      const isFar = Math.hypot(clientX - grab.from.x, clientY - grab.from.y) >= still[grab.by];
      if (!grab.taken && !isFar) return;
      if (!grab.taken && grab.resting !== undefined) return letGo();
      move(grab, { x: clientX, y: clientY });
    },
    onPointerUp() {
      clearTimeout(grabbed.current?.resting);
      cancelAnimationFrame(frame.current);
      // What was taken is known until the click that follows.
      if (grabbed.current?.taken) now.current.onDrop();
    },
    onPointerCancel() {
      if (grabbed.current?.taken) now.current.onLeave();
      letGo();
    },
    /** A browser drags links by itself, its own way. */
    onDragStart: (event: DragEvent) => event.preventDefault(),
    /** Nor does it open its menu of what a finger holds. */
    onContextMenu: (event: MouseEvent) => grabbed.current?.by === "finger" && event.preventDefault(),
    /** What was dragged was not clicked; a keyboard's click, which counts none, has nothing to do with it. */
    onClickCapture(event: MouseEvent) {
      const { taken = false } = grabbed.current ?? {};
      grabbed.current = undefined;
      if (!taken || event.detail === 0) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

/**
 * What a finger holds moves instead of the page, and is not tapped when it is let go. Browsers want to know
 * before a finger comes down who answers it, and take no such answer from React's own listeners.
 */
function answerFinger(element: Element, isTaken: () => boolean | undefined) {
  const answer = (event: Event) => {
    if (isTaken() && event.cancelable) event.preventDefault();
  };
  element.addEventListener("touchmove", answer, { passive: false });
  element.addEventListener("touchend", answer);
  return () => {
    element.removeEventListener("touchmove", answer);
    element.removeEventListener("touchend", answer);
  };
}
