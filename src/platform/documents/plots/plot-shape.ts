import type { Plot } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";
import { dayInWords, dayOf, localeOf, numberWriter } from "../dates.ts";

/** A mark on an axis: where, from 0 to 1, and what is written beside it. */
export type Tick = { readonly at: number; readonly label: string };

/** A plot ready to be drawn at any size: abscissas from the left, ordinates from the bottom, 0 to 1. */
export type PlotShape = {
  readonly points: readonly (readonly [number, number])[];
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
};

/** More points than this cannot be told apart on paper: the highest and lowest of each slice are kept. */
const mostPoints = 400;

/** Lays a series out between its axes; ranks read downwards, the first place on top. */
export function plotShape(plot: Plot, lang: Language): PlotShape {
  const dated = plot.points.map((point) => ({ ...point, day: dayNumber(point.at) }));
  const byTime = dated.every(({ day }) => day !== undefined) && new Set(dated.map(({ day }) => day)).size > 1;
  const abscissas = dated.map(({ day }, index) => (byTime ? (day ?? 0) : index));
  const [left, right] = [Math.min(...abscissas), Math.max(...abscissas)];
  const along = (value: number) => (right === left ? 0.5 : (value - left) / (right - left));
  const scale = valueScale(plot);
  const up = (value: number) => {
    const share = (value - scale.low) / (scale.high - scale.low);
    return round(plot.kind === "rank" ? 1 - share : share);
  };
  const points = dated.map(
    ({ value }, index) => [round(along(abscissas[index] ?? 0)), up(value)] as [number, number],
  );
  return {
    points: thinned(points),
    x: dateTicks(plot, abscissas, along, lang),
    y: scale.steps.map((value) => ({ at: up(value), label: valueInWords(value, plot.kind, lang) })),
  };
}

/** A value as a reader writes it: `1 234,5`, `3,4 %`. */
export function valueInWords(value: number, kind: Plot["kind"], lang: Language): string {
  if (kind === "percent") return numberWriter(lang, "percent", 1).format(value);
  return numberWriter(lang, "decimal", Math.abs(value) < 100 ? 1 : 0).format(value);
}

const round = (share: number) => Math.round(share * 10_000) / 10_000;

function dayNumber(at: string): number | undefined {
  const day = dayOf(/^\d{4}-\d{2}$/.test(at) ? `${at}-01` : at);
  return day && Temporal.PlainDate.from("1970-01-01").until(day).days;
}

/** Round values that hold the whole series; counts and rates start from nothing, ranks from the first place. */
function valueScale({ points, kind }: Plot): { low: number; high: number; steps: readonly number[] } {
  const values = points.map(({ value }) => value);
  const ranks = kind === "rank";
  const [lowest, highest] = [Math.min(0, ...values), Math.max(ranks ? 2 : 0, ...values)];
  const step = roundStep((highest - lowest) / 4 || 1, ranks);
  const low = ranks ? Math.min(1, ...values) : Math.floor(lowest / step) * step;
  const first = ranks ? 1 : Math.round(low / step);
  const count = Math.max(2, Math.ceil(highest / step - 1e-9) - first + 1);
  const round = Array.from({ length: count }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  const steps = ranks && step > 1 ? [1, ...round] : round;
  return { low, high: Math.max(steps.at(-1) ?? 0, low + step), steps };
}

/** The next of 1, 2, 2.5, 5, 10… so that an axis reads in round numbers; whole for ranks. */
function roundStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

/** At most five dates, evenly chosen among the points, the first and the last included. */
function dateTicks(
  { points }: Plot,
  abscissas: readonly number[],
  along: (value: number) => number,
  lang: Language,
): readonly Tick[] {
  const many = Math.min(5, points.length);
  const chosen = Array.from({ length: many }, (_, index) =>
    many === 1 ? 0 : Math.round((index * (points.length - 1)) / (many - 1)),
  );
  return [...new Set(chosen)].map((index) => ({
    at: round(along(abscissas[index] ?? 0)),
    label: shortDate(points[index]?.at ?? "", lang),
  }));
}

function shortDate(at: string, lang: Language): string {
  if (/^\d{4}-\d{2}$/.test(at)) {
    const month = dayOf(`${at}-01`);
    return month ? month.toLocaleString(localeOf(lang), { month: "short", year: "numeric" }) : at;
  }
  return dayInWords(at, lang);
}

function thinned(points: readonly [number, number][]): readonly (readonly [number, number])[] {
  if (points.length <= mostPoints) return points;
  const size = Math.ceil(points.length / (mostPoints / 2));
  return Array.from({ length: Math.ceil(points.length / size) }, (_, index) => {
    const slice = points.slice(index * size, (index + 1) * size).toSorted((a, b) => a[1] - b[1]);
    const [low, high] = [slice[0], slice.at(-1)];
    return [low, high].flatMap((point) => (point ? [point] : [])).toSorted((a, b) => a[0] - b[0]);
  }).flat();
}
