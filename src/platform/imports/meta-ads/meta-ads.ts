import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning, ReadOptions } from "#core/tracking/ports.ts";
import { adTimes } from "../ad-times.ts";
import { type ColumnTable, cellText, columnAt, columnTable, headerAt } from "../column-table.ts";
import type { Cell, Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { tablesOf } from "../headed-table.ts";
import { headerLanguage } from "../header-language.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { listingRows } from "../listing-rows.ts";
import type { Habits } from "../measures.ts";
import { privateValues } from "../private-values.ts";
import { dayOrder, writtenDate } from "../written-dates.ts";
import type { Period } from "../written-ranges.ts";

/** Meta Ads Manager (Facebook, Instagram): campaigns, ad sets and ads, CSV or workbook, English or French. */
export const metaAds: Importer = {
  kind: "meta-ads",
  recognise: (document) => reportIn(document) !== undefined,
  read(document, options): ImportedSource | Refusal {
    const table = reportIn(document);
    return table ? readAds(document, table, options) : refuse("import.nothing", { file: document.file });
  },
};

const levels: readonly (readonly [string, readonly string[]])[] = [
  ["ad", ["Ad name", "Nom de la publicité"]],
  ["ad-set", ["Ad set name", "Ad Set Name", "Nom de l'ensemble de publicités"]],
  ["campaign", ["Campaign name", "Nom de la campagne"]],
  ["account", ["Account name", "Nom du compte"]],
];
const starts = ["Reporting starts", "Début des rapports"];
const ends = ["Reporting ends", "Fin des rapports"];
/** What Ads Manager writes as the name of the line of totals. */
const summary = /^(?:results from|résultats (?:de|pour)) \d+ /i;
const spent = /^(?:amount spent|montant depense)(?: \([a-z]{3}\))?$/;

/** Meta writes percentages as bare numbers (`1.25`), and words where a budget belongs to another level. */
const habits = { bareRate: "percent", wordy: ["budget"] } as const satisfies Omit<Habits, "file">;

/** A workbook holds the same figures twice, laid out and raw: the last sheet is the raw one. */
function reportIn(document: Document): ColumnTable | undefined {
  const found = tablesOf(document).flatMap((table) => {
    const at = headerAt(table, (keys) => {
      const dated = keys.some((key) => /^(?:reporting starts|debut des rapports)$/.test(key));
      const named = keys.some((key) => /^(?:ad|ad set|campaign|account) name$|^nom d/.test(key));
      return keys.some((key) => spent.test(key)) ? named || dated : named && dated;
    });
    return at < 0 ? [] : [columnTable(table, at)];
  });
  return found.at(-1);
}

function readAds(
  document: Document,
  table: ColumnTable,
  { language }: ReadOptions,
): ImportedSource | Refusal {
  const { file } = document;
  const level = levels.find(([, names]) => columnAt(table, ...names) !== undefined);
  const itemAt = level && columnAt(table, ...level[1]);
  const times = adTimes(table, language);
  const [startAt, endAt] = [columnAt(table, ...starts), columnAt(table, ...ends)];
  const reported = reportedDays(table, startAt, endAt, language);
  const { rows, leftOut, warnings } = listingRows(
    table,
    {
      dimension: level?.[0] ?? (times ? "date" : "total"),
      item: (cells) => {
        const day = times?.read(cells);
        if (times && day === undefined) return undefined;
        const item = itemAt === undefined ? (day?.from ?? cellText(cells, startAt)) : cellText(cells, itemAt);
        return item !== undefined && summary.test(item) ? undefined : item;
      },
      taken: [itemAt, times?.at, startAt, endAt],
      period: (cells) => times?.read(cells) ?? reported(cells),
    },
    { file, ...habits },
  );
  const remarks: ImportWarning[] = [...document.warnings, ...warnings];
  if (leftOut > 0) remarks.push({ key: "warning.totals-left-out", file, params: { count: leftOut } });
  const dates = spanOf(rows);
  if (dates === undefined && rows.length > 0) remarks.push({ key: "warning.no-period", file, params: {} });
  const account = cellText(table.rows.at(-1)?.cells ?? [], columnAt(table, "Account name", "Nom du compte"));
  const key = ["meta-ads", account, level?.[0], dates && `${dates.from}..${dates.to}`];
  return finishSource(
    importedSource({
      kind: "meta-ads",
      file,
      name: account,
      sourceKey: key.filter((part) => part !== undefined).join(":"),
      performance: rows,
      warnings: remarks,
    }),
    privateValues(file, language),
  );
}

/** The days that a row is reported for, in its own two columns. */
function reportedDays(
  table: ColumnTable,
  startAt: number | undefined,
  endAt: number | undefined,
  language: ReadOptions["language"],
) {
  const texts = table.rows.flatMap(({ cells }) => [cellText(cells, startAt), cellText(cells, endAt)]);
  const { order } = dayOrder(
    texts.filter((text) => text !== undefined),
    headerLanguage(table.headers, language),
  );
  const day = (cells: readonly Cell[], at: number | undefined) =>
    writtenDate(cellText(cells, at) ?? "", order)?.start.slice(0, 10);
  return (cells: readonly Cell[]): Period | undefined => {
    const [from, to] = [day(cells, startAt), day(cells, endAt)];
    return from === undefined || to === undefined ? undefined : { from, to };
  };
}

function spanOf(rows: readonly { readonly from?: string; readonly to?: string }[]): Period | undefined {
  const from = rows.flatMap((row) => row.from ?? []).sort()[0];
  const to = rows
    .flatMap((row) => row.to ?? [])
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}
