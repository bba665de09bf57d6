import { type ReactNode, useRef } from "react";
import { useBarAtEnd } from "./use-bar-at-end.ts";

/** What is done about a long page, within reach from wherever one is in it. */
export function BarAtEnd({ children }: { readonly children: ReactNode }) {
  const bar = useRef<HTMLDivElement>(null);
  useBarAtEnd(bar);
  return (
    <div ref={bar} className="bar-at-end stack">
      {children}
    </div>
  );
}
