import type { Plot } from "./pack.ts";

/** What readers look at first, in the order of the columns; any other metric comes after, as it appears. */
const order = [
  "clicks",
  "impressions",
  "ctr",
  "position",
  "sessions",
  "visits",
  "users",
  "active-users",
  "new-users",
  "views",
  "conversions",
  "key-events",
  "revenue",
  "cost",
  "traffic",
  "search-volume",
];

/** The metrics of these rows, the best known first. */
export function metricsOf(rows: readonly Valued[]): readonly string[] {
  const seen = [...new Set(rows.flatMap((row) => Object.keys(row.values)))];
  const rank = (key: string) => {
    const at = order.indexOf(key);
    return at < 0 ? order.length : at;
  };
  return seen.toSorted((one, other) => rank(one) - rank(other));
}

/** How a metric is drawn, by its name: a position is better low, a rate is a share of one. */
export function metricKind(key: string): Plot["kind"] {
  const words = key.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
  if (/(?:^|[-_ .])(?:position|rank|rang)$/.test(words)) return "rank";
  if (/(?:^|[-_ .])(?:ctr|rate|share|percent(?:age)?|pct|taux)$|^(?:share-of-voice|visibility)$/.test(words))
    return "percent";
  return "number";
}

/** The value of a metric, which may be called `constructor` and be absent. */
export function metricValue({ values }: Valued, metric: string): number | undefined {
  return Object.hasOwn(values, metric) ? values[metric] : undefined;
}

/** Compares rows by what makes one bigger: its first count or amount, else the better place. */
export function bySize(metrics: readonly string[]): (one: Valued, other: Valued) => number {
  const count = metrics.find((key) => metricKind(key) === "number");
  const key = count ?? metrics[0] ?? "";
  const direction = metricKind(key) === "rank" ? -1 : 1;
  const size = (row: Valued) => (metricValue(row, key) ?? direction * Number.NEGATIVE_INFINITY) * direction;
  return (one, other) => (size(one) === size(other) ? 0 : size(other) - size(one));
}

type Valued = { readonly values: Readonly<Record<string, number>> };
