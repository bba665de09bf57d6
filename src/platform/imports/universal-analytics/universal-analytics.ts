import type { Refusal } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { columnTable, headerAt } from "../column-table.ts";
import { type CommentedReport, commentedReport, isCommented } from "../commented-report.ts";
import type { Document, Table } from "../document.ts";
import { speaksOfGa4 } from "../ga4/ga4.ts";
import { headerKey, tablesOf } from "../headed-table.ts";
import type { Importer } from "../importer.ts";
import { metricNamed } from "../metrics.ts";
import { readReport } from "../read-report.ts";
import { writtenRange } from "../written-ranges.ts";

/**
 * Universal Analytics, closed since July 2024, whose exports are all that remains of many sites' past:
 * CSV under comments, TSV, and workbooks with a sheet of summary and sheets of data.
 */
export const universalAnalytics: Importer = {
  kind: "universal-analytics",
  recognise: (document) =>
    (isCommented(document) && isDated(document) && !speaksOfGa4(document)) || isWorkbook(document),
  read(document, options): ImportedSource | Refusal {
    const report = isCommented(document)
      ? commentedReport(document, options.language)
      : workbookReport(document, options.language);
    const titles = report.heading.filter((line) => !/^\d{8}-\d{8}$/.test(line));
    const names = { name: titles[0], title: titles[1] };
    return readReport("universal-analytics", document, report, names, options);
  },
};

/** The dates stand among the first comments: `# 20190101-20190131`. */
const isDated = (document: Document) =>
  tablesOf(document).some((table) =>
    table.rows.slice(0, 8).some((row) => /^#\s*\d{8}-\d{8}\b/.test(String(row[0] ?? ""))),
  );

/** Words that only its tables hold together with others, as compared. */
const words =
  /^(?:% new sessions|% (?:de )?nouvelles sessions|avg\. session duration|duree moyenne des sessions|goal completions|objectifs realises|day index|index des jours|unique pageviews|vues uniques|pages ?\/ ?session)$/;

function isWorkbook(document: Document): boolean {
  const tables = tablesOf(document);
  return (
    document.form === "tables" &&
    document.container !== "csv" &&
    tables.some((table) => rangeIn(table) !== undefined) &&
    tables.some((table) => headerAt(table, (keys) => keys.some((key) => words.test(key))) >= 0)
  );
}

/** The cell of the summary that gives the dates: `20190101-20190131`. */
const rangeIn = (table: Table): string | undefined =>
  table.rows
    .slice(0, 20)
    .flatMap((row) => row.filter((cell) => typeof cell === "string"))
    .find((text) => /^#?\s*\d{8}-\d{8}$/.test(text));

/** The sheets whose header names a figure are data; the others are its summary. */
function workbookReport(document: Document, language: "fr" | "en"): CommentedReport {
  const tables = tablesOf(document).map((table) => ({
    table,
    at: headerAt(table, (keys) => keys.length > 1 && keys.some((key) => metricNamed(key) !== undefined)),
  }));
  const summary = tables.filter(({ at }) => at < 0);
  const heading = summary.flatMap(({ table }) =>
    table.rows.flatMap((row) => {
      const line = row.flatMap((cell) => (cell === null || cell === "" ? [] : [String(cell)])).join(" · ");
      return line === "" || /^#?\s*-{8,}/.test(line) ? [] : [line.replace(/^#\s*/, "")];
    }),
  );
  const range = tables.map(({ table }) => rangeIn(table)).find((one) => one !== undefined);
  const period = range === undefined ? undefined : writtenRange(range.replace(/^#\s*/, ""), language);
  const sections = tables
    .filter(({ at }) => at >= 0)
    .map(({ table, at }) => ({ notes: [], period, table: columnTable(table, at) }));
  return { heading: heading.filter((line) => headerKey(line) !== "summary"), sections };
}
