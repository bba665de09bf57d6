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
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <input
      ref={field}
      className="visually-hidden"
      type="text"
      aria-label={say("palette.field")}
      autoComplete="off"
      maxLength={200}
      onChange={({ currentTarget }) => props.onType(currentTarget.value)}
      onKeyDown={({ key }) => key === "Escape" && props.onEscape()}
    />
  );
}
