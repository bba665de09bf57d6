import type { Column, Pack, Sheet, SheetCell } from "#core/pack/pack.ts";
import { localeOf } from "../dates.ts";
import { safeLink } from "../safe-link.ts";
import { rangeAddress } from "./addresses.ts";
import { headLines, layoutOf, linesOf, pagesAcross, styleOf } from "./look.ts";
import { chartFrames } from "./ods-charts.ts";
import { documentEnds } from "./ods-document.ts";
import { type CellName, cellName, columnWidth, rowHeight, sheetStyles } from "./ods-styles.ts";
import { escapeXml, type GrowingText, growingText } from "./xml-text.ts";

/** All sheets, and the filters of their headers. */
export function contentXml(pack: Pack): Uint8Array {
  const xml = growingText();
  const [start, end] = documentEnds("content");
  xml.add(`${start}${sheetStyles(pack)}<office:body><office:spreadsheet>`);
  for (const sheet of pack.sheets) addSheet(xml, sheet, pack);
  xml.add(`<table:database-ranges>${pack.sheets.map(filterOf).join("")}</table:database-ranges>`);
  xml.add(`</office:spreadsheet></office:body>${end}`);
  return xml.bytes();
}

function addSheet(xml: GrowingText, sheet: Sheet, pack: Pack): void {
  const { columns, rows, name } = sheet;
  const { header, wraps } = layoutOf(sheet);
  const shown = shownIn(pack.lang);
  xml.add(`<table:table table:name="${escapeXml(name)}" table:style-name="ta${pagesAcross(columns)}">`);
  xml.add(chartFrames(sheet, pack) + columnsXml(columns, header !== undefined));
  xml.add(header === undefined ? titleRows(pack.title) : headRow(columns));
  const styles = columns.map((column, at) => {
    const style = styleOf(column, rows, at);
    return sheet.id === "summary" && at === 0 ? "lead" : cellName(style, column, wraps);
  });
  for (const row of rows) {
    let line = `<table:table-row table:style-name="${rowHeight(wraps ? linesOf(row, columns) : 1)}">`;
    for (let at = 0; at < row.length; at++)
      line += cellXml(row[at] ?? null, styles[at] ?? "text", columns[at], shown);
    xml.add(`${line}</table:table-row>`);
  }
  xml.add("</table:table>");
}

/** The first column is repeated on every page across. */
function columnsXml(columns: readonly Column[], repeats: boolean): string {
  const [first = "", ...rest] = columns.map(
    ({ width }) => `<table:table-column table:style-name="${columnWidth(width)}"/>`,
  );
  if (!repeats) return [first, ...rest].join("");
  return `<table:table-header-columns>${first}</table:table-header-columns>${rest.join("")}`;
}

function headRow(columns: readonly Column[]): string {
  const cells = columns.map(({ title, kind }) =>
    textCell(title, kind === "number" || kind === "percent" ? "head-figures" : "head"),
  );
  const row = `<table:table-row table:style-name="${rowHeight(headLines(columns), "head")}">${cells.join("")}</table:table-row>`;
  return `<table:table-header-rows>${row}</table:table-header-rows>`;
}

function titleRows(title: string): string {
  const empty = `<table:table-row table:style-name="${rowHeight(1)}"><table:table-cell/></table:table-row>`;
  return `<table:table-row table:style-name="${rowHeight(2)}">${textCell(title, "title")}</table:table-row>${empty}`;
}

function cellXml(cell: SheetCell, style: CellName, column: Column | undefined, shown: ShownAs): string {
  if (cell === null) return `<table:table-cell table:style-name="${style}"/>`;
  if (typeof cell === "number") {
    const rate = style.startsWith("percent");
    const type = rate ? "percentage" : "float";
    return `<table:table-cell table:style-name="${style}" office:value-type="${type}" office:value="${cell}"><text:p>${shown.figure(cell, rate)}</text:p></table:table-cell>`;
  }
  if (typeof cell === "string") {
    if (column?.kind !== "date" || !/^\d{4}-\d{2}-\d{2}$/.test(cell)) return textCell(cell, style);
    return `<table:table-cell table:style-name="${style}" office:value-type="date" office:date-value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  }
  const url = safeLink(cell.url);
  if (url === undefined) return textCell(cell.text, style);
  const link = `<text:a xlink:href="${escapeXml(url)}" xlink:type="simple">`;
  const lines = cell.text
    .split(/\r\n?|\n/)
    .map((line) => (line === "" ? "<text:p/>" : `<text:p>${link}${plainXml(line)}</text:a></text:p>`));
  return `<table:table-cell table:style-name="link" office:value-type="string">${lines.join("")}</table:table-cell>`;
}

/** What a reader that knows no styles shows of a figure: spreadsheets go by its value and style. */
type ShownAs = { readonly figure: (value: number, rate: boolean) => string };

function shownIn(lang: Pack["lang"]): ShownAs {
  const plain = new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 2 });
  const rate = new Intl.NumberFormat(localeOf(lang), { style: "percent", maximumFractionDigits: 1 });
  return { figure: (value, isRate) => (isRate ? rate : plain).format(value) };
}

/** Always typed as text, whatever it starts with: no reader takes it for a formula. */
function textCell(text: string, style: CellName): string {
  const lines = text.split(/\r\n?|\n/).map((line) => `<text:p>${spansOf(line)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${lines.join("")}</table:table-cell>`;
}

/**
 * OpenDocument folds blanks unless they are told. Tabs stay as they are, and so do all the blanks of a
 * link: LibreOffice (tried: 7.4) drops `<text:tab/>` from cells and `<text:s/>` from links, and joins
 * the words on both sides, but keeps a blank that is there, which others fold.
 */
function spansOf(line: string): string {
  const text = plainXml(line);
  if (!/^ | $| {2}/.test(text)) return text;
  return text.replace(/^ +| +$| {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`);
}

/** XML carries no control character but tabs and lines. */
function plainXml(line: string): string {
  const text = escapeXml(line.isWellFormed() ? line : line.toWellFormed());
  if (!/(?!\t)[^\P{Cc}\u007f-\u009f]|[\ufffe\uffff]/u.test(text)) return text;
  return text.replace(/[^\P{Cc}\t\u007f-\u009f]|[\ufffe\uffff]/gu, "");
}

function filterOf(sheet: Sheet, at: number): string {
  const { header } = layoutOf(sheet);
  if (header === undefined || sheet.rows.length === 0) return "";
  const end = { column: sheet.columns.length - 1, row: header + sheet.rows.length };
  const range = rangeAddress(sheet.name, { column: 0, row: header }, end);
  return `<table:database-range table:name="__Anonymous_Sheet_DB__${at}" table:target-range-address="${escapeXml(range)}" table:display-filter-buttons="true"/>`;
}
