import type { Cell } from "../document.ts";
import { writtenDate, writtenPeriod } from "../written-dates.ts";
import { type DecimalMark, writtenNumber } from "../written-numbers.ts";

/** The text of a cell, trimmed; empty for nothing and for a rule of stars or dashes. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  const text = typeof cell === "string" ? cell.trim() : String(cell);
  return /^[*=_~#.\-–—+|\s]{3,}$/.test(text) ? "" : text;
}

/** The number in a cell, typed or written. */
export function cellNumber(cell: Cell | undefined, mark: DecimalMark): number | undefined {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" ? writtenNumber(cell, mark) : undefined;
}

/** No date and no number is longer. */
const longestValue = 60;

export type CellType = "blank" | "number" | "day" | "text";

/** What one cell is by itself, whatever its column is. */
export function cellType(cell: Cell | undefined): CellType {
  if (typeof cell === "number") return "number";
  const text = cellText(cell);
  if (text === "") return "blank";
  if (typeof cell === "boolean" || text.length > longestValue) return "text";
  if (/\d/.test(text)) {
    if (writtenNumber(text, ",") !== undefined || writtenNumber(text, ".") !== undefined) return "number";
    if (writtenDate(text, "day-first") ?? writtenDate(text, "month-first")) return "day";
  }
  return "text";
}

/** A month, a quarter or a week: not one day, but dated all the same. */
export const isPeriod = (text: string): boolean =>
  /\d/.test(text) && writtenPeriod(text, "day-first") !== undefined;

/** True for what people write where they have nothing to write. */
export const saysNothing = (text: string): boolean => /^(?:[-–—.?]*|n\/?a|n\.?[dc]\.?|null)$/i.test(text);
