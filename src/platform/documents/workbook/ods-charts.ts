import type { Pack, Plot, Sheet } from "#core/pack/pack.ts";
import { rangeAddress } from "./addresses.ts";
import { dateMarks } from "./date-marks.ts";
import { chartSize, colours, headLines, hex, layoutOf, lineHeight } from "./look.ts";
import { documentXml } from "./ods-document.ts";
import { dataStyles, headHeight } from "./ods-styles.ts";
import { escapeXml } from "./xml-text.ts";

const centimetres = (pixels: number) => ((pixels * 2.54) / 96).toFixed(2);
const [width, height] = [`${centimetres(chartSize.width)}cm`, `${centimetres(chartSize.height)}cm`];

/** The plots of the pack, each an object of its own, in the order of the sheets. */
export function chartParts(pack: Pack): readonly { readonly folder: string; readonly xml: string }[] {
  const drawn = pack.sheets.flatMap((sheet) => sheet.plots.map((plot) => chartXml(plot, sheet, pack.lang)));
  return drawn.map((xml, at) => ({ folder: folderOf(at), xml }));
}

/** Where the plots of a sheet stand: one below the other, to the right of its table. */
export function chartFrames(sheet: Sheet, pack: Pack): string {
  if (sheet.plots.length === 0) return "";
  const before = pack.sheets
    .slice(0, pack.sheets.indexOf(sheet))
    .reduce((sum, one) => sum + one.plots.length, 0);
  const left = sheet.columns.reduce((sum, column) => sum + column.width * 7 + 5, 40);
  // Below the header, which is repeated on every page with what stands beside it.
  const below = (headHeight(headLines(sheet.columns)) * 96) / 72 + 10;
  const frames = sheet.plots.map((plot, at) => {
    const top = below + at * chartSize.rows * ((lineHeight * 96) / 72);
    return `<draw:frame draw:style-name="plot" draw:z-index="${at}" draw:name="${escapeXml(plot.title)}" svg:width="${width}" svg:height="${height}" svg:x="${centimetres(left)}cm" svg:y="${centimetres(top)}cm"><draw:object xlink:href="./${folderOf(before + at)}" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/><svg:title>${escapeXml(plot.title)}</svg:title></draw:frame>`;
  });
  return `<table:shapes>${frames.join("")}</table:shapes>`;
}

const folderOf = (at: number) => `Object ${at + 1}`;

/** A line drawn from the very cells of its figures; ranks read downwards, the first place on top. */
function chartXml(plot: Plot, sheet: Sheet, lang: Pack["lang"]): string {
  const { firstRow, lastRow, dateColumn, valueColumn } = plot.cells;
  const { first } = layoutOf(sheet);
  const range = (column: number) =>
    escapeXml(rangeAddress(sheet.name, { column, row: first + firstRow }, { column, row: first + lastRow }));
  const { every, unit } = dateMarks(plot.points);
  const axes = `<chart:axis chart:dimension="x" chart:name="primary-x" chart:style-name="x" chartooo:axis-type="date"><chartooo:date-scale chart:base-time-unit="days" chart:major-interval-value="${every}" chart:major-interval-unit="${unit}"/><chart:categories table:cell-range-address="${range(dateColumn)}"/></chart:axis><chart:axis chart:dimension="y" chart:name="primary-y" chart:style-name="y"><chart:grid chart:style-name="grid" chart:class="major"/></chart:axis>`;
  const series = `<chart:series chart:style-name="line" chart:values-cell-range-address="${range(valueColumn)}" chart:class="chart:line"><chart:data-point chart:repeated="${lastRow - firstRow + 1}"/></chart:series>`;
  return documentXml(
    "content",
    `<office:automatic-styles>${styles(plot, lang)}</office:automatic-styles><office:body><office:chart><chart:chart svg:width="${width}" svg:height="${height}" xlink:href=".." xlink:type="simple" chart:class="chart:line" chart:style-name="chart"><chart:title chart:style-name="title"><text:p>${escapeXml(plot.title)}</text:p></chart:title><chart:plot-area chart:style-name="plot">${axes}${series}<chart:wall chart:style-name="wall"/></chart:plot-area></chart:chart></office:chart></office:body>`,
  );
}

function styles(plot: Plot, lang: Pack["lang"]): string {
  const style = (name: string, content: string, data = "") =>
    `<style:style style:name="${name}" style:family="chart"${data && ` style:data-style-name="${data}"`}>${content}</style:style>`;
  const small = `<style:text-properties fo:font-family="Calibri, Carlito, sans-serif" fo:font-size="8pt" fo:color="${hex(colours.faint)}"/>`;
  const rank = plot.kind === "rank";
  const axis = (more: string) =>
    `<style:chart-properties chart:display-label="true" chart:text-overlap="false" style:rotation-angle="0" chart:tick-marks-major-outer="false" chart:link-data-style-to-source="false" ${more}/><style:graphic-properties svg:stroke-color="${hex(colours.faint)}"/>${small}`;
  return [
    ...dataStyles(lang),
    style(
      "chart",
      '<style:graphic-properties draw:stroke="none" draw:fill="solid" draw:fill-color="#ffffff"/>',
    ),
    style(
      "title",
      `<style:text-properties fo:font-family="Calibri, Carlito, sans-serif" fo:font-size="11pt" fo:font-weight="bold" fo:color="${hex(colours.accent)}"/>`,
    ),
    style(
      "plot",
      '<style:chart-properties chart:treat-empty-cells="leave-gap" chart:include-hidden-cells="true"/>',
    ),
    // With ranks the value axis is upside down: its end is at the bottom, where dates belong.
    style("x", axis(rank ? 'chart:axis-position="end"' : 'chart:axis-position="start"'), "n-date"),
    style(
      "y",
      axis(rank ? 'chart:reverse-direction="true" chart:minimum="1"' : ""),
      plot.kind === "percent" ? "n-percent" : undefined,
    ),
    style("wall", '<style:graphic-properties draw:stroke="none" draw:fill="none"/>'),
    style("grid", `<style:graphic-properties svg:stroke-color="${hex(colours.rule)}"/>`),
    style(
      "line",
      `<style:chart-properties chart:symbol-type="none"/><style:graphic-properties svg:stroke-width="0.06cm" svg:stroke-color="${hex(colours.accent)}"/>`,
    ),
  ].join("");
}
