import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";

/** How long after a click another one may belong to it, ms. */
const doubleClick = 700;

/** When what had the focus has gone with its stage, the next one's heading takes it. */
export function FocusedStage({ stage, children }: { readonly stage: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(stage);
  useHeldHeight(box, stage);
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

/**
 * A shorter stage takes no less room than the one before until one does something else: what stands below would
 * come under the pointer of whoever clicks twice.
 */
function useHeldHeight(box: { readonly current: HTMLDivElement | null }, stage: string): void {
  const height = useRef(0);
  const before = useRef(stage);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      height.current = element.offsetHeight;
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [box]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || before.current === stage) return;
    before.current = stage;
    element.style.minHeight = `${height.current}px`;
    const since = performance.now();
    const release = () => {
      if (performance.now() - since < doubleClick) return;
      element.style.minHeight = "";
      forget();
    };
    const forget = () => {
      for (const kind of ["pointermove", "keydown", "wheel"]) removeEventListener(kind, release);
    };
    for (const kind of ["pointermove", "keydown", "wheel"])
      addEventListener(kind, release, { passive: true });
    return forget;
  }, [box, stage]);
}
