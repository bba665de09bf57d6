import type { Answer } from "#screens/api.ts";
import {
  type Comparison,
  comparisons,
  firstLook,
  firstStep,
  type Period,
  periods,
  type Span,
  type Step,
  spanBefore,
  spanOf,
  steps,
} from "./periods.ts";

export type Metric = Answer<"tracking.list-metrics">["metrics"][number];

/** What stands in the address of the page. */
export const lookNames = [
  "source",
  "metrics",
  "period",
  "from",
  "to",
  "step",
  "with",
  "with-from",
  "with-to",
] as const;
export type LookValues = Partial<Record<(typeof lookNames)[number], string>>;

/** What is looked at: of one source, which metrics, over which days, beside which others. */
export type Look = {
  readonly sourceId: string;
  readonly offered: readonly Metric[];
  readonly chosen: readonly Metric[];
  readonly period: Period;
  readonly span: Span;
  readonly step: Step;
  readonly comparison: Comparison;
  readonly before: Span | undefined;
};

/** How many metrics are shown before anybody chooses. */
const first = 2;

/** A metric in one currency, among those of its source. */
export const nameOf = ({ metric, currency }: Metric): string => (currency ? `${metric}@${currency}` : metric);

const among = <One extends string>(all: readonly One[], value: string | undefined): One | undefined =>
  all.find((one) => one === value);

/** What an address asks to look at; whatever it does not say, or says of what is not there, is chosen for it. */
export function lookOf(metrics: readonly Metric[], values: LookValues): Look | undefined {
  const source = metrics.find(({ sourceId }) => sourceId === values.source) ?? metrics[0];
  if (!source) return undefined;
  const offered = metrics.filter(({ sourceId }) => sourceId === source.sourceId);
  const wanted = new Set(values.metrics?.split(","));
  const found = offered.filter((one) => wanted.has(nameOf(one)));
  const chosen = found.length > 0 ? found : offered.slice(0, first);
  const covered = coveredBy(offered, source);
  const usual = firstLook(covered);
  const period = among(periods, values.period) ?? usual.period;
  const span = spanOf(period, covered, datesOf(values.from, values.to));
  const comparison = among(comparisons, values.with) ?? (period === "all" ? "none" : usual.comparison);
  return {
    ...{ sourceId: source.sourceId, offered, chosen, period, span, comparison },
    step: among(steps, values.step) ?? firstStep(span),
    before: spanBefore(comparison, span, datesOf(values["with-from"], values["with-to"])),
  };
}

function datesOf(from: string | undefined, to: string | undefined): Partial<Span> {
  return { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) };
}

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

function coveredBy(metrics: readonly Metric[], one: Metric): Span {
  return {
    from: metrics.map(({ from }) => from).sort()[0] ?? one.from,
    to:
      metrics
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? one.to,
  };
}
