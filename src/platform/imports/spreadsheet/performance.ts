import { type Column, isTextual } from "#core/tracking/guess-mapping.ts";
import { isHeaded } from "#core/tracking/header-words.ts";
import { headerKey } from "#core/tracking/mapping.ts";
import { dimensionWords } from "#core/tracking/mapping-fields.ts";
import type { Kept, PerformanceRow } from "#core/tracking/tracking.ts";
import { headerLanguage } from "../header-language.ts";
import { filled } from "../imported-source.ts";
import { labelledLines } from "../remaining-cells.ts";
import { joined } from "../tell.ts";
import { type DayOrder, dayOrder, writtenPeriod } from "../written-dates.ts";
import { currencyIn, type DecimalMark, decimalMark } from "../written-numbers.ts";
import { cellNumber, cellText, saysNothing } from "./cells.ts";
import { placeIn, type Records } from "./registers.ts";
import type { MappedRow, MappedTable, TableContext } from "./table-reader.ts";
import { isTotal } from "./totals.ts";

const mostWarnings = 20;

type Metric = { readonly header: string; readonly mark: DecimalMark };
/** How the rows of one table are read, told by all of them. */
type Reading = {
  readonly metrics: readonly Metric[];
  /** The columns whose texts tell what is measured. */
  readonly items: readonly string[];
  readonly dimension: string;
  readonly order: DayOrder;
};

/**
 * A table of figures: every column of numbers is a metric, and the columns of texts tell what they
 * measure. A figure that cannot be read is kept as it is written, and so is a row without item or date.
 */
export function readPerformance(
  table: MappedTable,
  columns: readonly Column[],
  context: TableContext,
  sheet: string | undefined,
): Records<PerformanceRow> & { readonly kept: readonly Kept[] } {
  const reading = readingOf(table, columns, context);
  const records: PerformanceRow[] = [];
  const rest: MappedRow[] = [];
  const kept: Kept[] = [];
  let warned = 0;
  for (const mapped of table.rows) {
    const { record, unread } = readRow(mapped, reading);
    if (record === undefined) {
      rest.push(mapped);
      continue;
    }
    records.push(record);
    if (unread.length === 0) continue;
    const said = labelledLines(unread.map((column) => [column, mapped.row.text(column) ?? ""]));
    const text = joined([record.item, said], "\n");
    kept.push({ where: placeIn(mapped.row.number, sheet), ...context.tell({ text: text ?? "" }) });
    for (const column of unread) {
      warned += 1;
      if (warned > mostWarnings) break;
      const params = { value: mapped.row.text(column) ?? "" };
      context.warn({
        key: "warning.number-unread",
        file: context.file,
        row: mapped.row.number,
        column,
        params,
      });
    }
  }
  return { records, rest, kept };
}

function readingOf(
  { headed, mapping, rows }: MappedTable,
  columns: readonly Column[],
  { language }: TableContext,
): Reading {
  const mapped = new Set(Object.values(mapping).map(headerKey));
  const free = columns.filter(({ header }) => !mapped.has(headerKey(header)));
  const texts = free.filter(({ holds }) => isTextual(holds)).map(({ header }) => header);
  const items = [...(mapping.item ? [mapping.item] : []), ...texts];
  const metrics = free.filter(({ header }) => !texts.includes(header));
  const written = headerLanguage(headed.headers, language);
  return {
    metrics: metrics.map(({ header }) => ({
      header,
      mark: decimalMark(
        headed.rows.flatMap((row) => row.text(header) ?? []),
        written,
      ),
    })),
    items,
    dimension: items.length > 0 ? items.map(dimensionOf).join(" · ") : "date",
    order: dayOrder(
      rows.flatMap((row) => row.text("from") ?? []),
      written,
    ).order,
  };
}

/** One row of figures, and the columns whose figure cannot be read. */
function readRow(
  mapped: MappedRow,
  { metrics, items, dimension, order }: Reading,
): { readonly record: PerformanceRow | undefined; readonly unread: readonly string[] } {
  const { row } = mapped;
  const from = mapped.text("from");
  const period = periodOf(mapped, order);
  const item =
    items.length > 0 ? items.map((header) => row.text(header) ?? "").join(" · ") : nameOf(from, period);
  const total = isTotal(items.length > 0 ? item : (from ?? ""));
  const values: Record<string, number> = {};
  const unread: string[] = [];
  for (const { header, mark } of metrics) {
    const number = cellNumber(row.cell(header), mark);
    if (number !== undefined) values[header] = number;
    else if (!saysNothing(cellText(row.cell(header)))) unread.push(header);
  }
  const dated = period !== undefined || (from === undefined && mapped.text("to") === undefined);
  const says = item.replace(/[ ·]/g, "") !== "" && (dated || total) && Object.keys(values).length > 0;
  if (!says) return { record: undefined, unread };
  const currency = mapped.text("currency") ?? currencyOf(metrics.map(({ header }) => row.text(header)));
  return {
    record: { ...filled({ dimension: total ? "total" : dimension, item, ...period, currency }), values },
    unread,
  };
}

function periodOf(row: MappedRow, order: DayOrder) {
  const from = row.text("from");
  const start = from === undefined ? undefined : writtenPeriod(from, order);
  const to = row.text("to");
  const end = to === undefined ? undefined : writtenPeriod(to, order);
  if (to !== undefined && end === undefined) return undefined;
  return start && { from: start.from, to: end?.to ?? start.to };
}

/** A day by its date, anything longer as the table writes it. */
const nameOf = (written: string | undefined, period: ReturnType<typeof periodOf>): string =>
  period !== undefined && period.from === period.to ? period.from : (written ?? "");

function dimensionOf(header: string): string {
  const known = Object.entries(dimensionWords).find(([, words]) => isHeaded(header, words));
  return known?.[0] ?? header;
}

/** The one currency that the figures of a row name. */
function currencyOf(texts: readonly (string | undefined)[]): string | undefined {
  const named = new Set(texts.flatMap((text) => (text === undefined ? [] : (currencyIn(text) ?? []))));
  return named.size === 1 ? [...named][0] : undefined;
}
