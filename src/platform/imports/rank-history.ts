import type { PerformanceRow } from "#core/tracking/tracking.ts";
import { type ColumnTable, cellText } from "./column-table.ts";
import type { Cell } from "./document.ts";
import { filled } from "./imported-source.ts";
import type { Measures } from "./measures.ts";
import { isBlankNumber } from "./numbers.ts";

/** A column of ranks on one day. */
export type DatedColumn = {
  readonly at: number;
  readonly day: string;
  /** Whose ranks, when the header says it: a domain, a search engine. The first is the site's own. */
  readonly of: string;
  readonly what: "position" | "text";
  /** What a column of text tells beside the rank: `landing`, `type`. */
  readonly label: string;
};

/**
 * One row a keyword and a day: the site's own rank as `position`, those of others under their names. The
 * figures that have no date (volume, difficulty) stand on the row of the last day.
 */
export function rankHistory(
  table: ColumnTable,
  {
    item,
    dated,
    measures,
  }: {
    readonly item: (cells: readonly Cell[]) => string | undefined;
    readonly dated: readonly DatedColumn[];
    readonly measures: Measures;
  },
): readonly PerformanceRow[] {
  const days = [...Map.groupBy(dated, ({ day }) => day)].sort(([one], [other]) => (one < other ? -1 : 1));
  const own = dated.find(({ what }) => what === "position")?.of;
  return table.rows.flatMap(({ cells }, index) => {
    const keyword = item(cells);
    if (keyword === undefined) return [];
    return days.flatMap(([day, columns], order): PerformanceRow[] => {
      const isLast = order === days.length - 1;
      const rest = isLast ? measures.at(index) : { values: {} };
      const values: Record<string, number> = {};
      const texts: Record<string, string> = {};
      for (const { at, of, what, label } of columns) {
        const rank = what === "position" ? rankIn(cells[at] ?? null) : undefined;
        const text = rank === undefined ? cellText(cells, at) : undefined;
        if (rank !== undefined) values[of === own ? "position" : of] = rank;
        else if (text !== undefined && !isBlankNumber(text))
          texts[of === own ? label : `${of} ${label}`] = text;
      }
      const told = Object.keys(values).length + Object.keys(texts).length > 0;
      if (!told && !isLast) return [];
      const other = { ...texts, ...rest.other };
      return [
        filled({
          dimension: "keyword",
          item: keyword,
          from: day,
          to: day,
          values: { ...values, ...rest.values },
          other: Object.keys(other).length > 0 ? other : undefined,
        }),
      ];
    });
  });
}

/** `12`, or the rank in `12 (+3)`; nothing in `-` or `>100`, which are words for "not found". */
function rankIn(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  const found = /^(\d{1,4})(?:\s*\([^)]*\))?$/.exec(String(cell ?? "").trim())?.[1];
  return found === undefined ? undefined : Number(found);
}
