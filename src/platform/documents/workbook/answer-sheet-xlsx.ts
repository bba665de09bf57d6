import { Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook } from "wasm-xlsxwriter";
import { type AnswerColumn, type AnswerSheetToDraw, answerColumns } from "#core/portal/answer-sheet.ts";
import { colours } from "./look.ts";
import { escapeXml } from "./xml-text.ts";
import { partsOf, textOf, zipOf } from "./zip-parts.ts";

const widths: Readonly<Record<AnswerColumn, number>> = {
  ...{ id: 8, tool: 24, resource: 24, role: 28, where: 40, have: 14, level: 18, who: 26, note: 36 },
};
/** Cells to fill in are yellow, in the sheet and in its words. */
const toFill = 0xfff6d6;
const told = new Set<AnswerColumn>(["id", "tool", "resource", "role", "where"]);
/** The title, how to fill it in, the header; then the rows. */
const headerAt = 2;
/** Lines of choices go on for whoever adds a row. */
const spareRows = 50;

/**
 * The answer sheet as an Excel workbook: what is told is locked, the ids are hidden, cells that have choices offer
 * them. The library has no choices and hides no column, so that both are put into its sheet afterwards.
 */
export function answerSheetXlsx({
  day,
  agency,
  tab,
  title,
  how,
  heads,
  rows,
  choices,
}: AnswerSheetToDraw): Uint8Array {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet();
  const formats = formatsOf();
  sheet.setName(tab);
  for (const [at, column] of answerColumns.entries()) sheet.setColumnWidth(at, widths[column]);
  sheet.writeStringWithFormat(0, 1, title, formats.title);
  sheet.mergeRange(1, 1, 1, answerColumns.length - 1, how, formats.how);
  sheet.setRowHeight(1, 32);
  for (const [at, column] of answerColumns.entries())
    sheet.writeStringWithFormat(headerAt, at, heads[column], formats.head);
  for (const [at, row] of rows.entries())
    for (const [place, column] of answerColumns.entries()) {
      const text = told.has(column) ? row[column as keyof typeof row] : "";
      const line = headerAt + 1 + at;
      if (!told.has(column)) sheet.writeBlank(line, place, formats.fill);
      else if (text === "") sheet.writeBlank(line, place, formats.text);
      // A text that begins as a formula does stays a text, even when somebody edits the cell.
      else
        sheet.writeStringWithFormat(
          line,
          place,
          text,
          /^[=+\-@\t\r]/.test(text) ? formats.quoted : formats.text,
        );
    }
  sheet.setFreezePanes(headerAt + 1, 2);
  sheet.setLandscape();
  sheet.setPaperSize(9);
  sheet.setPrintFitToPages(1, 0);
  sheet.protect();
  workbook.setProperties(new DocProperties().setTitle(title).setAuthor(agency).setCompany(agency));
  const bytes = workbook.saveToBufferSync();
  workbook.free();
  const last = headerAt + 1 + rows.length + spareRows;
  const parts = partsOf(bytes).map((part) => {
    const change = changes(part.name, day, { choices, last });
    return change ? { name: part.name, bytes: new TextEncoder().encode(change(textOf(part))) } : part;
  });
  return zipOf(parts, Temporal.PlainDate.from(day));
}

function formatsOf() {
  const base = () =>
    new Format()
      .setAlign(FormatAlign.Top)
      .setTextWrap()
      .setBorderBottom(FormatBorder.Hair)
      .setBorderBottomColor(Color.rgb(colours.rule));
  const accent = () => new Format().setFontColor(Color.rgb(colours.accent));
  return {
    title: accent().setBold().setFontSize(16),
    how: new Format().setTextWrap().setAlign(FormatAlign.Top),
    head: accent()
      .setBold()
      .setTextWrap()
      .setAlign(FormatAlign.VerticalCenter)
      .setBackgroundColor(Color.rgb(colours.head))
      .setBorderBottom(FormatBorder.Medium)
      .setBorderBottomColor(Color.rgb(colours.accent)),
    text: base(),
    quoted: base().setQuotePrefix(),
    fill: base().setBackgroundColor(Color.rgb(toFill)).setUnlocked(),
  };
}

type Added = { readonly choices: AnswerSheetToDraw["choices"]; readonly last: number };

function changes(name: string, day: string, added: Added): ((xml: string) => string) | undefined {
  if (name === "docProps/core.xml")
    return (xml) => xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`);
  if (name !== "xl/worksheets/sheet1.xml") return undefined;
  return (xml) =>
    xml
      .replace(/<col min="1" max="1"/, '<col min="1" max="1" hidden="1"')
      // Locked against slips, not against people: no password, and columns may be made wider.
      .replace(
        /<sheetProtection[^>]*\/>/,
        '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>',
      )
      .replace(/(<(?:hyperlinks|printOptions|pageMargins)\b)/, (before) => `${choicesOf(added)}${before}`);
}

/** Lists of choices; another word is let in, with a hint: what people write is read anyway. */
function choicesOf({ choices, last }: Added): string {
  const list = (column: AnswerColumn, words: readonly string[]) => {
    const letter = String.fromCharCode(65 + answerColumns.indexOf(column));
    const place = `${letter}${headerAt + 2}:${letter}${last}`;
    return `<dataValidation type="list" errorStyle="information" allowBlank="1" showInputMessage="1" showErrorMessage="1" prompt="${escapeXml(choices.pick)}" sqref="${place}"><formula1>"${escapeXml(words.join(","))}"</formula1></dataValidation>`;
  };
  return `<dataValidations count="2">${list("have", choices.have)}${list("level", choices.level)}</dataValidations>`;
}
