import { Button } from "@mantine/core";
import { useCallback, useId, useMemo } from "react";
import { csvText } from "#screens/csv.ts";
import { Folded } from "#screens/ui/folded.tsx";
import { Plot } from "#screens/ui/plot.tsx";
import { saveText } from "#screens/ui/save-text.ts";
import { ErrorState, Loading } from "#screens/ui/states.tsx";
import { useWords } from "#screens/words.tsx";
import { ComparedFigures } from "./compared-figures.tsx";
import { FiguresTable } from "./figures-table.tsx";
import { type Look, type Metric, nameOf } from "./look.ts";
import { hasCutEnds, laidUnder, type Step } from "./periods.ts";
import { useFigures } from "./use-figures.ts";
import { useMetricName } from "./use-metric-name.ts";
import { useSeries } from "./use-series.ts";

/** Days without a figure after which the line breaks: it would invent what lies between. */
const breakAfter = { day: 4, week: 15, month: 63 } as const satisfies Record<Step, number>;

/** One metric: what it became in words, its plot, and the same numbers as a table. */
export function MetricPlot(props: {
  readonly dossierId: string;
  readonly metric: Metric;
  readonly look: Look;
  /** The end of the relationship, marked where it lies on the days that are looked at. */
  readonly endOn: string | undefined;
}) {
  const { dossierId, metric, look, endOn } = props;
  const { say, dates } = useWords();
  const figure = useFigures();
  const name = useMetricName()(metric);
  const titleId = useId();
  const { data, error, refetch } = useSeries(dossierId, metric, look);
  const { step, before } = look;
  const value = useCallback(
    (one: number) => figure(metric.metric, one, metric.currency),
    [figure, metric.metric, metric.currency],
  );
  const day = useCallback((iso: string) => dayInWords(iso, step, say, dates), [step, say, dates]);
  const { from, to } = look.span;
  const marks = endOn && endOn >= from && endOn <= to ? [{ on: endOn, label: say("burn-down.mark") }] : [];
  const lines = useMemo(() => {
    if (!data) return [];
    const now = { label: say("figures.now"), points: data.now.points };
    if (!data.then) return [now];
    return [now, { label: say("figures.before"), points: laidUnder(data.now.points, data.then.points) }];
  }, [data, say]);
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { now, then } = data;
  const save = () =>
    saveText(`${nameOf(metric)}.csv`, "text/csv;charset=utf-8", csvOf(now.points, then?.points, say, name));
  return (
    <section className="metric" aria-labelledby={titleId}>
      <h3 id={titleId}>{name}</h3>
      <ComparedFigures
        metric={metric}
        span={look.span}
        before={then ? before : undefined}
        now={now}
        then={then}
      />
      {now.points.length > 0 ? (
        <>
          <Plot
            title={name}
            lines={lines}
            marks={marks}
            value={value}
            day={day}
            area={!now.isMean}
            reversed={now.unit === "rank"}
            breakAfter={breakAfter[step]}
            height={220}
          />
          {!now.isMean && hasCutEnds(look.span, step) && (
            <p className="quiet metric-note">
              {say(step === "week" ? "figures.cut.week" : "figures.cut.month")}
            </p>
          )}
          <Folded className="fold" summary={say("figures.table")} label={`${say("figures.table")} — ${name}`}>
            {() => <FiguresTable name={name} now={now.points} then={then?.points} value={value} day={day} />}
          </Folded>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${say("entries.export")} — ${name}`}
            onClick={save}
          >
            {say("entries.export")}
          </Button>
        </>
      ) : (
        <p className="quiet">{say("figures.none-here")}</p>
      )}
    </section>
  );
}

type Said = ReturnType<typeof useWords>;
type Points = readonly { readonly at: string; readonly value: number }[];

/** The day, the week or the month that a point is about. */
function dayInWords(iso: string, step: Step, say: Said["say"], dates: Said["dates"]): string {
  if (step === "day") return dates.shortDay(iso);
  return step === "month" ? dates.onAxis(iso, "month") : say("figures.week", { day: dates.shortDay(iso) });
}

function csvOf(now: Points, then: Points | undefined, say: Said["say"], name: string): string {
  const head = [say("figures.day"), name];
  const before = then
    ? [`${say("figures.day")} (${say("figures.before")})`, `${name} (${say("figures.before")})`]
    : [];
  const rows = Array.from({ length: Math.max(now.length, then?.length ?? 0) }, (_, index) =>
    [now[index], ...(then ? [then[index]] : [])].flatMap((point) => [
      point?.at ?? "",
      point ? String(point.value) : "",
    ]),
  );
  return csvText([[...head, ...before], ...rows]);
}
