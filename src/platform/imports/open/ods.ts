import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportWarning } from "#core/tracking/ports.ts";
import type { Cell, Table } from "../document.ts";
import type { CellTexts } from "./cell-text.ts";
import { limits, type Opening, refuseSize } from "./limits.ts";
import { timesIn, valueIn } from "./ods-values.ts";
import { type GrowingTable, growingTable } from "./rows.ts";
import { columnLetters } from "./xlsx-sheet.ts";
import type { Attributes, XmlEvents } from "./xml.ts";

type Sheet = { readonly name: string; readonly hidden: boolean; readonly rows: GrowingTable };
type OpenCell = { readonly attributes: Attributes; readonly paragraphs: string[] };

/** The same row standing more often than this says nothing more: somebody filled a column to its end. */
const mostAlike = 1_000;

/**
 * Reads the content of an OpenDocument spreadsheet (ISO/IEC 26300). Repeated cells and rows are laid out
 * as the sheet shows them, blank ones at the end of a row or a sheet left out: that is how a few bytes
 * stand for a million cells. A cell merged over several rows of its column is said again in each.
 */
export function odsContent(file: string, { language }: Opening, texts: CellTexts) {
  const used = { cells: 0, rows: 0 };
  const hiddenStyles = new Set<string>();
  const sheets: Sheet[] = [];
  const warnings: ImportWarning[] = [];
  let refusal: Refusal | undefined;
  let notes = 0;
  let style = "";
  let sheet: Sheet | undefined;
  let rowNumber = 1;
  let rowTimes = 1;
  let cells: Cell[] = [];
  let blanks = 0;
  let cell: OpenCell | undefined;
  /** How deep inside something of a cell that is not its text: a note, a drawing. */
  let aside = 0;
  const spans = new Map<number, { readonly value: Cell; rows: number }>();

  function startSheet(attributes: Attributes) {
    const hidden = hiddenStyles.has(attributes["table:style-name"] ?? "");
    const name = attributes["table:name"] ?? `${sheets.length + 1}`;
    if (hidden) warnings.push({ key: "warning.hidden-sheet", file, params: { sheet: name } });
    sheet = { name, hidden, rows: growingTable(file, language, used) };
    sheets.push(sheet);
    rowNumber = 1;
    spans.clear();
    if (sheets.length > limits.sheets) refusal = refuseSize(file, "elements", limits.sheets, language);
  }

  function endCell({ attributes, paragraphs }: OpenCell) {
    const value = valueIn(attributes, paragraphs.map(texts.read));
    const times = timesIn(attributes["table:number-columns-repeated"]);
    if (value === null) {
      blanks += times;
      return;
    }
    if (cells.length + blanks + times > limits.columns) {
      refusal = refuseSize(file, "columns", limits.columns, language);
      return;
    }
    for (; blanks > 0; blanks--) cells.push(null);
    const rows = timesIn(attributes["table:number-rows-spanned"]);
    if (rows > 1 && timesIn(attributes["table:number-columns-spanned"]) === 1) {
      spans.set(cells.length, { value, rows });
    }
    for (let left = times; left > 0; left--) cells.push(value);
  }

  function endRow() {
    blanks = 0;
    for (const [at, span] of spans) {
      if (cells.length > 0) {
        while (cells.length <= at) cells.push(null);
        cells[at] ??= span.value;
      }
      span.rows -= rowTimes;
      if (span.rows <= 0) spans.delete(at);
    }
    const times = cells.length === 0 ? 1 : Math.min(rowTimes, mostAlike);
    for (let at = 0; at < times && sheet?.rows.push(cells, rowNumber + at); at++);
    rowNumber += rowTimes;
    if (cells.length > 0 && rowTimes > mostAlike) {
      const count = rowTimes - mostAlike;
      warnings.push({ key: "warning.rows-alike", file, row: rowNumber - count, params: { count } });
    }
    refusal ??= sheet?.rows.refusal();
  }

  function openInCell({ paragraphs }: OpenCell, name: string, attributes: Attributes) {
    const add = (text: string) => paragraphs.push((paragraphs.pop() ?? "") + text);
    if (name === "text:p" || name === "text:h") paragraphs.push("");
    else if (name === "text:s") add(" ".repeat(Math.min(timesIn(attributes["text:c"]), 100)));
    else if (name === "text:tab") add("\t");
    else if (name === "text:line-break") add("\n");
    else if (/^(?:office:annotation|draw:|table:|dr3d:)/.test(name)) {
      if (name === "office:annotation") notes++;
      aside = 1;
    }
  }

  const isCell = (name: string) => name === "table:table-cell" || name === "table:covered-table-cell";
  const events: XmlEvents = {
    refusal: () => refusal,
    place: () => ({ row: rowNumber, column: columnLetters(cells.length + blanks + 1) || "A" }),
    open(name, attributes) {
      if (aside > 0) aside++;
      else if (cell) openInCell(cell, name, attributes);
      else if (isCell(name)) cell = { attributes, paragraphs: [] };
      else if (name === "table:table-row") {
        rowTimes = timesIn(attributes["table:number-rows-repeated"]);
        cells = [];
        blanks = 0;
      } else if (name === "table:table") startSheet(attributes);
      else if (name === "style:style") style = attributes["style:name"] ?? "";
      else if (name === "style:table-properties" && attributes["table:display"] === "false") {
        hiddenStyles.add(style);
      }
    },
    text(text) {
      if (!cell || aside > 0 || cell.paragraphs.length === 0) return;
      cell.paragraphs.push((cell.paragraphs.pop() ?? "") + text.replace(/\s+/g, " "));
    },
    close(name) {
      if (aside > 0) aside--;
      else if (cell && isCell(name)) {
        endCell(cell);
        cell = undefined;
      } else if (name === "table:table-row") endRow();
    },
  };
  return {
    events,
    result: (): { readonly tables: readonly Table[]; readonly warnings: readonly ImportWarning[] } => ({
      tables: sheets.map(({ name, hidden, rows }) => rows.table(name, hidden)),
      warnings:
        notes > 0
          ? [...warnings, { key: "warning.notes-left-out", file, params: { count: notes } }]
          : warnings,
    }),
  };
}
