import type { Language } from "#messages/messages.ts";
import { type ColumnTable, columnTable, isBlankRow } from "./column-table.ts";
import type { Cell, Document, Table } from "./document.ts";
import { tablesOf } from "./headed-table.ts";
import { metricNamed } from "./metrics.ts";
import { compactDay, type Period, writtenRange } from "./written-ranges.ts";

/** One table of a report, under the comments that stand above it. */
type Section = {
  readonly notes: readonly string[];
  readonly period: Period | undefined;
  readonly table: ColumnTable;
};

/**
 * Google Analytics' CSV, all versions: comments (`# Property: …`) between two lines of dashes, then
 * tables under comments of their own, a blank line between each. Sheets of a workbook follow each other.
 */
export type CommentedReport = {
  /** The lines between the dashes: account, property or view, title, dates. */
  readonly heading: readonly string[];
  readonly sections: readonly Section[];
};

/** True when the document begins with a line of dashes in a comment, as Google Analytics begins. */
export function isCommented(document: Document): boolean {
  return tablesOf(document).some((table) =>
    table.rows.slice(0, 3).some((row) => /^#\s*-{8,}/.test(String(row[0] ?? ""))),
  );
}

export function commentedReport(document: Document, language: Language): CommentedReport {
  const heading: string[] = [];
  const sections: Section[] = [];
  let period: Period | undefined;
  for (const table of tablesOf(document)) {
    let notes: string[] = [];
    let dashes = 0;
    for (let at = 0; at < table.rows.length; at += 1) {
      const cells = table.rows[at] ?? [];
      const comment = commentIn(cells);
      if (comment === undefined) {
        if (isBlankRow(cells)) continue;
        const end = endOf(table, at);
        sections.push({ notes, period: periodIn(notes, language) ?? period, table: under(table, at, end) });
        notes = [];
        at = end - 1;
      } else if (/^-{8,}$/.test(comment)) dashes += 1;
      else if (comment !== "") (dashes === 1 ? heading : notes).push(comment);
      period ??= periodIn([...heading, ...notes], language);
    }
  }
  return { heading, sections };
}

/** The comment that a row is; its commas had made cells of it. */
function commentIn(cells: readonly Cell[]): string | undefined {
  const first = String(cells[0] ?? "").trim();
  if (!first.startsWith("#")) return undefined;
  const filled = cells.filter((cell) => cell !== null && cell !== "");
  return filled
    .map((cell) => String(cell).trim())
    .join(", ")
    .replace(/^#\s*/, "")
    .trim();
}

/** The first row after `from` that is blank, or a comment alone on its row: a page may be called `#1`. */
function endOf(table: Table, from: number): number {
  for (let at = from + 1; at < table.rows.length; at += 1) {
    const cells = table.rows[at] ?? [];
    if (isBlankRow(cells)) return at;
    if (commentIn(cells) !== undefined && isBlankRow(cells.slice(1))) return at;
  }
  return table.rows.length;
}

/** The table, whose figures a pivot names on two rows: `mobile` above `Sessions` is `Sessions · mobile`. */
function under(table: Table, at: number, end: number): ColumnTable {
  const known = (row: number) => (table.rows[row] ?? []).some((cell) => metricNamed(String(cell ?? "")));
  if (known(at) || !known(at + 1) || at + 1 >= end) return columnTable(table, at, end);
  const upper = table.rows[at] ?? [];
  const read = columnTable(table, at + 1, end);
  const headers = read.headers.map((header, column) => {
    const above = String(upper[column] ?? "").trim();
    return above !== "" && metricNamed(header) ? `${header} · ${above}` : header;
  });
  return { ...read, headers };
}

/** `Start date: 20260101` and `End date: 20260131` in any language, or `20190101-20190131`. */
function periodIn(notes: readonly string[], language: Language): Period | undefined {
  const [from, to] = notes.flatMap((note) => compactDay(/:\s*(\d{8})$/.exec(note)?.[1]) ?? []);
  if (from !== undefined && to !== undefined) return { from, to };
  return notes.flatMap((note) => (/^\d{8}-\d{8}$/.test(note) ? (writtenRange(note, language) ?? []) : []))[0];
}
