import { useEffect, useState } from "react";
import { isInField } from "#screens/ui/in-field.ts";
import { rowKeysOn } from "#screens/ui/use-row-keys.ts";

/** What the keys of the whole app have opened. */
type Opened = "palette" | "keys" | undefined;

/**
 * Ctrl K, or ⌘ K, opens the palette from anywhere, also from a field; `?` shows the keys, unless
 * single signs are turned off. Neither while a dialog waits for an answer.
 */
export function useAppKeys() {
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event;
      if (defaultPrevented || altKey) return;
      const withCommand = ctrlKey || metaKey;
      const wanted =
        withCommand && !event.shiftKey && key.toLowerCase() === "k"
          ? "palette"
          : !withCommand && key === "?" && rowKeysOn() && !isInField(target)
            ? "keys"
            : undefined;
      if (wanted === undefined) return;
      // Browsers have a use of their own for Ctrl K: not while it means something here.
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) setOpened(wanted);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return { opened, open: setOpened };
}
