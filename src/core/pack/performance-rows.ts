import type { PerformanceRow } from "#core/tracking/tracking.ts";
import { bySize, metricsOf } from "./metrics.ts";
import type { LabelledSource } from "./sources.ts";

/** Rows of figures that belong together: one source, one dimension. */
export type PerformanceBlock = {
  readonly source: string;
  readonly dimension: string;
  readonly metrics: readonly string[];
  /** Over time, oldest first; else the biggest first. */
  readonly rows: readonly PerformanceRow[];
  /** The day of each row, when the block runs over time and has one row for each of its days. */
  readonly days?: readonly string[];
};

/** The figures of all sources, in blocks; those over time before the others of their source. */
export function performanceBlocks(sources: readonly LabelledSource[]): readonly PerformanceBlock[] {
  return sources.flatMap(({ source, label }) => {
    const byDimension = Map.groupBy(source.performance, ({ dimension }) => dimension);
    const blocks = [...byDimension].map(([dimension, rows]) => blockOf(label, dimension, rows));
    return [...blocks.filter(({ days }) => days), ...blocks.filter(({ days }) => !days)];
  });
}

function blockOf(source: string, dimension: string, rows: readonly PerformanceRow[]): PerformanceBlock {
  const metrics = metricsOf(rows);
  const dated = rows.map((row) => ({ row, day: dayOfItem(row.item) }));
  if (dated.every(({ day }) => day !== undefined)) {
    const ordered = dated.toSorted((one, other) => (one.day ?? "").localeCompare(other.day ?? "", "en"));
    const days = ordered.flatMap(({ day }) => day ?? []);
    const single = new Set(days).size === days.length;
    return { source, dimension, metrics, rows: ordered.map(({ row }) => row), ...(single ? { days } : {}) };
  }
  return { source, dimension, metrics, rows: rows.toSorted(bySize(metrics)) };
}

/** `2026-05-31` is itself, `2026-05` its first day; any other item is not a moment. */
export function dayOfItem(item: string): string | undefined {
  const [, year, month, day = "01"] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(item) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
}
