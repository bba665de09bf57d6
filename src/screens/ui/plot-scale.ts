/** One point of a plot: a day (`2026-03-01`) and what was measured. */
export type PlotPoint = { readonly at: string; readonly value: number };

const dayLength = 86_400_000;

/** Days since 1970, which lie evenly on an axis. */
export const dayNumber = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / dayLength;

const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** Round values, about `wanted` of them, from at or below `least` to at or above `most`. */
export function valueTicks(least: number, most: number, wanted: number): readonly number[] {
  const span = most - least;
  if (!(span > 0)) return valueTicks(Math.min(0, least), least > 0 ? most : most + 1, wanted);
  const rough = span / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((one) => rough <= one * power) ?? 10);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  // A multiplication, so that errors do not add up: 0.1 + 0.2 is a long label.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

export type TimeTicks = { readonly unit: "day" | "month" | "year"; readonly days: readonly string[] };

const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/** Where days, firsts of months or of years are written under a span of time, `wanted` at most. */
export function timeTicks(from: string, to: string, wanted: number): TimeTicks {
  const days = dayNumber(to) - dayNumber(from);
  if (days <= 62) {
    const step = [1, 2, 7, 14, 31].find((one) => days / one < wanted) ?? 62;
    const count = Math.floor(days / step) + 1;
    return {
      unit: "day",
      days: Array.from({ length: count }, (_, index) => dayOf(dayNumber(from) + index * step)),
    };
  }
  const firstMonth = monthNumber(from) + (from.slice(8, 10) === "01" ? 0 : 1);
  const months = monthNumber(to) - firstMonth + 1;
  const step = monthSteps.find((one) => months / one <= wanted) ?? 1_200;
  const first = Math.ceil(firstMonth / step) * step;
  const found: string[] = [];
  for (let month = first; month <= monthNumber(to); month += step) found.push(monthDay(month));
  return { unit: step < 12 ? "month" : "year", days: found };
}

const monthNumber = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
const monthDay = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/**
 * At most about `most` points that draw the same line: of each stretch its lowest and its highest, so
 * that no peak is lost, and the two ends.
 */
export function thinned(points: readonly PlotPoint[], most: number): readonly PlotPoint[] {
  if (points.length <= most || most < 4) return points;
  const stretches = Math.floor(most / 2);
  const kept = new Set([0, points.length - 1]);
  for (let index = 0; index < stretches; index += 1) {
    const start = Math.floor((index * points.length) / stretches);
    const end = Math.floor(((index + 1) * points.length) / stretches);
    let low = start;
    let high = start;
    for (let at = start; at < end; at += 1) {
      const value = points[at]?.value ?? 0;
      if (value < (points[low]?.value ?? 0)) low = at;
      if (value > (points[high]?.value ?? 0)) high = at;
    }
    kept.add(low).add(high);
  }
  return points.filter((_, index) => kept.has(index));
}

/** The runs of points between gaps of more than `breakAfter` days: a line across a gap would invent. */
export function runsOf(points: readonly PlotPoint[], breakAfter: number): readonly (readonly PlotPoint[])[] {
  const runs: PlotPoint[][] = [];
  let before: string | undefined;
  for (const point of points) {
    const isFar = before === undefined || dayNumber(point.at) - dayNumber(before) > breakAfter;
    if (isFar) runs.push([point]);
    else runs.at(-1)?.push(point);
    before = point.at;
  }
  return runs;
}

/** The position, in a list in the order of time, of the point nearest to a day. */
export function nearest(points: readonly PlotPoint[], day: number): number {
  let low = 0;
  let high = points.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayNumber(points[middle]?.at ?? "") < day) low = middle + 1;
    else high = middle;
  }
  const [before, here] = [points[low - 1], points[low]];
  if (!before || !here) return low;
  return day - dayNumber(before.at) < dayNumber(here.at) - day ? low - 1 : low;
}
