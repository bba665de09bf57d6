import type { ImportWarning } from "#core/tracking/ports.ts";
import type { PerformanceRow } from "#core/tracking/tracking.ts";
import type { ColumnTable } from "./column-table.ts";
import type { Cell } from "./document.ts";
import { filled } from "./imported-source.ts";
import { type Habits, measuresOf } from "./measures.ts";

/** How the rows of a table that lists things (campaigns, keywords, pages, links) are told. */
export type Listing = {
  readonly dimension: string;
  /** The thing that a row is about; undefined for a row that is about none, such as a total. */
  readonly item: (cells: readonly Cell[]) => string | undefined;
  /** The columns that `item`, `period` and `currency` read: no figure and no text of their own. */
  readonly taken: readonly (number | undefined)[];
  readonly period?: (cells: readonly Cell[]) => { readonly from?: string; readonly to?: string } | undefined;
  readonly currency?: (cells: readonly Cell[]) => string | undefined;
};

export type ListingRows = {
  readonly rows: readonly PerformanceRow[];
  /** How many rows were about nothing. */
  readonly leftOut: number;
  readonly warnings: readonly ImportWarning[];
};

export function listingRows(table: ColumnTable, listing: Listing, habits: Habits): ListingRows {
  const listed = table.rows.flatMap((row) => {
    const item = listing.item(row.cells);
    return item === undefined ? [] : [{ ...row, item }];
  });
  const measures = measuresOf({ ...table, rows: listed }, listing.taken, habits);
  const rows = listed.map(({ item, cells }, index): PerformanceRow => {
    const period = listing.period?.(cells);
    return filled({
      dimension: listing.dimension,
      item,
      from: period?.from,
      to: period?.to,
      currency: listing.currency?.(cells) ?? measures.currency,
      ...measures.at(index),
    });
  });
  return { rows, leftOut: table.rows.length - listed.length, warnings: measures.warnings };
}
