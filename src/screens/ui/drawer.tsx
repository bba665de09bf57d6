import { Button } from "@mantine/core";
import { type ReactNode, useDeferredValue, useEffect, useId, useRef } from "react";
import { afterPaint } from "#screens/after-paint.ts";
import { useWords } from "#screens/words.tsx";
import "./drawer.css";

/**
 * A list with one of its items beside; the list keeps its place. On a narrow screen the item alone. The item shows
 * first, over the list, which then makes room: a long one takes the browser as long as the item itself.
 */
export function Beside({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  const hasRoom = useDeferredValue(isOpen) && isOpen;
  return (
    <div className="beside" data-open={isOpen || undefined} data-room={hasRoom || undefined}>
      {children}
    </div>
  );
}

/** One item beside its list: it takes the focus when it opens, and Escape closes it. */
export function Drawer(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, onClose, children } = props;
  const { say } = useWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    // The browser lays the page out to move the focus: before it is painted, it would do so twice.
    void afterPaint().then(() => {
      heading.current?.focus({ preventScroll: true });
      // Beside a list it stands in sight; below the head of a page, opened from elsewhere, it may not.
      const { top = 0, bottom = 0 } = heading.current?.getBoundingClientRect() ?? {};
      if (top < 0 || bottom > innerHeight) heading.current?.scrollIntoView({ block: "center" });
    });
    // Wherever the focus is: a button that was just used may have lost it.
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
      if (key === "Escape" && !defaultPrevented && !document.querySelector("dialog[open]")) close.current();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <aside className="section side" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <Button variant="default" size="compact-sm" onClick={onClose}>
          {say("drawer.close")}
        </Button>
      </div>
      <div className="stack">{children}</div>
    </aside>
  );
}
