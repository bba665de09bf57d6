import { type Drag, type Grab, useDrag } from "./use-drag.ts";

/** Takes an element over places that `to` names, and lets it go on one of them. */
export function useDragTo(
  parts: Pick<Drag, "isHeld" | "onDrop" | "onLeave"> & {
    /** What the places look like, as a selector. */
    readonly to: string;
    /** Undefined beside the places: let go there, it stays where it was. */
    readonly onOver: (place: DOMStringMap | undefined, grab: Grab) => void;
  },
) {
  const { to, onOver, ...others } = parts;
  return useDrag({
    ...others,
    onMove({ x, y }, grab) {
      const place = document.elementFromPoint(x, y)?.closest(to);
      onOver(place instanceof HTMLElement ? place.dataset : undefined, grab);
    },
  });
}
