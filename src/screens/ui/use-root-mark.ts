import { useLayoutEffect } from "react";

const marked = new Map<string, number>();

/**
 * Marks the whole page while something stands in it, for what stands elsewhere: a style that looks for it by
 * `:has` is looked for again through the whole page, whatever changes.
 */
export function useRootMark(mark: `data-${string}`, isOn: boolean): void {
  useLayoutEffect(() => {
    if (!isOn) return;
    const count = (by: number) => {
      const left = (marked.get(mark) ?? 0) + by;
      marked.set(mark, left);
      document.documentElement.toggleAttribute(mark, left > 0);
    };
    count(1);
    return () => count(-1);
  }, [mark, isOn]);
}
