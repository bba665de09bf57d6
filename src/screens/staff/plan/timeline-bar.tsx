import type { KeyboardEvent } from "react";
import { useItem } from "#screens/ui/use-item.ts";
import { useWords } from "#screens/words.tsx";
import { dayOf, serialOf, type TimelineBar } from "./timeline-bars.ts";
import { type DragBy, useDrag } from "./use-drag.ts";
import { isOpen, usePlanWords } from "./use-plan-words.ts";
import { isLate, type StepMover } from "./use-step-move.ts";

/** The height of a line, and of its bar with what one may take it by; pixels. */
export const line = 34;
const letter = 6.6;

/** Where a step is drawn. */
export type BarPlace = {
  readonly y: number;
  readonly width: number;
  readonly at: (day: string, end?: boolean) => number;
  /** Pixels of a day. */
  readonly dayWidth: number;
  /** The first and the last day of the drawing. */
  readonly from: string;
  readonly to: string;
};

/**
 * One step: its name, its bar, and the wait behind it. Chosen, it opens beside. It is taken to another day by
 * its bar, or by the arrow keys once it has the focus; up and down go to the steps around it.
 */
export function Bar(props: {
  readonly bar: TimelineBar;
  readonly place: BarPlace;
  readonly mover: StepMover;
  /** Where it would be drawn by what is being moved, itself or another. */
  readonly ghost: { readonly days: number; readonly late: boolean } | undefined;
  readonly isCurrent: boolean;
  readonly onPoint: (stepId: string | undefined) => void;
  readonly onFocus: () => void;
  readonly onWalk: (way: 1 | -1) => void;
}) {
  const { bar, place, mover, ghost } = props;
  const { dayWidth } = place;
  const { step, due } = bar;
  const { open } = useItem();
  const { dates } = useWords();
  const { both, status, verdict } = usePlanWords();
  const { move, mayMove } = mover;
  const own = move?.step.id === step.id ? move : undefined;
  const movable = mayMove(step);
  const hold = (days: number, by: DragBy | "keys") => {
    const day = dayOf(Math.min(serialOf(place.to), Math.max(serialOf(place.from), days)));
    if (movable && !mover.saving) mover.hold(step, day, by);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // What follows is told at the foot of the window: the bar stays above it.
    if (!own && event.key.startsWith("Arrow")) event.currentTarget.scrollIntoView({ block: "center" });
    const by = event.shiftKey ? 7 : 1;
    const now = serialOf(mover.heldDay(step) ?? due);
    if (event.key === "ArrowLeft") hold(now - by, "keys");
    else if (event.key === "ArrowRight") hold(now + by, "keys");
    else if (event.key === "ArrowUp") props.onWalk(-1);
    else if (event.key === "ArrowDown") props.onWalk(1);
    else if (event.key === "Enter" || event.key === " ") own ? void mover.drop() : open(step.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = useDrag({
    handle: ".plan-grip",
    isHeld: own !== undefined,
    onMove: (at, { from, by }) => hold(serialOf(due) + Math.round((at.x - from.x) / dayWidth), by),
    onDrop: () => void mover.drop(),
    onLeave: mover.leave,
  });

  const title = both(step.title);
  const late = isOpen(step) ? verdict(step.verdict) : undefined;
  const day = own?.day ?? due;
  const told = [dates.day(day), status(step.status), late].filter(Boolean).join(", ");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is said, one of two
    <g
      id={`bar-${step.id}`}
      role={movable ? "slider" : "button"}
      aria-label={movable ? title : `${title}, ${told}`}
      {...(movable
        ? {
            "aria-valuemin": serialOf(place.from),
            "aria-valuemax": serialOf(place.to),
            "aria-valuenow": serialOf(day),
            "aria-valuetext": told,
            "aria-describedby": "plan-timeline-keys",
          }
        : {})}
      tabIndex={props.isCurrent ? 0 : -1}
      className={`plan-step plan-step-${stateOf(bar)}`}
      data-movable={movable || undefined}
      data-held={own ? true : undefined}
      onKeyDown={onKeyDown}
      onFocus={props.onFocus}
      onBlur={() => own?.by === "keys" && !mover.saving && mover.leave()}
      onPointerEnter={() => props.onPoint(step.id)}
      onPointerLeave={() => props.onPoint(undefined)}
      {...(movable ? drag : {})}
      onClick={() => open(step.id)}
    >
      <title>{title}</title>
      <rect className="plan-hit" x={0} y={place.y} width={place.width} height={line} />
      <Name title={title} bar={bar} place={place} />
      <Shape bar={bar} place={place} days={0} {...(ghost ? { className: "plan-left-behind" } : {})} />
      {ghost && (
        <Shape
          bar={bar}
          place={place}
          days={ghost.days}
          className={ghost.late ? "plan-ghost-late" : "plan-ghost"}
        />
      )}
      {movable && <Grip bar={bar} place={place} days={ghost?.days ?? 0} />}
    </g>
  );
}

function stateOf({ step }: TimelineBar): string {
  if (!isOpen(step)) return "settled";
  if (isLate(step)) return "late";
  return step.status.is === "blocked" ? "blocked" : "open";
}

/** From where to where a bar goes, so many days from where it is. */
export function edgesOf(
  { start, due, effect }: TimelineBar,
  { at, dayWidth }: Pick<BarPlace, "at" | "dayWidth">,
  days = 0,
) {
  const by = days * dayWidth;
  const left = at(start) + by;
  const right = Math.max(at(due, true) + by, left + 5);
  return { left, right, effect: effect > due ? Math.max(right + 2, at(effect, true) + by) : right };
}

type Drawn = { readonly bar: TimelineBar; readonly place: BarPlace };

function Name({ title, bar, place: { y, width, at } }: Drawn & { readonly title: string }) {
  const room = Math.floor((width - 16) / letter);
  const text = title.length > room ? `${title.slice(0, room - 1)}…` : title;
  return (
    <text x={Math.max(8, Math.min(at(bar.start), width - 8 - text.length * letter))} y={y + 13}>
      {text}
    </text>
  );
}

function Shape({
  bar,
  place,
  days,
  className = "",
}: Drawn & { readonly days: number; readonly className?: string }) {
  const { left, right, effect } = edgesOf(bar, place, days);
  const y = place.y + 18;
  return (
    <g className={className}>
      <rect className="plan-step-bar" x={left} y={y} width={right - left} height={9} rx={2} />
      {effect > right && (
        <rect
          className="plan-step-wait"
          x={right}
          y={y}
          width={effect - right}
          height={9}
          fill="url(#plan-hatch)"
        />
      )}
    </g>
  );
}

/** What one takes a bar by: larger than what is seen of it. */
function Grip({ bar, place, days }: Drawn & { readonly days: number }) {
  const { left, right } = edgesOf(bar, place, days);
  const more = Math.max(4, (24 - (right - left)) / 2);
  return (
    <rect
      className="plan-grip"
      x={left - more}
      y={place.y + line - 24}
      width={right - left + 2 * more}
      height={24}
    />
  );
}
