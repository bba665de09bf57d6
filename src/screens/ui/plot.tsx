import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react";
import { useWords } from "#screens/words.tsx";
import { PlotDrawing } from "./plot-drawing.tsx";
import { areaOf, frameOf } from "./plot-frame.ts";
import { dayNumber, nearest, type PlotPoint } from "./plot-scale.ts";
import { useWidth } from "./use-width.ts";
import "./plot.css";

export type PlotLine = {
  /** What it measures, for the legend and who reads it value by value. */
  readonly label: string;
  /** In the order of time. */
  readonly points: readonly PlotPoint[];
};

/** A day that matters: the end, the date around which two spans are compared. */
export type PlotMark = { readonly on: string; readonly label: string };

/**
 * Up to three lines over time, read by pointer, by touch, or day by day with the arrow keys. Its
 * table stands beside it: that is the caller's. Nothing is drawn without a point.
 */
export function Plot(props: {
  readonly title: string;
  readonly lines: readonly PlotLine[];
  readonly marks?: readonly PlotMark[];
  /** How a value is written, and the day that a point is about. */
  readonly value: (value: number) => string;
  readonly day: (iso: string) => string;
  /** Fills what is below the first line: for counts, whose zero means something. */
  readonly area?: boolean;
  /** Better when low, as a rank: the best is on top. */
  readonly reversed?: boolean;
  /** Days without a point after which a line breaks rather than go on. */
  readonly breakAfter?: number;
  readonly height?: number;
}) {
  const { title, lines, marks = [], value, day, reversed = false, height = 240 } = props;
  const { say } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [at, setAt] = useState<number>();
  const hint = useId();
  const longest = lines.reduce<readonly PlotPoint[]>(
    (found, { points }) => (points.length > found.length ? points : found),
    [],
  );
  const last = longest.length - 1;
  if (last < 0) return null;

  const shown = Math.min(at ?? last, last);
  const on = longest[shown]?.at ?? "";
  const frame = frameOf(lines, marks, { width, height, reversed, value });
  const values = lines.flatMap(({ label, points }) => {
    const point = points[nearest(points, dayNumber(on))];
    return point?.at === on ? [{ label, text: value(point.value) }] : [];
  });
  const spoken = say("plot.spoken", {
    day: day(on),
    values: values.map(({ label, text }) => `${label} ${text}`).join(", "),
  });

  const follow = (event: PointerEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    setAt(nearest(longest, frame.dayAt(event.clientX - left)));
  };
  const onKey = (event: KeyboardEvent) => {
    const to = keyed(event.key, shown, last);
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
  };
  return (
    <figure className="plot">
      <p className="plot-read" aria-hidden>
        <span className="quiet">{day(on)}</span>
        {values.map(({ label, text }) => {
          const tone = lines.findIndex((line) => line.label === label);
          return (
            <span key={label} data-line={lines.length > 1 ? tone : undefined}>
              {lines.length > 1 && `${label} `}
              <strong>{text}</strong>
            </span>
          );
        })}
      </p>
      <div
        ref={box}
        className="plot-box"
        role="slider"
        tabIndex={0}
        aria-label={title}
        aria-describedby={hint}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={shown}
        aria-valuetext={spoken}
        onPointerMove={follow}
        onPointerDown={follow}
        onPointerLeave={() => setAt(undefined)}
        onBlur={() => setAt(undefined)}
        onKeyDown={onKey}
        style={{ height }}
      >
        {width > 0 && (
          <PlotDrawing
            {...{ lines, marks, frame, height, width, value }}
            breakAfter={props.breakAfter ?? Number.POSITIVE_INFINITY}
            area={props.area ? areaOf(frame, reversed) : undefined}
            cursor={at === undefined ? undefined : on}
          />
        )}
      </div>
      <span id={hint} className="visually-hidden">
        {say("plot.hint")}
      </span>
    </figure>
  );
}

/** Where a key leads, among the points; nothing for the other keys. */
function keyed(key: string, from: number, last: number): number | undefined {
  const far = Math.max(1, Math.round(last / 10));
  const to = {
    ArrowRight: from + 1,
    ArrowUp: from + 1,
    ArrowLeft: from - 1,
    ArrowDown: from - 1,
    PageUp: from + far,
    PageDown: from - far,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}
