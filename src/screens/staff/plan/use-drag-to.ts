import { type DragEvent, type MouseEvent, type PointerEvent, useRef } from "react";

/** How far a pointer goes before it is no longer a click; pixels. */
const still = 4;

/**
 * Takes an element by a mouse or a pen over places that `to` names, and lets it go on one of them. A finger
 * scrolls: it has the other ways.
 */
export function useDragTo(parts: {
  /** What the places look like, as a selector. */
  readonly to: string;
  /** Whether it is still held: Escape leaves it while the button is down. */
  readonly isHeld: boolean;
  readonly onOver: (place: HTMLElement) => void;
  readonly onDrop: () => void;
  readonly onLeave: () => void;
}) {
  const { to, isHeld, onOver, onDrop, onLeave } = parts;
  const grabbed = useRef<{ readonly x: number; readonly y: number; moved: boolean } | undefined>(undefined);
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.pointerType === "touch" || event.button !== 0) return;
      grabbed.current = { x: event.clientX, y: event.clientY, moved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove({ clientX, clientY }: PointerEvent) {
      const grab = grabbed.current;
      if (!grab || (grab.moved && !isHeld)) return;
      if (!grab.moved && Math.hypot(clientX - grab.x, clientY - grab.y) < still) return;
      grab.moved = true;
      const place = document.elementFromPoint(clientX, clientY)?.closest(to);
      if (place instanceof HTMLElement) onOver(place);
    },
    onPointerUp: () => grabbed.current?.moved && onDrop(),
    onPointerCancel() {
      grabbed.current = undefined;
      onLeave();
    },
    /** A browser drags links by itself, its own way. */
    onDragStart: (event: DragEvent) => event.preventDefault(),
    /** What was dragged was not clicked. */
    onClickCapture(event: MouseEvent) {
      const { moved = false } = grabbed.current ?? {};
      grabbed.current = undefined;
      if (!moved) return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
