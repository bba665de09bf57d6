import {
  Chart,
  ChartFont,
  ChartFormat,
  ChartLine,
  ChartRange,
  ChartSeries,
  ChartType,
  Color,
  type Worksheet,
} from "wasm-xlsxwriter";
import type { Pack, Plot, Sheet } from "#core/pack/pack.ts";
import { chartSize, colours, layoutOf } from "./look.ts";

/**
 * Stands for a title until the library has written the plot: it would take one that ends in `!A1` for
 * the address of a cell.
 */
export const placeOfTitle = "title";

/** Draws each plot from the very cells of its figures, so that a reader can follow them. */
export function insertCharts(worksheet: Worksheet, sheet: Sheet, lang: Pack["lang"]): void {
  const { first } = layoutOf(sheet);
  for (const [at, plot] of sheet.plots.entries()) {
    worksheet.insertChart(
      1 + at * chartSize.rows,
      sheet.columns.length + 1,
      chartOf(plot, sheet.name, first, lang),
    );
  }
}

function chartOf(plot: Plot, sheet: string, first: number, lang: Pack["lang"]): Chart {
  const { firstRow, lastRow, dateColumn, valueColumn } = plot.cells;
  const range = (column: number) =>
    ChartRange.newFromRange(sheet, first + firstRow, column, first + lastRow, column);
  const line = new ChartLine().setColor(Color.rgb(colours.accent)).setWidth(1.75);
  const series = new ChartSeries()
    .setName(placeOfTitle)
    .setCategories(range(dateColumn))
    .setValues(range(valueColumn))
    .setFormat(new ChartFormat().setLine(line));
  const chart = new Chart(ChartType.Line).pushSeries(series);
  const small = () => new ChartFont().setSize(8).setColor(Color.rgb(colours.faint));
  chart.title().setName(placeOfTitle);
  chart.title().setFont(new ChartFont().setSize(11).setBold().setColor(Color.rgb(colours.accent)));
  chart.legend().setHidden();
  chart.xAxis().setFont(small());
  chart.xAxis().setNumFormat(lang === "fr" ? "dd/mm/yy" : "d mmm yy");
  chart.yAxis().setFont(small());
  chart.yAxis().setNumFormat(plot.kind === "percent" ? "0.0%" : figuresOf(plot));
  if (plot.kind === "rank") chart.yAxis().setMin(1);
  chart.setWidth(chartSize.width);
  chart.setHeight(chartSize.height);
  chart.setAltText(plot.title);
  return chart;
}

/** Decimals only where the marks of the axis may need them. */
function figuresOf({ points }: Plot): string {
  return points.every(({ value }) => Math.abs(value) < 10) ? "0.0" : "#,##0";
}
