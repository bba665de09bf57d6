import { createContext, use } from "react";

/**
 * Whether the row that a control stands in is the current one: Tab goes through its controls alone,
 * so that leaving a table of thousands takes a few strokes.
 */
export const RowReach = createContext(true);

/** The `tabIndex` of a control inside a row. */
export const useReach = (): 0 | -1 => (use(RowReach) ? 0 : -1);
