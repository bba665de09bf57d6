import type { Refusal } from "#core/kernel/refusal.ts";
import type { Language } from "#messages/messages.ts";
import type { Cell, Table } from "../document.ts";
import { limits, refuseSize } from "./limits.ts";

/** A table that grows row by row, within the limits of the whole file. */
export type GrowingTable = {
  /** Takes the next row; false once the file is too large, which `refusal` then says. */
  readonly push: (cells: readonly Cell[], rowNumber: number) => boolean;
  readonly refusal: () => Refusal | undefined;
  readonly table: (name: string, hidden?: boolean) => Table;
};

/** What the tables of one file have used up together. */
export type Used = { cells: number; rows: number };

/**
 * Starts a table. Of several blank rows between others one is kept, which is enough to tell
 * two sections of a report apart and no way to fill the memory; `rowNumber` counts all of them.
 */
export function growingTable(
  file: string,
  language: Language,
  used: Used = { cells: 0, rows: 0 },
): GrowingTable {
  const rows: (readonly Cell[])[] = [];
  const numbers: number[] = [];
  let blankBefore = true;
  let refusal: Refusal | undefined;
  const tooMany = (unit: "cells" | "rows" | "columns", limit: number) => {
    refusal = refuseSize(file, unit, limit, language);
    return false;
  };
  return {
    refusal: () => refusal,
    push(cells, rowNumber) {
      const blank = cells.every(isBlank);
      if (blank && blankBefore) return true;
      blankBefore = blank;
      if (cells.length > limits.columns) return tooMany("columns", limits.columns);
      used.cells += cells.length;
      used.rows += 1;
      if (used.cells > limits.cells) return tooMany("cells", limits.cells);
      if (used.rows > limits.rows) return tooMany("rows", limits.rows);
      rows.push(blank ? [] : cells);
      numbers.push(rowNumber);
      return true;
    },
    table(name, hidden = false) {
      if (rows.at(-1)?.length === 0) {
        rows.pop();
        numbers.pop();
      }
      return { name, hidden, rows, rowNumber: (index) => numberOf(numbers, index) };
    },
  };
}

const isBlank = (cell: Cell) => cell === null || (typeof cell === "string" && cell.trim() === "");

function numberOf(numbers: readonly number[], index: number): number {
  const last = numbers.length - 1;
  return numbers[index] ?? (numbers[last] ?? 0) + index - last;
}
