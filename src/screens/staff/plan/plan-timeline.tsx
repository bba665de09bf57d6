import { useRef } from "react";
import { phases } from "#core/playbook/playbook.ts";
import { Table } from "#screens/ui/table.tsx";
import { useItem } from "#screens/ui/use-item.ts";
import { useWidth } from "#screens/ui/use-width.ts";
import { useWords } from "#screens/words.tsx";
import { daysOfTimeline, monthStarts, type TimelineBar, timelineBars } from "./timeline-bars.ts";
import { isOpen, type PlanRead, usePlanWords } from "./use-plan-words.ts";

/** Heights of a line, of the head of a phase and of the axis; pixels. */
const line = 34;
const head = 30;
const axis = 28;
const letter = 6.6;

/** The plan as it lies in time: phases as bands, steps as bars, waits hatched, the end and three months after it. */
export function PlanTimeline({ plan }: { readonly plan: PlanRead }) {
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(220, useWidth(frame));
  const bars = timelineBars(plan);
  const { from, to, at } = daysOfTimeline(plan, bars, width);
  const bands = phases.flatMap((phase) => {
    const rows = bars.filter((bar) => bar.step.phase === phase);
    return rows.length === 0 ? [] : [{ phase, rows }];
  });
  let top = axis;
  const placed = bands.map(({ phase, rows }) => {
    const band = { phase, rows, top, height: head + rows.length * line };
    top += band.height + 6;
    return band;
  });
  // The names of two lines that are near each other stand on either side.
  const isOver = plan.endOn !== null && plan.endOn < plan.today;
  const marks = [
    { day: plan.today, label: say("plan.timeline.today"), kind: "today", before: !isOver },
    ...(plan.endOn
      ? [{ day: plan.endOn, label: say("plan.timeline.end"), kind: "end", before: isOver }]
      : []),
    ...(plan.departureOn
      ? [{ day: plan.departureOn, label: say("plan.timeline.departure"), kind: "end", before: true }]
      : []),
  ].map((mark) => ({ ...mark, x: at(mark.day), before: mark.before && at(mark.day) > 80 }));
  return (
    <section className="section plan-timeline" aria-labelledby="plan-timeline">
      <h2 id="plan-timeline" className="visually-hidden">
        {say("plan.view.timeline")}
      </h2>
      <div ref={frame}>
        <svg
          width={width}
          height={top + 8}
          role="img"
          aria-label={say("plan.timeline.about", {
            count: bars.length,
            from: dates.longDay(from),
            to: dates.longDay(to),
          })}
        >
          <defs>
            <pattern
              id="plan-hatch"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="2.5" height="6" className="plan-hatch" />
            </pattern>
          </defs>
          {monthStarts(from, to, width).map((day) => (
            <g key={day}>
              <line className="plan-grid" x1={at(day)} x2={at(day)} y1={axis - 6} y2={top} />
              <text className="plan-tick" x={at(day) + 3} y={12}>
                {dates.onAxis(day, "month")}
              </text>
            </g>
          ))}
          {placed.map(({ phase, rows, top: y, height }) => (
            <g key={phase}>
              <rect className="plan-band" x={0} y={y} width={width} height={height} rx={4} />
              <text className="plan-band-name" x={8} y={y + 20}>
                {say(`plan.phase.${phase}`)}
              </text>
              {rows.map((bar, index) => (
                <Bar
                  key={bar.step.id}
                  bar={bar}
                  y={y + head + index * line}
                  at={at}
                  width={width}
                  title={both(bar.step.title)}
                />
              ))}
            </g>
          ))}
          {marks.map(({ x, label, kind, before }) => (
            <g key={`${kind} ${label}`} className={`plan-mark plan-mark-${kind}`}>
              <line x1={x} x2={x} y1={axis - 10} y2={top} />
              <text x={before ? x - 4 : x + 4} y={26} textAnchor={before ? "end" : "start"}>
                {label}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary>{say("plan.timeline.table")}</summary>
        <Table
          caption={say("plan.view.timeline")}
          rows={bars}
          keyOf={({ step }) => step.id}
          columns={[
            { key: "title", head: say("plan.step"), isName: true, cell: ({ step }) => both(step.title) },
            {
              key: "phase",
              head: say("plan.add.phase"),
              cell: ({ step }) => say(`plan.phase.${step.phase}`),
            },
            { key: "start", head: say("plan.timeline.start-by"), cell: ({ start }) => dates.shortDay(start) },
            { key: "due", head: say("plan.due"), cell: ({ due }) => dates.shortDay(due) },
            {
              key: "effect",
              head: say("plan.timeline.effect"),
              cell: ({ effect }) => dates.shortDay(effect),
            },
          ]}
        />
      </details>
    </section>
  );
}

/** One step: its name, its bar, and the wait behind it. Chosen, it opens beside; the list is the way by keyboard. */
function Bar(props: {
  readonly bar: TimelineBar;
  readonly y: number;
  readonly at: (day: string, end?: boolean) => number;
  readonly width: number;
  readonly title: string;
}) {
  const { bar, y, at, width, title } = props;
  const { open } = useItem();
  const { step, start, due, effect } = bar;
  const [left, right] = [at(start), Math.max(at(due, true), at(start) + 5)];
  const room = Math.floor((width - 16) / letter);
  const text = title.length > room ? `${title.slice(0, room - 1)}…` : title;
  const isLate = isOpen(step) && (step.verdict.is === "late" || step.verdict.is === "too-late");
  const state = isOpen(step)
    ? isLate
      ? "late"
      : step.status.is === "blocked"
        ? "blocked"
        : "open"
    : "settled";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the drawing is one picture; the list beside it has the links
    <g className={`plan-step plan-step-${state}`} onClick={() => open(step.id)}>
      <title>{title}</title>
      <rect className="plan-hit" x={0} y={y} width={width} height={line} />
      <text x={Math.max(8, Math.min(left, width - 8 - text.length * letter))} y={y + 13}>
        {text}
      </text>
      <rect className="plan-step-bar" x={left} y={y + 18} width={right - left} height={9} rx={2} />
      {effect > due && (
        <rect
          className="plan-step-wait"
          x={right}
          y={y + 18}
          width={Math.max(2, at(effect, true) - right)}
          height={9}
          fill="url(#plan-hatch)"
        />
      )}
    </g>
  );
}
