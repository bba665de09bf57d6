import { isMean } from "./measure-unit.ts";

/** One day's figure of a metric, with what rates of that day weigh. */
export type Measure = { readonly at: string; readonly value: number; readonly weight: number | null };
export type Step = "day" | "week" | "month";

/** The day by which a step is named: the day itself, the Monday of its week, the first of its month. */
export function stepOf(day: string, step: Step): string {
  if (step === "day") return day;
  const date = Temporal.PlainDate.from(day);
  const first = step === "week" ? date.subtract({ days: date.dayOfWeek - 1 }) : date.with({ day: 1 });
  return first.toString();
}

/**
 * A metric step by step, in the order of time. Counts and amounts add up. Rates, positions and
 * durations are means, weighted by what they are a share of (impressions, else sessions) where every
 * day of the step says it: the mean of two days' rates is not the rate of both.
 */
export function seriesOf(
  metric: string,
  measures: readonly Measure[],
  step: Step,
): readonly { readonly at: string; readonly value: number }[] {
  const byStep = Map.groupBy(measures, ({ at }) => stepOf(at, step));
  return [...byStep]
    .map(([at, days]) => ({ at, value: wholeOf(metric, days) }))
    .sort((one, other) => (one.at < other.at ? -1 : 1));
}

/** The one figure of a metric over all these days: their sum, or their mean. Wants at least one day. */
export function wholeOf(metric: string, days: readonly Measure[]): number {
  return isMean(metric) ? meanOf(days) : days.reduce((sum, { value }) => sum + value, 0);
}

function meanOf(days: readonly Measure[]): number {
  const total = days.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const isWeighed = total > 0 && days.every(({ weight }) => weight !== null);
  if (isWeighed) return days.reduce((sum, { value, weight }) => sum + value * (weight ?? 0), 0) / total;
  return days.reduce((sum, { value }) => sum + value, 0) / days.length;
}
