import { useEffect, useRef, useState } from "react";
import { phases } from "#core/playbook/playbook.ts";
import { Folded } from "#screens/ui/folded.tsx";
import { Table } from "#screens/ui/table.tsx";
import { useWidth } from "#screens/ui/use-width.ts";
import { useWords } from "#screens/words.tsx";
import { MoveRipple } from "./move-ripple.tsx";
import { Bar, line } from "./timeline-bar.tsx";
import { daysOfTimeline, monthStarts, serialOf, timelineBars } from "./timeline-bars.ts";
import { TimelineLinks } from "./timeline-links.tsx";
import { type PlanRead, usePlanWords } from "./use-plan-words.ts";
import { type StepMove, useStepMove } from "./use-step-move.ts";

/** Heights of the head of a phase and of the axis; pixels. */
const head = 30;
const axis = 28;

/**
 * The plan as it lies in time: phases as bands, steps as bars, waits hatched, the end and three months after it.
 * A bar is taken to another day, and what follows is drawn before it is dropped.
 */
export function PlanTimeline({ dossierId, plan }: { readonly dossierId: string; readonly plan: PlanRead }) {
  const { say, dates } = useWords();
  const { both } = usePlanWords();
  const frame = useRef<HTMLDivElement>(null);
  const width = Math.max(220, useWidth(frame));
  const mover = useStepMove(dossierId);
  const [pointed, setPointed] = useState<string>();
  const [focused, setFocused] = useState<string>();
  const [hasFocus, setHasFocus] = useState(false);
  const bars = timelineBars(plan);
  const { from, to, at, dayWidth } = daysOfTimeline(plan, bars, width);
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
  const inOrder = placed.flatMap(({ rows }) => rows);
  const ys = new Map(
    placed.flatMap(({ rows, top: y }) =>
      rows.map(({ step }, index) => [step.id, y + head + index * line] as const),
    ),
  );
  const placeOf = (stepId: string) => {
    const y = ys.get(stepId);
    return y === undefined ? undefined : { y, width, at, dayWidth, from, to };
  };
  const current = inOrder.find(({ step }) => step.id === focused) ?? inOrder[0];
  const ghosts = ghostsOf(mover.move);
  const shown = mover.move?.step.id ?? pointed ?? (hasFocus ? focused : undefined);
  const walk = (stepId: string, way: 1 | -1) => {
    const next = inOrder[inOrder.findIndex(({ step }) => step.id === stepId) + way];
    if (next) document.getElementById(`bar-${next.step.id}`)?.focus();
  };
  // A bar that goes to another line of its phase is the same one: the focus goes with it.
  const dropped = useRef<string>(undefined);
  if (mover.saving) dropped.current = mover.move?.step.id;
  useEffect(() => {
    if (mover.saving || dropped.current === undefined) return;
    document.getElementById(`bar-${dropped.current}`)?.focus({ preventScroll: true });
    dropped.current = undefined;
  }, [mover.saving]);
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
      <p id="plan-timeline-keys" className="quiet">
        {mover.reason ?? say("plan.timeline.keys")}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears which of its bars has the focus */}
      <div ref={frame} onFocus={() => setHasFocus(true)} onBlur={() => setHasFocus(false)}>
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing in which one moves about */}
        <svg
          width={width}
          height={top + 8}
          role="group"
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
            <marker
              id="plan-arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0 L8 4 L0 8 z" className="plan-arrow" />
            </marker>
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
              {rows.map((bar) => {
                const { id } = bar.step;
                const place = placeOf(id);
                return (
                  place && (
                    <Bar
                      key={id}
                      bar={bar}
                      place={place}
                      mover={mover}
                      ghost={ghosts.get(id)}
                      isCurrent={bar === current}
                      onPoint={setPointed}
                      onFocus={() => setFocused(id)}
                      onWalk={(way) => walk(id, way)}
                    />
                  )
                );
              })}
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
          {shown !== undefined && (
            <TimelineLinks
              of={shown}
              bars={bars}
              placeOf={placeOf}
              daysOf={(stepId) => ghosts.get(stepId)?.days ?? 0}
            />
          )}
        </svg>
      </div>
      <MoveRipple move={mover.move} />
      <Folded summary={say("plan.timeline.table")}>
        {() => (
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
              {
                key: "start",
                head: say("plan.timeline.start-by"),
                cell: ({ start }) => dates.shortDay(start),
              },
              { key: "due", head: say("plan.due"), cell: ({ due }) => dates.shortDay(due) },
              {
                key: "effect",
                head: say("plan.timeline.effect"),
                cell: ({ effect }) => dates.shortDay(effect),
              },
            ]}
          />
        )}
      </Folded>
    </section>
  );
}

/** By how many days each bar is drawn elsewhere while one is held, and whether it becomes late there. */
function ghostsOf(
  move: StepMove | undefined,
): ReadonlyMap<string, { readonly days: number; readonly late: boolean }> {
  if (!move?.step.dueOn) return new Map();
  const ripple = (move.ripple ?? []).map(
    ({ stepId, days, becomesLate }) => [stepId, { days: days ?? 0, late: becomesLate }] as const,
  );
  // The held one follows the hand at once; the server says of it only whether it is late there.
  const own = ripple.find(([stepId]) => stepId === move.step.id)?.[1];
  const days = serialOf(move.day) - serialOf(move.step.dueOn);
  return new Map([...ripple, [move.step.id, { days, late: own?.late ?? false }]]);
}
