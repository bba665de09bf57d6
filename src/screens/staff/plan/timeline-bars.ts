import type { PlanRead, PlanStep } from "./use-plan-words.ts";

const dayLength = 86_400_000;
/** A day as a number of days, and back. */
export const serialOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / dayLength;
export const dayOf = (serial: number) => new Date(serial * dayLength).toISOString().slice(0, 10);

/** A step on the timeline: from the last day to start it to its day, then to its effect. */
export type TimelineBar = {
  readonly step: PlanStep;
  readonly start: string;
  readonly due: string;
  readonly effect: string;
};

/** The steps that have a day, each phase in the order in which they are due. */
export function timelineBars({ steps }: Pick<PlanRead, "steps">): readonly TimelineBar[] {
  return steps
    .flatMap((step): TimelineBar[] => {
      if (!step.included || step.dueOn === null) return [];
      const effect = dayOf(serialOf(step.dueOn) + (step.wait?.days ?? 0));
      const start = step.startBy !== null && step.startBy < step.dueOn ? step.startBy : step.dueOn;
      return [{ step, start, due: step.dueOn, effect }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** The days that are drawn, and where each lies; `end` is the end of the day. Pixels. */
export function daysOfTimeline(
  plan: Pick<PlanRead, "today" | "endOn" | "departureOn">,
  bars: readonly TimelineBar[],
  width: number,
) {
  const all = [
    plan.today,
    ...(plan.endOn ? [plan.endOn] : []),
    ...(plan.departureOn ? [plan.departureOn] : []),
    ...bars.flatMap(({ start, effect }) => [start, effect]),
  ];
  const first = Math.min(...all.map(serialOf)) - 3;
  const last = Math.max(...all.map(serialOf)) + 7;
  const at = (day: string, end = false) => ((serialOf(day) + (end ? 1 : 0) - first) / (last - first)) * width;
  return { from: dayOf(first), to: dayOf(last), at, dayWidth: width / (last - first) };
}

/** How wide the name of a month is, with some air; pixels. */
const monthWidth = 84;

/** The first days of months between two days, as many as there is room for. */
export function monthStarts(from: string, to: string, width: number): readonly string[] {
  const starts: string[] = [];
  const [year = 0, month = 1] = from.split("-").map(Number);
  for (let at = 0; ; at += 1) {
    const day = new Date(Date.UTC(year, month + at, 1)).toISOString().slice(0, 10);
    if (day > to) break;
    starts.push(day);
  }
  const every = Math.max(1, Math.ceil((starts.length * monthWidth) / width));
  return starts.filter((_, at) => at % every === 0);
}
