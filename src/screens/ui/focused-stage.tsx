import { type ReactNode, useEffect, useRef } from "react";

/** When what had the focus has gone with its stage, the next one's heading takes it. */
export function FocusedStage({ stage, children }: { readonly stage: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(stage);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    const heading = box.current?.querySelector("h2");
    if (!heading || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [stage]);
  return <div ref={box}>{children}</div>;
}
