import type { Column } from "#core/tracking/guess-mapping.ts";
import { isHeaded } from "#core/tracking/header-words.ts";
import type { HeadedTable } from "../headed-table.ts";
import { cellText, cellType, isPeriod, saysNothing } from "./cells.ts";
import { cellState, isTick } from "./state-cells.ts";
import { isTotal } from "./totals.ts";

/** So many filled cells tell what a column holds. */
const looked = 400;
/** How many cells must agree; a date is often replaced by a word, and its header tells besides. */
const mostly = 0.8;
const often = 0.5;

/** What most cells of each column hold. */
export function columnsOf({ headers, rows }: HeadedTable): readonly Column[] {
  return headers.map((header) => {
    const texts: string[] = [];
    let numbers = 0;
    let days = 0;
    for (const row of rows) {
      if (texts.length === looked) break;
      const cell = row.cell(header);
      const text = cellText(cell);
      if (saysNothing(text) || isTotal(text)) continue;
      texts.push(text);
      const type = cellType(cell);
      if (type === "number" || /^[<>≥≤] ?\d+$/.test(text)) numbers += 1;
      else if (type === "day") days += 1;
    }
    const share = (count: number, needed = mostly) => count >= texts.length * needed;
    const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    const holds = (): Column["holds"] => {
      if (texts.length === 0) return "nothing";
      if (share(days, often)) return "day";
      if (isHeaded(header, "année, year") && texts.every((text) => /^(?:19|20)\d{2}$/.test(text)))
        return "period";
      if (share(numbers)) return "number";
      if (share(texts.filter((text) => /^[^\s@]+@[^\s@]+\.\w+$/.test(text)).length)) return "email";
      if (texts.every(isTick)) return "tick";
      if (texts.length > 1 && share(texts.filter((text) => cellState(text) !== undefined).length))
        return "state";
      return share(texts.filter(isPeriod).length, often) ? "period" : "text";
    };
    return { header, holds: holds() ?? "text", length };
  });
}
