/** Closing days that an agency may have, as the server counts them. */
export const mostClosures = 200;

/** Days in a row on which the agency is closed, first and last included; `2026-12-24`. */
export type ClosureRun = { readonly from: string; readonly to: string };

const next = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

/** Closing days as people think of them: each row of days once, the earliest first. */
export function runsOf(closures: readonly string[]): readonly ClosureRun[] {
  const runs: ClosureRun[] = [];
  for (const day of closures.toSorted()) {
    const last = runs.at(-1);
    if (last && (next(last.to) === day || last.to === day)) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day });
  }
  return runs;
}

/** The days of a run, at most so many. */
export function daysOf({ from, to }: ClosureRun, most: number): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < most; day = next(day)) days.push(day);
  return days;
}
