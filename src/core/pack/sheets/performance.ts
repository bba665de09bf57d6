import type { PerformanceRow } from "#core/tracking/tracking.ts";
import { dayCell } from "../cells.ts";
import { metricKind, metricsOf, metricValue } from "../metrics.ts";
import type { Sheet } from "../pack.ts";
import { dayOfItem, performanceBlocks } from "../performance-rows.ts";
import { plotsOf } from "../plots.ts";
import { type ColumnOf, sheetOf } from "../sheet-of.ts";
import type { LabelledSource } from "../sources.ts";
import type { Words } from "../words.ts";
import { otherCell } from "./all-items.ts";

type Row = PerformanceRow & { readonly source: string };

/** All figures in one long table, a column for each metric, with the plots of those over time. */
export function performanceSheet(sources: readonly LabelledSource[], words: Words): Sheet {
  const blocks = performanceBlocks(sources);
  const rows = blocks.flatMap((block) => block.rows.map((row) => ({ ...row, source: block.source })));
  const metrics = metricsOf(rows);
  const sheet = sheetOf<Row>(
    "performance",
    words,
    [...itemColumns(words), ...metrics.map(metricColumn(words))],
    rows,
  );
  return { ...sheet, plots: plotsOf(blocks, sheet, words) };
}

function itemColumns(words: Words): readonly ColumnOf<Row>[] {
  return [
    { key: "source", kind: "text", width: 34, cell: ({ source }) => source },
    { key: "dimension", kind: "text", width: 13, cell: ({ dimension }) => words.dimension(dimension) },
    { key: "value", kind: "text", width: 40, cell: ({ item }) => item },
    { key: "from", kind: "date", width: 12, cell: ({ from, item }) => dayCell(from ?? dayOfItem(item)) },
    { key: "to", kind: "date", width: 12, cell: ({ to }) => dayCell(to), optional: true },
    { key: "currency", kind: "text", width: 9, cell: ({ currency }) => currency ?? null, optional: true },
    {
      key: "other",
      kind: "long-text",
      width: 30,
      cell: ({ other }) => otherCell(other, words),
      optional: true,
    },
  ];
}

/** The keys of metric columns are their own, apart from those of the product's columns. */
export const metricColumnKey = (metric: string) => `metric.${metric}`;

function metricColumn(words: Words) {
  return (metric: string): ColumnOf<Row> => ({
    key: metricColumnKey(metric),
    title: words.metric(metric),
    kind: metricKind(metric) === "percent" ? "percent" : "number",
    width: 13,
    cell: (row) => metricValue(row, metric) ?? null,
  });
}
