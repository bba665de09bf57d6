import type { PerformanceRow } from "#core/tracking/tracking.ts";
import { type ColumnTable, cellText, columnAt } from "../column-table.ts";
import type { Cell } from "../document.ts";
import { filled } from "../imported-source.ts";
import { readNumber } from "../numbers.ts";

/** What a list of visits is counted by; everything else in it is about persons. */
const dimensions: readonly (readonly [string, string])[] = [
  ["channel", "referrerTypeName"],
  ["country", "country"],
  ["device", "deviceType"],
  ["browser", "browserName"],
];
const sums: readonly (readonly [string, string])[] = [
  ["actions", "actions"],
  ["visit-duration", "visitDuration"],
  ["converted-visits", "visitConverted"],
  ["conversions", "goalConversions"],
];

/** True for a list of visits, one row a person's visit, with its address and fingerprint. */
export const isVisitList = (table: ColumnTable): boolean => columnAt(table, "idVisit") !== undefined;

/**
 * A list of visits as sums by day, then by channel, country, device and browser over all its days.
 * Addresses, identifiers, places and hours of single visitors are personal data that no successor
 * needs: none of it is kept.
 */
export function visitSums(table: ColumnTable): readonly PerformanceRow[] {
  const dayAt = columnAt(table, "serverDate", "lastActionDateTime", "firstActionDateTime");
  const dayOf = (cells: readonly Cell[]) => /^\d{4}-\d{2}-\d{2}/.exec(cellText(cells, dayAt) ?? "")?.[0];
  const days = table.rows.flatMap(({ cells }) => dayOf(cells) ?? []).sort();
  const period = { from: days[0], to: days.at(-1) };
  const byDay = grouped(table, dayOf).map(([day, values]) =>
    filled({ dimension: "date", item: day, from: day, to: day, values }),
  );
  const byOthers = dimensions.flatMap(([dimension, name]) => {
    const at = columnAt(table, name);
    const itemOf = (cells: readonly Cell[]) => cellText(cells, at);
    return grouped(table, itemOf).map(([item, values]) => filled({ dimension, item, ...period, values }));
  });
  return [...byDay, ...byOthers];
}

function grouped(
  table: ColumnTable,
  itemOf: (cells: readonly Cell[]) => string | undefined,
): readonly (readonly [string, Record<string, number>])[] {
  const columns = sums.flatMap(([metric, name]) => {
    const at = columnAt(table, name);
    return at === undefined ? [] : [{ metric, at }];
  });
  const groups = new Map<string, Record<string, number>>();
  for (const { cells } of table.rows) {
    const item = itemOf(cells);
    if (item === undefined) continue;
    const values = groups.get(item) ?? { visits: 0 };
    values.visits = (values.visits ?? 0) + 1;
    for (const { metric, at } of columns) {
      const number = readNumber(cells[at], { unit: "decimal", mark: ".", bareRate: "fraction" });
      if (number !== undefined) values[metric] = (values[metric] ?? 0) + number;
    }
    groups.set(item, values);
  }
  return [...groups];
}
