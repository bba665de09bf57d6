import { memo } from "react";
import { useWords } from "#screens/words.tsx";
import type { PlotLine, PlotMark } from "./plot.tsx";
import type { PlotFrame } from "./plot-frame.ts";
import { dayNumber, nearest, type PlotPoint, runsOf, thinned, timeTicks } from "./plot-scale.ts";

type Drawn = {
  readonly lines: readonly PlotLine[];
  readonly marks: readonly PlotMark[];
  readonly frame: PlotFrame;
  readonly width: number;
  readonly height: number;
  readonly value: (value: number) => string;
  readonly breakAfter: number;
  /** Where the filling of the first line ends; none without. */
  readonly area: number | undefined;
};

/** The drawing itself, hidden from who cannot see it: the plot says its values in words. */
export function PlotDrawing(props: Drawn & { readonly cursor: string | undefined }) {
  const { lines, frame, width, height, cursor } = props;
  return (
    <svg className="plot-drawing" width={width} height={height} aria-hidden="true">
      <Axes {...props} />
      <Lines lines={lines} frame={frame} area={props.area} breakAfter={props.breakAfter} />
      <Marks {...props} />
      {cursor !== undefined && <Cursor lines={lines} frame={frame} on={cursor} />}
    </svg>
  );
}

function Axes({ frame, value }: Drawn) {
  const { dates } = useWords();
  const { left, right, bottom, from, to, ticks, x, y } = frame;
  const under = timeTicks(from, to, Math.max(2, Math.floor((right - left) / 84)));
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="plot-grid" x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="plot-label" x={left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {value(tick)}
          </text>
        </g>
      ))}
      {under.days.map((day) => {
        const at = x(day);
        // The first and the last would be cut at the edges.
        const anchor = at - left < 24 ? "start" : right - at < 24 ? "end" : "middle";
        return (
          <text key={day} className="plot-label" x={at} y={bottom + 18} textAnchor={anchor}>
            {dates.onAxis(day, under.unit)}
          </text>
        );
      })}
    </>
  );
}

/** Drawn again only when the points or the room change, not as the cursor moves. */
const Lines = memo(
  function Lines(props: Pick<Drawn, "lines" | "frame" | "area" | "breakAfter">) {
    const { lines, frame, area, breakAfter } = props;
    const most = Math.max(200, Math.round((frame.right - frame.left) * 2));
    return lines.map(({ label, points }, index) =>
      runsOf(points, breakAfter).map((run) => {
        const key = `${label} ${run[0]?.at}`;
        const drawn = thinned(run, most);
        if (drawn.length === 1) return <Dot key={key} point={drawn[0]} frame={frame} line={index} />;
        const path = pathOf(drawn, frame);
        const ends = area !== undefined &&
          index === 0 && [frame.x(drawn[0]?.at ?? ""), frame.x(drawn.at(-1)?.at ?? "")];
        return (
          <g key={key}>
            {ends && <path className="plot-area" d={`${path}L${ends[1]} ${area}L${ends[0]} ${area}Z`} />}
            <path className="plot-line" data-line={index} d={path} />
          </g>
        );
      }),
    );
  },
  (one, other) =>
    one.lines === other.lines &&
    one.area === other.area &&
    one.frame.right === other.frame.right &&
    one.frame.left === other.frame.left &&
    one.frame.bottom === other.frame.bottom &&
    one.frame.from === other.frame.from &&
    one.frame.to === other.frame.to,
);

const pathOf = (points: readonly PlotPoint[], { x, y }: PlotFrame) =>
  points
    .map(({ at, value }, index) => `${index === 0 ? "M" : "L"}${round(x(at))} ${round(y(value))}`)
    .join("");
const round = (pixels: number) => Math.round(pixels * 10) / 10;

function Dot(props: {
  readonly point: PlotPoint | undefined;
  readonly frame: PlotFrame;
  readonly line: number;
}) {
  const { point, frame, line } = props;
  return (
    point && (
      <circle
        className="plot-dot"
        data-line={line}
        cx={frame.x(point.at)}
        cy={frame.y(point.value)}
        r="3.5"
      />
    )
  );
}

function Marks({ marks, frame }: Drawn) {
  const { top, bottom, left, right, x } = frame;
  return marks.map(({ on, label }) => {
    const at = x(on);
    const isLate = at > (left + right) / 2;
    return (
      <g key={`${on} ${label}`} className="plot-mark">
        <line x1={at} x2={at} y1={top - 8} y2={bottom} />
        <text x={isLate ? at - 6 : at + 6} y={top} textAnchor={isLate ? "end" : "start"}>
          {label}
        </text>
      </g>
    );
  });
}

function Cursor(props: Pick<Drawn, "lines" | "frame"> & { readonly on: string }) {
  const { lines, frame, on } = props;
  const x = frame.x(on);
  return (
    <>
      <line className="plot-cursor" x1={x} x2={x} y1={frame.top} y2={frame.bottom} />
      {lines.map(({ label, points }, index) => {
        const point = points[nearest(points, dayNumber(on))];
        return point?.at === on ? <Dot key={label} point={point} frame={frame} line={index} /> : null;
      })}
    </>
  );
}
