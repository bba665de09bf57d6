import { isRefusal, type Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning, ReadOptions } from "#core/tracking/ports.ts";
import type { Kept, PerformanceRow } from "#core/tracking/tracking.ts";
import { type ColumnTable, cellText } from "../column-table.ts";
import type { Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { tablesOf } from "../headed-table.ts";
import { filled, importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { type Habits, measuresOf } from "../measures.ts";
import { privateValues } from "../private-values.ts";
import { labelled, teller } from "../tell.ts";
import { type Period, writtenRange } from "../written-ranges.ts";
import { looseParts } from "./loose-parts.ts";
import { isExportArchive, type Part, partsOf } from "./parts.ts";
import { daysOf, readPerformance } from "./performance.ts";
import { type Sheet, sheetOf } from "./sheets.ts";
import { exportOf, type Setting } from "./site.ts";

/**
 * Search Console: the performance report (zip, folder, workbook or one CSV, in French, English or any
 * language that keeps the shape), and the exports of the indexing, links and Core Web Vitals reports.
 */
export const searchConsole: Importer = {
  kind: "search-console",
  gather: looseParts,
  recognise: (document) =>
    isExportArchive(document) ||
    (hasRows(document) && tablesOf(document).every((one) => known(one.rows, one))),
  async read(document, options): Promise<ImportedSource | Refusal> {
    const opened = await partsOf(document);
    if (isRefusal(opened)) return opened;
    return readParts(document, opened, options);
  },
};

const hasRows = (document: Document) => tablesOf(document).some((table) => table.rows.length > 0);
/** An empty sheet of a workbook is no stranger. */
const known = (rows: readonly unknown[], table: Parameters<typeof sheetOf>[0]) =>
  rows.length === 0 || sheetOf(table) !== undefined;

/** The most rows that the interface exports of one table. */
const cap = 1000;

type Read = { readonly part: Part; readonly sheet: Sheet | undefined };

function readParts(
  document: Document,
  { parts, warnings }: { readonly parts: readonly Part[]; readonly warnings: readonly ImportWarning[] },
  { language }: ReadOptions,
): ImportedSource | Refusal {
  const watch = privateValues(document.file, language);
  const tell = teller(language);
  const read: readonly Read[] = parts.map((part) => ({ part, sheet: sheetOf(part.table) }));
  const settings = read.flatMap((one) => (one.sheet?.kind === "settings" ? settingsOf(one.sheet.table) : []));
  const said = settings.flatMap(({ value }) => writtenRange(value, language) ?? [])[0];
  const period = said ?? chartDays(read);
  const performance: PerformanceRow[] = [];
  const kept: Kept[] = [];
  const remarks: ImportWarning[] = [...warnings];
  let compared: Period | undefined;
  for (const { part, sheet } of read) {
    const habits: Habits = { file: part.file, bareRate: "fraction" };
    if (sheet === undefined) {
      kept.push(...rowsAsText(part));
      const count = part.table.rows.length;
      if (count > 0) remarks.push({ key: "warning.kept-as-such", file: part.file, params: { count } });
    } else if (sheet.kind === "settings") {
      const told = settingsOf(sheet.table).map(({ name, value }) => tell({ text: labelled(name, value) }));
      kept.push(...told.map((text) => ({ where: part.where, ...text })));
    } else {
      const {
        rows,
        warnings: unread,
        current,
      } = sheet.kind === "performance"
        ? readPerformance(sheet.table, sheet.dimension, { period, language }, habits)
        : readFigures(sheet.table, sheet.dimension, habits);
      performance.push(...rows);
      compared ??= current;
      remarks.push(...unread);
      if (sheet.table.rows.length === cap) {
        const column = sheet.table.headers[0] ?? "";
        remarks.push({ key: "warning.capped", file: part.file, column, params: { limit: cap } });
      }
    }
  }
  if (performance.length > 0 && (compared ?? period) === undefined) {
    remarks.push({ key: "warning.no-period", file: document.file, params: {} });
  }
  const { name, sourceKey, exportedAt } = exportOf(document.file, performance, settings, said);
  return finishSource(
    importedSource({
      kind: "search-console",
      file: document.file,
      name,
      sourceKey,
      exportedAt,
      performance,
      kept,
      warnings: remarks,
    }),
    watch,
  );
}

/** The tables of the other reports: what they list, with its figures and its texts. */
function readFigures(table: ColumnTable, dimension: string, habits: Habits) {
  const itemAt = dimension === "link-text" && /^ran[kg]$/.test(table.keys[0] ?? "") ? 1 : 0;
  const measures = measuresOf(table, [itemAt], habits);
  const rows = table.rows.flatMap((row, index): PerformanceRow[] => {
    const item = cellText(row.cells, itemAt);
    const day = dimension === "date" ? item : undefined;
    return item === undefined ? [] : [filled({ dimension, item, from: day, to: day, ...measures.at(index) })];
  });
  return { rows, warnings: measures.warnings, current: dimension === "date" ? daysOf(table) : undefined };
}

function settingsOf(table: ColumnTable): readonly Setting[] {
  return table.rows.map(({ cells }) => {
    const [name = "", value = ""] = [cellText(cells, 0), cellText(cells, 1)?.replace(/\s+/g, " ")];
    return { name, value };
  });
}

/** The days that the chart covers: exports of `Last 3 months` say their dates nowhere else. */
function chartDays(read: readonly Read[]): Period | undefined {
  for (const { sheet } of read) {
    const days =
      sheet?.kind === "performance" && sheet.dimension === "date" ? daysOf(sheet.table) : undefined;
    if (days !== undefined) return days;
  }
  return undefined;
}

const rowsAsText = ({ where, table }: Part): readonly Kept[] =>
  table.rows.map((cells, index) => ({
    where: `${where}:${table.rowNumber(index)}`,
    text: cells.flatMap((cell) => (cell === null || cell === "" ? [] : [String(cell)])).join(" · "),
  }));
