import type { Column, Pack, Sheet, SheetCell } from "#core/pack/pack.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords, numberWriter } from "../dates.ts";
import { fileNames } from "../file-names.ts";
import { directionOf, escapeHtml, fileHref, linkHtml } from "./escape.ts";
import { plotFigure } from "./plot-figure.ts";

/** A browser shows this many lines of a table without tiring; the workbook holds the rest. */
const mostRows = 3_000;
/** A longer text shows its beginning, and the rest when one asks for it. */
const longText = 320;

/** A sheet as a section of the page: its plots, then its table. */
export function sheetSection(sheet: Sheet, pack: Pack, say: Translate): string {
  const rows = sheet.rows.slice(0, mostRows);
  const notes = [
    sheet.rows.length === 0 ? say("documents", "empty.rows") : "",
    sheet.note ?? "",
    sheet.rows.length > rows.length
      ? say("documents", "cut.rows", {
          shown: rows.length,
          total: sheet.rows.length,
          workbook: fileNames.workbook,
          sheet: sheet.name,
        })
      : "",
  ];
  const plots = sheet.plots.map((plot) => plotFigure(plot, sheet, pack.lang, say)).join("");
  return `<section id="${sheet.id}"><h2>${escapeHtml(sheet.name)}</h2>${notes
    .filter((note) => note)
    .map((note) => `<p class="note">${escapeHtml(note)}</p>`)
    .join("")}${plots}${rows.length === 0 ? "" : tableHtml(sheet.name, sheet.columns, rows, pack)}</section>`;
}

function tableHtml(name: string, columns: readonly Column[], rows: Sheet["rows"], pack: Pack): string {
  const own = new Set(pack.files.map(({ path }) => `${fileNames.carriedFolder}/${path}`));
  const shown = columns
    .map((column, index) => ({ column, index, write: writerOf(column, pack.lang, own) }))
    .filter(({ index }) => rows.some((row) => (row[index] ?? "") !== ""));
  const heads = shown.map(
    ({ column }) => `<th scope="col" class="${column.kind}">${escapeHtml(column.title)}</th>`,
  );
  const lines = rows.map(
    (row) => `<tr>${shown.map(({ index, write }) => write(row[index] ?? "")).join("")}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(name)}"><table><thead><tr>${heads.join("")}</tr></thead><tbody data-rows>\n${lines.join("\n")}\n</tbody></table></div>`;
}

/** How the cells of one column are written; a file of the pack leads to itself. */
function writerOf(
  column: Column,
  lang: Pack["lang"],
  own: ReadonlySet<string>,
): (cell: NonNullable<SheetCell>) => string {
  const numbers = numberWriter(lang, column.kind === "percent" ? "percent" : "decimal", 2);
  const td = ` class="${column.kind}"`;
  return (cell) => {
    if (typeof cell === "number") return `<td${td}>${numbers.format(cell)}</td>`;
    if (typeof cell === "object")
      return `<td${td}${directionOf(cell.text)}>${linkHtml(cell.text, cell.url)}</td>`;
    if (own.has(cell)) return `<td${td}><a href="${fileHref(cell)}">${escapeHtml(cell)}</a></td>`;
    if (column.kind === "date" && cell !== "") return `<td${td}>${escapeHtml(dayInWords(cell, lang))}</td>`;
    return `<td${td}${directionOf(cell)}>${textHtml(cell)}</td>`;
  };
}

function textHtml(text: string): string {
  if (text.length <= longText) return escapeHtml(text);
  const start = text.slice(0, 120);
  const cut = Math.max(start.lastIndexOf(" "), 60);
  return `<details><summary>${escapeHtml(`${text.slice(0, cut)} …`)}</summary>${escapeHtml(text.slice(cut))}</details>`;
}
