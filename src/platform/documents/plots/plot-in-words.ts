import type { Plot, Sheet } from "#core/pack/pack.ts";
import type { Language } from "#messages/messages.ts";
import type { Translate } from "#messages/translator.ts";
import { dayInWords } from "../dates.ts";
import { valueInWords } from "./plot-shape.ts";

export type Point = Plot["points"][number];
export type Landmarks = {
  readonly first: Point;
  readonly last: Point;
  readonly low: Point;
  readonly high: Point;
};

/** The ends and the extremes of a series; undefined when it has no point. */
export function landmarksOf({ points }: Plot): Landmarks | undefined {
  const byValue = points.toSorted((a, b) => a.value - b.value);
  const [first, last, low, high] = [points[0], points.at(-1), byValue[0], byValue.at(-1)];
  return first && last && low && high && { first, last, low, high };
}

/** What a plot shows, in one sentence, for who does not see it. */
export function plotInWords(plot: Plot, lang: Language, say: Translate): string {
  const landmarks = landmarksOf(plot);
  if (!landmarks) return plot.title;
  const { first, last, low, high } = landmarks;
  const words = (point: Point) => valueInWords(point.value, plot.kind, lang);
  const rank = plot.kind === "rank" ? ` ${say("documents", "plot.rank")}` : "";
  const sentence = say("documents", "plot.alt", {
    title: plot.title,
    first: words(first),
    from: dayInWords(first.at, lang),
    last: words(last),
    to: dayInWords(last.at, lang),
    low: words(low),
    high: words(high),
    count: plot.points.length,
  });
  return `${sentence}${rank}`;
}

/** The name of what a series measures, as its column says it. */
export const valueTitle = (plot: Plot, sheet: Sheet): string =>
  sheet.columns[plot.cells.valueColumn]?.title ?? plot.title;
