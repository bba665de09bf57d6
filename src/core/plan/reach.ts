import type { PlaybookStep } from "#core/playbook/playbook.ts";
import { addDays, addWorkingDays, type Calendar, rolled } from "./calendar.ts";

/** How far a step gets; `by` is the step that holds it back, `waited` whether a delay does. */
export type Reached = {
  readonly start: string;
  readonly done: string;
  readonly effect: string;
  readonly by: string | null;
  readonly waited: boolean;
};

/** Minutes of work in a day, of the 35-hour week; a step never shares its days. */
const minutesOfDay = 420;

export const later = (one: string, other: string) => (one < other ? other : one);
/** How many days of work a step takes. */
export const daysOf = ({ effort }: Pick<PlaybookStep, "effort">) =>
  Math.max(1, Math.ceil(effort / minutesOfDay));

/** How far an open step gets from a day on, once the steps before it (`links`) have had their effect. */
export function reachOf(
  step: Pick<PlaybookStep, "effort" | "wait">,
  links: readonly string[],
  reached: ReadonlyMap<string, Reached>,
  day: string,
  calendar: Calendar,
): Reached {
  const wait = step.wait?.days ?? 0;
  let from = day;
  let by: string | null = null;
  for (const key of links) {
    const effect = reached.get(key)?.effect ?? day;
    if (effect > from) [from, by] = [effect, key];
  }
  // Whoever is late works on that very day, whatever day it is.
  const start = from === day ? day : rolled(from, "next", calendar);
  const done = addWorkingDays(start, daysOf(step) - 1, calendar);
  const waited = wait > 0 || (by !== null && (reached.get(by)?.waited ?? false));
  return { start, done, effect: addDays(done, wait), by, waited };
}
