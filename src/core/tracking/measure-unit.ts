import { metricKind } from "#core/pack/metrics.ts";

/** In what a metric counts. Percent: a share of one. Rank: better when low. Money: in the currency of its row. */
export const measureUnits = ["number", "percent", "rank", "money", "seconds"] as const;
export type MeasureUnit = (typeof measureUnits)[number];

/** Amounts whose name has no word of money in it. */
const amounts: ReadonlySet<string> = new Set(["conversion-value", "goal-value", "page-value"]);
/** Costs that are a share of something else: conversions per cost is no amount. */
const shares: ReadonlySet<string> = new Set(["value-per-cost", "roas"]);

/** In what a metric counts, by its name in the vocabulary of the importers. */
export function unitOf(metric: string): MeasureUnit {
  const kind = metricKind(metric);
  if (kind !== "number" || shares.has(metric)) return kind;
  if (amounts.has(metric) || /(?:^|-)(?:cost|cpc|cpm|cpv|revenue|budget)(?:-|$)/.test(metric)) return "money";
  return /(?:^|-)duration$|^response-time$/.test(metric) ? "seconds" : "number";
}

/** Whether the figures of several days are a mean of theirs, not their sum. */
export function isMean(metric: string): boolean {
  if (metricKind(metric) !== "number" || shares.has(metric)) return true;
  return (
    /(?:^|[-_])(?:avg|average|mean|per|cpc|cpm|cpv|frequency|score|difficulty|rating|budget)(?:[-_]|$)/.test(
      metric,
    ) ||
    (/(?:^|-)duration$|^response-time$/.test(metric) &&
      metric !== "visit-duration" &&
      metric !== "engagement-duration") ||
    metric === "page-value"
  );
}

/** What a mean is a share of, the surest first: a mean of days is weighed by it. */
export function weightsOf(metric: string): readonly string[] {
  const [, per] = /-per-([a-z-]+)$/.exec(metric) ?? [];
  if (per && per !== "cost") return [`${per}s`, ...(per === "user" ? ["active-users"] : [])];
  if (/(?:^|-)cpc$/.test(metric)) return [metric.startsWith("all-") ? "all-clicks" : "clicks"];
  if (/-visit(?:-|$)/.test(metric)) return ["visits"];
  return ["impressions", "sessions", "visits"];
}
