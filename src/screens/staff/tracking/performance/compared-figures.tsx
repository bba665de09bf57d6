import type { Answer } from "#screens/api.ts";
import { useWords } from "#screens/words.tsx";
import { type Difference, differenceOf } from "./difference.ts";
import type { Metric } from "./look.ts";
import { daysOf, type Span } from "./periods.ts";
import { useFigures } from "./use-figures.ts";

type Series = Answer<"tracking.read-series">;

/** The total or the mean of the days that are looked at, of those before, and how it went, in words. */
export function ComparedFigures(props: {
  readonly metric: Metric;
  readonly span: Span;
  readonly before: Span | undefined;
  readonly now: Series;
  readonly then: Series | null;
}) {
  const { metric, span, before, now, then } = props;
  const { say, dates } = useWords();
  const figure = useFigures();
  const figureOf = ({ whole }: Series) =>
    whole === null ? say("figures.unmeasured") : figure(metric.metric, whole, metric.currency);
  const days = (one: Span) =>
    say("figures.span", { from: dates.shortDay(one.from), to: dates.shortDay(one.to) });
  const difference = then ? differenceOf(now.unit, now.whole, then.whole) : undefined;
  const told = (one: Difference): string => {
    switch (one.kind) {
      case "none":
      case "same":
      case "from-nothing":
        return say(`figures.change.${one.kind}`);
      case "more":
      case "less":
        return say(`figures.change.${one.kind}`, {
          by: figure("rate", Math.round(one.part * 1_000) / 1_000),
        });
      case "points-more":
      case "points-less":
        return say(`figures.change.${one.kind}`, { count: one.points, by: dates.number(one.points) });
      case "better":
      case "worse":
        return say(`figures.change.${one.kind}`, { count: one.places, by: dates.number(one.places) });
      default:
        return one satisfies never;
    }
  };
  const gaps = [
    { one: span, series: now },
    ...(before && then ? [{ one: before, series: then }] : []),
  ].filter(({ one, series }) => series.days > 0 && series.days < daysOf(one));
  return (
    <div className="compared">
      <p>
        {say(now.isMean ? "figures.mean" : "figures.total")} <strong>{figureOf(now)}</strong>{" "}
        <span className="quiet">{days(span)}</span>
        {then && before && (
          <>
            {" · "}
            {say("figures.against")} <strong>{figureOf(then)}</strong>{" "}
            <span className="quiet">{days(before)}</span>
          </>
        )}
      </p>
      {difference && <p className="compared-change">{told(difference)}</p>}
      {gaps.map(({ one, series }) => (
        <p key={one.from} className="quiet">
          {say("figures.gaps", {
            span: days(one),
            days: dates.number(series.days),
            all: dates.number(daysOf(one)),
          })}
        </p>
      ))}
    </div>
  );
}
