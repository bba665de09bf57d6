import { lineText } from "./cells.ts";
import { metricKind, metricValue } from "./metrics.ts";
import type { Plot, Sheet } from "./pack.ts";
import type { PerformanceBlock } from "./performance-rows.ts";
import type { Words } from "./words.ts";

/** More than these and nobody looks at any: the table still has every figure. */
const most = { ofSource: 4, inAll: 12 };
/** Two points make a line, and say nothing. */
const fewestPoints = 3;

/**
 * One plot for each metric that a source gives over time, the best known first. Blocks with several
 * rows for one day are not drawn: rates and positions of parts do not add up to those of the whole.
 */
export function plotsOf(
  blocks: readonly PerformanceBlock[],
  sheet: Pick<Sheet, "columns" | "rows">,
  words: Words,
): readonly Plot[] {
  const column = (key: string) => sheet.columns.findIndex((one) => one.key === key);
  const plots: Plot[] = [];
  let firstRow = 0;
  for (const block of blocks) {
    const lastRow = firstRow + block.rows.length - 1;
    const ofSource = plots.filter(({ source }) => source === block.source).length;
    if (block.days && lastRow < sheet.rows.length) {
      const drawn = block.metrics.flatMap((metric) => seriesOf(block, metric, words) ?? []);
      for (const series of drawn.slice(0, Math.max(0, most.ofSource - ofSource))) {
        const valueColumn = column(`metric.${series.metric}`);
        plots.push({ ...series, cells: { firstRow, lastRow, dateColumn: column("from"), valueColumn } });
      }
    }
    firstRow = lastRow + 1;
  }
  return plots.slice(0, most.inAll);
}

function seriesOf(block: PerformanceBlock, metric: string, words: Words): Omit<Plot, "cells"> | undefined {
  const points = (block.days ?? []).flatMap((at, index) => {
    const row = block.rows[index];
    const value = row && metricValue(row, metric);
    return value === undefined ? [] : [{ at, value }];
  });
  if (points.length < fewestPoints) return undefined;
  const title = lineText(`${words.metric(metric)} – ${block.source}`);
  return { title, source: block.source, metric, kind: metricKind(metric), points };
}
