import type { PerformanceRow } from "#core/tracking/tracking.ts";
import type { Period } from "../written-ranges.ts";

/** One line of the Filters or Metadata table. */
export type Setting = { readonly name: string; readonly value: string };

/**
 * Which property an export is of, by its file's name (`site.fr-Performance-on-Search-2026-06-03.zip`)
 * or its most frequent origin, and the key under which a newer export takes its place. Relative dates
 * (`Last 3 months`) roll on under one key; chosen dates are part of it, as another quarter adds to
 * this one. So are filters, and the kind of item of a table that stands alone.
 */
export function exportOf(
  file: string,
  rows: readonly PerformanceRow[],
  settings: readonly Setting[],
  chosen: Period | undefined,
) {
  const stem = file.replace(/^.*\//, "").replace(/\.\w{1,5}$/, "");
  const [, property, report, exportedAt] =
    /^(.+?)-((?:Performance|Coverage|Core|HTTPS|Page|Links?|Top|Latest|Video|Breadcrumbs)\b.*?)-(\d{4}-\d{2}-\d{2})(?: ?\(\d+\))?$/.exec(
      stem,
    ) ?? [];
  const name = property === undefined ? siteOf(rows) : property.replace("___", "://").replace(/_/g, "/");
  const dimensions = [...new Set(rows.map(({ dimension }) => dimension))].sort();
  const filters = settings
    .filter(({ name: label, value }) => !/^date/i.test(label) && !/^web$/i.test(value))
    .map(({ value }) => value);
  const key = [
    "search-console",
    name ?? stem,
    report ?? reportOf(dimensions),
    ...(chosen ? [`${chosen.from}..${chosen.to}`] : []),
    ...filters,
  ];
  return { name, exportedAt, sourceKey: key.join(":") };
}

/** A whole performance export has several kinds of items; one alone is named by its own. */
const reportOf = (dimensions: readonly string[]) =>
  dimensions.length > 2 ? "Performance-on-Search" : dimensions.join("+");

/** The origin of most pages: `https://www.exemple.fr`. */
function siteOf(rows: readonly PerformanceRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { dimension, item } of rows) {
    const origin = /^(?:page|linked-page)$/.test(dimension)
      ? /^https?:\/\/[^/]+/i.exec(item)?.[0]
      : undefined;
    if (origin !== undefined) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
