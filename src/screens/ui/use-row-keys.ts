import { type RefObject, useEffect, useRef } from "react";
import { isInField } from "./in-field.ts";
import type { CurrentRow } from "./long-table.tsx";
import type { Selection } from "./use-selection.ts";

/** What a letter does about a row. */
export type RowKeys<Row> = Readonly<Record<string, (row: Row) => void>>;

const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const kept = "passation.row-keys";

/** Letters without Ctrl can be turned off: who dictates would set them off by speaking. */
export const rowKeysOn = (): boolean => localStorage.getItem(kept) !== "off";
export const turnRowKeys = (on: boolean): void => localStorage.setItem(kept, on ? "on" : "off");

/**
 * The keyboard of a table: j and k go from row to row, x selects, e edits, the keys of the page do
 * the rest; Enter follows the link of the row by itself. They act while the focus is in the table,
 * or nowhere in particular; never in a field, a menu or a dialog.
 */
export function useRowKeys<Row>(given: {
  readonly frame: RefObject<HTMLElement | null>;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly currentAt: number;
  readonly current: CurrentRow;
  readonly selection: Selection | undefined;
  readonly keys: RowKeys<Row> | undefined;
}): void {
  const now = useRef(given);
  useEffect(() => {
    now.current = given;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { frame, rows, keyOf, currentAt, current, selection, keys } = now.current;
      const { key, target } = event;
      const inTable = target instanceof Node && frame.current?.contains(target) === true;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isInField(target) || !(inTable || isNowhere(target)) || document.querySelector("dialog[open]"))
        return;
      if (key === "Escape" && inTable && selection && selection.size > 0) {
        event.preventDefault();
        return selection.clear();
      }
      if (key.startsWith("Arrow") ? !inTable || isRadio(target) : !rowKeysOn()) return;
      const step = steps[key];
      const row = rows[currentAt];
      if (row === undefined) return;
      const act = keys?.[key];
      if (step !== undefined) {
        // The first stroke shows where one is.
        const isFirst = !inTable && current.key === undefined;
        const to = rows[isFirst ? currentAt : currentAt + step];
        if (to !== undefined) goToRow(keyOf(to), current);
      } else if (key === "x" && selection) selection.toggle(keyOf(row), false);
      else if (key === "e") rowElement(keyOf(row))?.querySelector<HTMLElement>("[data-edit]")?.click();
      else if (act) act(row);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

/** A row that comes into sight is drawn within so many frames. */
const framesToDraw = 10;

/** Puts the focus on the name of a row: at once, or in a later frame when it is not in sight yet. */
export function goToRow(key: string, current: CurrentRow, frames = framesToDraw): void {
  current.set(key);
  const link = rowElement(key)?.querySelector<HTMLElement>("[data-row-link]");
  link?.focus({ preventScroll: true });
  if (link && document.activeElement === link) link.scrollIntoView({ block: "nearest" });
  else if (frames > 0) requestAnimationFrame(() => goToRow(key, current, frames - 1));
}

/** The row as it is seen: lists that are out of sight may hold one of the same key. */
const rowElement = (key: string) =>
  [...document.querySelectorAll(`tr[data-row="${CSS.escape(key)}"]`)].find((row) => row.checkVisibility());

/** On no control: the page was just opened, or one has just gone to it. */
function isNowhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("body, main, h1, h2, nav a");
}

const isRadio = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === "radio";
