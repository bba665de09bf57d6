import { useEffect } from "react";

/** While something is held, Escape leaves it; what else Escape closes stays open. */
export function useEscape(isHeld: boolean, leave: () => void): void {
  useEffect(() => {
    if (!isHeld) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      leave();
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [isHeld, leave]);
}
