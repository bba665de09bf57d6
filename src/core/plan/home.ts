import { monthsLater } from "#core/kernel/day-number.ts";
import type { BothLanguages } from "#core/playbook/playbook.ts";
import { addDays } from "./calendar.ts";

/** A dossier under way as the portfolio counts it. */
export type Carried = {
  readonly id: string;
  readonly name: string;
  readonly endOn: string | null;
  readonly tone: string | null;
};

/** Where a dossier under way stands in time. */
export const stages = ["running", "ending", "leaving", "left", "undated"] as const;
export type Stage = (typeof stages)[number];

/** How long before the end a dossier is ending, in days; how long after it we leave the tools, in months. */
const endingDays = 30;
const leavingMonths = 3;

/** The day on which we leave the tools of a dossier: three months after its end. */
export const departureOn = (endOn: string): string => monthsLater(endOn, leavingMonths);

/** Before the end, near it, between it and our departure, after that, or without an end. */
export function stageOf(endOn: string | null, today: string): Stage {
  if (endOn === null) return "undated";
  if (today > departureOn(endOn)) return "left";
  if (today > endOn) return "leaving";
  return endOn <= addDays(today, endingDays) ? "ending" : "running";
}

/** How many dossiers are in each stage, and how many are in dispute. */
export function portfolioOf(
  dossiers: readonly Carried[],
  today: string,
): { readonly stages: Readonly<Record<Stage, number>>; readonly dispute: number } {
  const count: Record<Stage, number> = { running: 0, ending: 0, leaving: 0, left: 0, undated: 0 };
  for (const { endOn } of dossiers) count[stageOf(endOn, today)] += 1;
  return { stages: count, dispute: dossiers.filter(({ tone }) => tone === "dispute").length };
}

/** A day that hurts when it is missed. */
export type HurtingDate = {
  readonly kind: "end" | "departure" | "wait-starts" | "obligation";
  readonly day: string;
  readonly dossierId: string;
  readonly dossier: string;
  /** The step whose waiting period must begin on that day. */
  readonly stepId: string | null;
  /** What the contract wants done by then, in both languages; null for the other kinds. */
  readonly obligation: BothLanguages | null;
};

/** Ends and departures from today on, with the days on which waiting periods must begin and those of contracts, the nearest first. */
export function hurtingDates(
  dossiers: readonly Carried[],
  others: readonly HurtingDate[],
  today: string,
  most: number,
): readonly HurtingDate[] {
  const ends = dossiers.flatMap(({ id, name, endOn }): HurtingDate[] => {
    if (endOn === null) return [];
    const of = { dossierId: id, dossier: name, stepId: null, obligation: null };
    return [
      { kind: "end", day: endOn, ...of },
      { kind: "departure", day: departureOn(endOn), ...of },
    ];
  });
  return [...ends, ...others]
    .filter(({ day }) => day >= today)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.dossierId < b.dossierId ? -1 : 1))
    .slice(0, most);
}
