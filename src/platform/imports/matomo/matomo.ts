import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource, ImportWarning, ReadOptions } from "#core/tracking/ports.ts";
import { type ColumnTable, cellText, columnAt } from "../column-table.ts";
import type { Cell, Document } from "../document.ts";
import { finishSource } from "../finish-source.ts";
import { importedSource } from "../imported-source.ts";
import type { Importer } from "../importer.ts";
import { listingRows } from "../listing-rows.ts";
import { privateValues } from "../private-values.ts";
import { writtenPeriod } from "../written-dates.ts";
import { type Period, writtenRange } from "../written-ranges.ts";
import { matomoTable } from "./records.ts";
import { isVisitList, visitSums } from "./visits.ts";

/**
 * Matomo reports: CSV, TSV, JSON or XML of the interface or the API, with raw names (`nb_visits`) or
 * names in English, French or German; lists of visits come as sums, without the visitors.
 */
export const matomo: Importer = {
  kind: "matomo",
  recognise: (document) => matomoTable(document) !== undefined,
  read(document, options): ImportedSource | Refusal {
    const table = matomoTable(document);
    return table ? readTable(document, table, options) : refuse("import.nothing", { file: document.file });
  },
};

const metadata = /^(?:metadata|metadonnees|metadaten)[: ]/;

function readTable(
  document: Document,
  table: ColumnTable,
  { language }: ReadOptions,
): ImportedSource | Refusal {
  const { file } = document;
  const watch = privateValues(file, language);
  const listed = isVisitList(table)
    ? { dimension: "visits", rows: visitSums(table), warnings: [] }
    : readListing(table, file, language);
  if (isVisitList(table)) for (const _ of table.rows) watch.leftOut("visitor");
  const warnings: ImportWarning[] = [...document.warnings, ...listed.warnings];
  const isDated = listed.rows.some((row) => row.from !== undefined);
  if (listed.rows.length > 0 && !isDated) warnings.push({ key: "warning.no-period", file, params: {} });
  const name = cellText(table.rows[0]?.cells ?? [], columnAt(table, "siteName"));
  const stem = file.replace(/^.*\//, "").replace(/\.\w{1,5}$/, "");
  const dates = inName(file);
  const title = stem.replace(/[_ ,]*\d{4}-\d{2}(?:-\d{2})?/g, "") || stem;
  const key = ["matomo", name, title, listed.dimension, dates && `${dates.from}..${dates.to}`];
  return finishSource(
    importedSource({
      kind: "matomo",
      file,
      name,
      sourceKey: key.filter((part) => part !== undefined).join(":"),
      performance: listed.rows,
      warnings,
    }),
    watch,
  );
}

function readListing(table: ColumnTable, file: string, language: ReadOptions["language"]) {
  const labelAt = columnAt(table, "label", "Label", "Libellé", "Étiquette", "Bezeichnung");
  const dateAt = columnAt(table, "date", "Date", "Datum");
  const siteAt = columnAt(table, "idSite", "idsite");
  const period = (cells: readonly Cell[]) => periodOf(cellText(cells, dateAt), language) ?? inName(file);
  const itemAt = labelAt ?? siteAt;
  const dimension =
    labelAt === undefined ? (siteAt === undefined ? undefined : "site") : labelled(table, labelAt);
  const total = dateAt === undefined ? { dimension: "total", item: file.replace(/^.*\//, "") } : undefined;
  const listing = {
    dimension: dimension ?? total?.dimension ?? "date",
    item: (cells: readonly Cell[]) =>
      itemAt === undefined
        ? (total?.item ?? period(cells)?.from ?? cellText(cells, dateAt))
        : cellText(cells, itemAt),
    taken: [labelAt, dateAt, siteAt],
    period,
  };
  const text = (header: string) => metadata.test(header);
  return {
    dimension: listing.dimension,
    ...listingRows(table, listing, { file, bareRate: "fraction", text }),
  };
}

/** `2026-01-01`, `2026-01`, `2026-01-05,2026-01-11`, `From 2026-01-05 to 2026-01-11`. */
const periodOf = (text: string | undefined, language: ReadOptions["language"]): Period | undefined =>
  text === undefined ? undefined : (writtenRange(text, language) ?? writtenPeriod(text, "day-first"));

/** The dates that the interface puts in the name of a file: no report says them inside. */
function inName(file: string): Period | undefined {
  const [, from, to = from] =
    /(\d{4}-\d{2}-\d{2})(?:[,_]+(?:to_)?(\d{4}-\d{2}-\d{2}))?(?!\d)/.exec(file) ?? [];
  return from === undefined || to === undefined ? undefined : writtenRange(`${from},${to}`, "fr");
}

/** Segments by which Matomo itself would filter the label, by what they list. */
const segments: readonly (readonly [RegExp, string])[] = [
  [/^(?:page|entrypage|exitpage)url=/i, "page"],
  [/^(?:page|entrypage|exitpage)title=/i, "page-title"],
  [/^content/i, "content"],
  [/^country/i, "country"],
  [/^(?:region|city)/i, "city"],
  [/^referrertype/i, "channel"],
  [/^referrerkeyword/i, "keyword"],
  [/^referrer/i, "source"],
  [/^device/i, "device"],
  [/^browser/i, "browser"],
  [/^operatingsystem/i, "operating-system"],
  [/^event/i, "event"],
];

/** What the labels are: the segment beside them says it, or they look like addresses. */
function labelled(table: ColumnTable, labelAt: number): string {
  const first = table.rows[0]?.cells ?? [];
  const at = table.keys.findIndex((key) => metadata.test(key) && key.endsWith("segment"));
  const segment = cellText(first, at < 0 ? undefined : at);
  const known = segments.find(([shape]) => segment !== undefined && shape.test(segment))?.[1];
  if (known !== undefined) return known;
  const isPage = table.rows
    .slice(0, 20)
    .every(({ cells }) => /^(?:\/|https?:)/.test(cellText(cells, labelAt) ?? "/"));
  return isPage ? "page" : "label";
}
