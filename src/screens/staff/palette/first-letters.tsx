import { useLayoutEffect, useRef } from "react";
import { useWords } from "#screens/words.tsx";

/** Takes what is typed while the palette is still fetched, and gives the focus back once it is there. */
export function FirstLetters(props: {
  readonly onType: (typed: string) => void;
  readonly onEscape: () => void;
}) {
  const { say } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <input
      ref={field}
      className="visually-hidden"
      // In the window wherever the page is: what is typed into is brought into sight.
      style={{ position: "fixed", insetBlockStart: 0 }}
      type="text"
      aria-label={say("palette.field")}
      autoComplete="off"
      maxLength={200}
      onChange={({ currentTarget }) => props.onType(currentTarget.value)}
      onKeyDown={({ key }) => key === "Escape" && props.onEscape()}
    />
  );
}
