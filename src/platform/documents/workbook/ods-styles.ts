import type { Column, Pack } from "#core/pack/pack.ts";
import { type CellStyle, colours, hex, lineHeight, mostLines, pagesAcross } from "./look.ts";

/** The names of the cell styles of the workbook. */
export type CellName =
  | "title"
  | "head"
  | "head-figures"
  | "lead"
  | "text"
  | "text-line"
  | "link"
  | "date"
  | "number"
  | "decimal"
  | "percent"
  | "percent-whole";

/** The style of the cells of a column: the same as in the Excel workbook. */
export function cellName(style: CellStyle, column: Column, wraps: boolean): CellName {
  if (style === "text") return wraps ? "text" : "text-line";
  return style === "percent" && column.key === "completeness" ? "percent-whole" : style;
}

export const columnWidth = (width: number): string => `co${width}`;
export const rowHeight = (lines: number, kind: "head" | "body" = "body"): string => `ro-${kind}-${lines}`;

/** The styles that the sheets refer to. */
export function sheetStyles(pack: Pack): string {
  const widths = new Set(pack.sheets.flatMap(({ columns }) => columns.map(({ width }) => width)));
  const across = new Set(pack.sheets.map(({ columns }) => pagesAcross(columns)));
  const styles = [
    ...[...widths].map(columnStyle),
    ...Array.from({ length: mostLines }, (_, at) => rowStyle(at + 1, "body") + rowStyle(at + 1, "head")),
    ...[...across].map(
      (pages) =>
        `<style:style style:name="ta${pages}" style:family="table" style:master-page-name="across${pages}"><style:table-properties table:display="true"/></style:style>`,
    ),
    '<style:style style:name="plot" style:family="graphic"><style:graphic-properties draw:stroke="none" draw:fill="none"/></style:style>',
    ...dataStyles(pack.lang),
    ...cellStyles(),
  ];
  return `<office:automatic-styles>${styles.join("")}</office:automatic-styles>`;
}

/** Excel counts a column in digits of 7 pixels and 5 more for its edges; 96 pixels are 2.54 cm. */
function columnStyle(width: number): string {
  const centimetres = ((width * 7 + 5) * 2.54) / 96;
  return `<style:style style:name="${columnWidth(width)}" style:family="table-column"><style:table-column-properties style:column-width="${centimetres.toFixed(3)}cm"/></style:style>`;
}

/** In points. */
export const headHeight = (lines: number): number => (lines + 0.4) * lineHeight;

function rowStyle(lines: number, kind: "head" | "body"): string {
  const height = kind === "head" ? headHeight(lines) : lines * lineHeight;
  return `<style:style style:name="${rowHeight(lines, kind)}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`;
}

/** How numbers and days are shown. */
export function dataStyles(lang: Pack["lang"]): readonly string[] {
  const figures = (name: string, decimals: number) =>
    `<number:number-style style:name="${name}"><number:number number:decimal-places="${decimals}" number:min-integer-digits="1" number:grouping="true"/></number:number-style>`;
  const rate = (name: string, decimals: number) =>
    `<number:percentage-style style:name="${name}"><number:number number:decimal-places="${decimals}" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>`;
  const day =
    lang === "fr"
      ? '<number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/>'
      : '<number:day/><number:text> </number:text><number:month number:textual="true"/><number:text> </number:text><number:year number:style="long"/>';
  return [
    figures("n-number", 0),
    figures("n-decimal", 2),
    rate("n-percent", 1),
    rate("n-percent-whole", 0),
    `<number:date-style style:name="n-date">${day}</number:date-style>`,
  ];
}

function cellStyles(): readonly string[] {
  const rule = `fo:border-bottom="0.5pt solid ${hex(colours.rule)}"`;
  const body = `style:vertical-align="top" ${rule}`;
  const wrapped = `${body} fo:wrap-option="wrap"`;
  const left = 'fo:text-align="start"';
  const right = 'fo:text-align="end" fo:margin-right="0.2cm"';
  const accent = `fo:color="${hex(colours.accent)}"`;
  const head = `style:vertical-align="middle" fo:wrap-option="wrap" fo:background-color="${hex(colours.head)}" fo:border-bottom="1.5pt solid ${hex(colours.accent)}"`;
  const leading = `${accent} fo:font-weight="bold"`;
  const style = (name: CellName, cell: string, paragraph: string, text = "", data = "") =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data && ` style:data-style-name="${data}"`}><style:table-cell-properties style:text-align-source="fix" ${cell}/><style:paragraph-properties ${paragraph}/>${text && `<style:text-properties ${text}/>`}</style:style>`;
  return [
    style("title", 'style:vertical-align="top"', left, `${leading} fo:font-size="18pt"`),
    style("head", head, left, leading),
    style("head-figures", head, right, leading),
    style("lead", wrapped, left, leading),
    style("text", wrapped, left),
    style("text-line", body, left),
    style(
      "link",
      wrapped,
      left,
      `${accent} style:text-underline-style="solid" style:text-underline-width="auto"`,
    ),
    style("date", body, left, "", "n-date"),
    style("number", body, right, "", "n-number"),
    style("decimal", body, right, "", "n-decimal"),
    style("percent", body, right, "", "n-percent"),
    style("percent-whole", body, right, "", "n-percent-whole"),
  ];
}
