import { monthsLater } from "#core/kernel/day-number.ts";

/** Where a dossier under way stands in time: before its end, near it, after it, long after it, or without one. */
export const stages = ["running", "ending", "leaving", "left", "undated"] as const;
export type Stage = (typeof stages)[number];

/** How long before the end a dossier is ending, in days; how long after it we leave the tools, in months. */
const endingDays = 30;
const leavingMonths = 3;

/** What the order of ends holds where there is none. */
const noEnd = "9999-12-31";

/** The day on which we leave the tools of a dossier, or a supplier ours: three months after its end. */
export const departureOn = (endOn: string): string => monthsLater(endOn, leavingMonths);

/** Ends from one day to another, both included, as the order of ends keeps them. */
export type Ends = { readonly from: string; readonly to: string };

/** The ends of the dossiers that are in a stage on a day; every end is in one of them. */
export function endsIn(stage: Stage, today: string): Ends {
  const now = Temporal.PlainDate.from(today);
  const later = (days: number) => now.add({ days }).toString();
  switch (stage) {
    case "running":
      return { from: later(endingDays + 1), to: "9999-12-30" };
    case "ending":
      return { from: today, to: later(endingDays) };
    case "leaving":
      return { from: firstToLeave(now).toString(), to: later(-1) };
    case "left":
      return { from: "0001-01-01", to: firstToLeave(now).subtract({ days: 1 }).toString() };
    case "undated":
      return { from: noEnd, to: noEnd };
    default:
      return stage satisfies never;
  }
}

/** The earliest end of which the departure is not past: months end where they end, so it is looked for. */
function firstToLeave(today: Temporal.PlainDate): Temporal.PlainDate {
  let end = today.subtract({ months: leavingMonths });
  while (departureOn(end.toString()) < today.toString()) end = end.add({ days: 1 });
  return end;
}
