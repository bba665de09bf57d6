import type { Direction } from "#core/dossier/dossier.ts";
import { departureOn } from "#core/dossier/portfolio.ts";
import type { BothLanguages } from "#core/playbook/playbook.ts";
import { type Candidate, type NextAction, pressesToday } from "./next-best.ts";

/** A dossier as its days are told. */
export type Dated = {
  readonly id: string;
  readonly name: string;
  readonly direction: Direction;
  readonly endOn: string | null;
};

/** A day that hurts when it is missed. */
export type HurtingDate = {
  readonly kind: "end" | "departure" | "wait-starts" | "obligation" | "missed";
  readonly day: string;
  readonly dossierId: string;
  readonly dossier: string;
  readonly direction: Direction;
  /** The step whose waiting period must begin on that day. */
  readonly stepId: string | null;
  /** What the contract wants done by then, or what follows since that went by, in both languages; null for the other kinds. */
  readonly obligation: BothLanguages | null;
};

/** Ends and departures from today on, with the days on which delays must begin and those of contracts, the nearest first. */
export function hurtingDates(
  dossiers: readonly Dated[],
  others: readonly HurtingDate[],
  today: string,
  most: number,
): readonly HurtingDate[] {
  const ends = dossiers.flatMap(({ id, name, direction, endOn }): HurtingDate[] => {
    if (endOn === null) return [];
    const of = { dossierId: id, dossier: name, direction, stepId: null, obligation: null };
    return [
      { kind: "end", day: endOn, ...of },
      { kind: "departure", day: departureOn(endOn), ...of },
    ];
  });
  const place = ({ day, dossierId, kind, stepId, obligation }: HurtingDate) =>
    `${day} ${dossierId} ${kind} ${stepId ?? obligation?.en}`;
  const ahead = [...ends, ...others].filter(({ day }) => day >= today);
  return [...new Map(ahead.map((one) => [place(one), one]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, most)
    .map(([, one]) => one);
}

/** Whether a person put a step off: it waits for the day that it must be begun. */
export function isPutOff(
  { pinnedOn, startBy, dueOn }: Pick<Candidate, "startBy" | "dueOn"> & { readonly pinnedOn: string | null },
  today: string,
): boolean {
  const first = startBy ?? dueOn;
  return pinnedOn !== null && first !== null && first > today;
}

/** How many of the next actions must be begun or done today, those that are late already among them. */
export function dueToday(
  candidates: readonly Candidate[],
  next: readonly NextAction[],
  today: string,
): number {
  const acted = new Set(next.map(({ id }) => id));
  return candidates.filter((one) => acted.has(one.id) && pressesToday(one, today)).length;
}
