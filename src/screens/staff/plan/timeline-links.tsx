import { type BarPlace, edgesOf, line } from "./timeline-bar.tsx";
import type { TimelineBar } from "./timeline-bars.ts";

/** Where the middle of a bar lies in its line; pixels. */
const middle = line - 12;

/** What a step comes after, and what comes after it: lines from the effect of one to the start of the other. */
export function TimelineLinks(props: {
  readonly of: string;
  readonly bars: readonly TimelineBar[];
  readonly placeOf: (stepId: string) => BarPlace | undefined;
  /** By how many days each bar is drawn elsewhere for now. */
  readonly daysOf: (stepId: string) => number;
}) {
  const { of, bars, placeOf, daysOf } = props;
  const byId = new Map(bars.map((bar) => [bar.step.id, bar]));
  const pairs = bars.flatMap(({ step }) =>
    step.after
      .filter((before) => step.id === of || before === of)
      .map((before) => ({ before, after: step.id })),
  );
  return (
    <g className="plan-links" aria-hidden>
      {pairs.map(({ before, after }) => {
        const [one, other] = [byId.get(before), byId.get(after)];
        const [from, to] = [placeOf(before), placeOf(after)];
        if (!one || !other || !from || !to) return null;
        const x1 = edgesOf(one, from, daysOf(before)).effect;
        const x2 = edgesOf(other, to, daysOf(after)).left;
        const [y1, y2] = [from.y + middle, to.y + middle];
        const bend = Math.max(14, Math.min(60, Math.abs(x2 - x1) / 2));
        return (
          <path
            key={`${before} ${after}`}
            d={`M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 2} ${y2}`}
            markerEnd="url(#plan-arrow)"
          />
        );
      })}
    </g>
  );
}
