import { DocProperties, Workbook, type Worksheet } from "wasm-xlsxwriter";
import type { Pack, Sheet } from "#core/pack/pack.ts";
import { footOf, layoutOf, pagesAcross, serialDay, styleOf } from "./look.ts";
import { insertCharts } from "./xlsx-charts.ts";
import { type Formats, formatsOf } from "./xlsx-formats.ts";

const a4 = 9;
/** Where a sheet shows its styles, far from its cells: the first column of the samples. */
const samplesAt = 1_000;
const special = ["title", "text", "link", "quoted", "quotedLink"] as const;

/** The number of each style in the workbook's list, as cells refer to it. */
export type StyleNumbers = Readonly<Record<(typeof special)[number], number>> & {
  readonly head: readonly number[];
  readonly body: readonly number[];
};

/** The workbook without its cells: each sheet holds one sample of every style that it needs. */
export function drawSkeleton(pack: Pack): Uint8Array {
  const workbook = new Workbook();
  const formats = formatsOf(pack.lang);
  for (const [at, sheet] of pack.sheets.entries()) {
    const worksheet = workbook.addWorksheet();
    worksheet.setName(sheet.name);
    for (const [column, { width }] of sheet.columns.entries()) worksheet.setColumnWidth(column, width);
    drawSamples(worksheet, sheet, formats);
    drawPlottedCells(worksheet, sheet);
    insertCharts(worksheet, sheet, pack.lang);
    setUp(worksheet, sheet, pack);
    if (at === 0) worksheet.setActive(true);
  }
  workbook.setProperties(propertiesOf(pack));
  const bytes = workbook.saveToBufferSync();
  workbook.free();
  return bytes;
}

/** Three rows: the header, the body, and what any sheet may need; one text, so that there is a list of texts. */
function drawSamples(worksheet: Worksheet, sheet: Sheet, formats: Formats): void {
  const { wraps } = layoutOf(sheet);
  for (const [at, column] of sheet.columns.entries()) {
    const figures = column.kind === "number" || column.kind === "percent";
    worksheet.writeBlank(0, samplesAt + at, figures ? formats.headOfFigures : formats.head);
    const lead = sheet.id === "summary" && at === 0;
    const body = formats.body(styleOf(column, sheet.rows, at), column, wraps);
    worksheet.writeBlank(1, samplesAt + at, lead ? formats.lead : body);
  }
  for (const [at, name] of special.entries()) worksheet.writeBlank(2, samplesAt + at, formats[name]);
  worksheet.writeString(3, samplesAt, sheet.name);
}

/** The numbers of the styles, read from the samples of a sheet. */
export function styleNumbers(skeleton: string, columns: number): StyleNumbers {
  const numbers = [0, 1, 2].map((row) => {
    const cells = new RegExp(`<row r="${row + 1}"[^>]*>(.*?)</row>`).exec(skeleton)?.[1] ?? "";
    const samples = [...cells.matchAll(/<c r="[A-Z]{3}\d+" s="(\d+)"\/>/g)].map((found) => Number(found[1]));
    const expected = row === 2 ? special.length : columns;
    if (samples.length !== expected)
      throw new Error(`row ${row} shows ${samples.length} styles, not ${expected}`);
    return samples;
  });
  const [head = [], body = [], others = []] = numbers;
  const [title = 0, text = 0, link = 0, quoted = 0, quotedLink = 0] = others;
  return { head, body, title, text, link, quoted, quotedLink };
}

/** The figures of plots, which the library copies into them for readers that do not look them up. */
function drawPlottedCells(worksheet: Worksheet, sheet: Sheet): void {
  const { first } = layoutOf(sheet);
  for (const { firstRow, lastRow, dateColumn, valueColumn } of sheet.plots.map(({ cells }) => cells)) {
    for (const [down, row] of sheet.rows.slice(firstRow, lastRow + 1).entries()) {
      const [day, value] = [row[dateColumn], row[valueColumn]];
      const serial = typeof day === "string" ? serialDay(day) : undefined;
      const at = first + firstRow + down;
      if (serial !== undefined) worksheet.writeNumber(at, dateColumn, serial).free();
      if (typeof value === "number") worksheet.writeNumber(at, valueColumn, value).free();
    }
  }
}

function setUp(worksheet: Worksheet, sheet: Sheet, pack: Pack): void {
  const { header, first } = layoutOf(sheet);
  worksheet.setFreezePanes(header === undefined ? 0 : first, 0);
  worksheet.setScreenGridlines(false);
  if (header !== undefined) {
    const lastColumn = Math.max(0, sheet.columns.length - 1);
    if (sheet.rows.length > 0) worksheet.autofilter(header, 0, header + sheet.rows.length, lastColumn);
    worksheet.setRepeatRows(header, header);
    worksheet.setRepeatColumns(0, 0);
  }
  worksheet.setLandscape();
  worksheet.setPaperSize(a4);
  worksheet.setPrintFitToPages(pagesAcross(sheet.columns), 0);
  worksheet.setMargins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3);
  worksheet.setFooter(`&L&8 ${footOf(pack).replaceAll("&", "&&")}&C&8 &A&R&8 &P / &N`);
}

function propertiesOf(pack: Pack): DocProperties {
  const agency = pack.agency ?? "";
  return new DocProperties()
    .setTitle(pack.title)
    .setSubject(pack.client)
    .setAuthor(agency)
    .setCompany(agency);
}
