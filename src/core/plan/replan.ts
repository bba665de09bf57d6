import { monthsLater } from "#core/kernel/day-number.ts";
import { daysBetween } from "./calendar.ts";
import type { Step } from "./plan.ts";
import type { Schedule } from "./schedule.ts";
import { isSettled } from "./step.ts";

/** A step before and after the plan is computed anew. */
export type Replanned = {
  readonly key: string;
  readonly before: { readonly included: boolean; readonly day: string | null };
  readonly after: { readonly included: boolean; readonly day: string | null };
  readonly settled: boolean;
  readonly pinned: boolean;
  /** Whether it could not be done by its day, or by the end, before and after. */
  readonly lateBefore: boolean;
  readonly lateAfter: boolean;
};

/** What becomes of a step, and whether it becomes late by it. */
export type Move = {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Calendar days, negative when it comes earlier; null when one of the days is unknown. */
  readonly days: number | null;
  readonly what: "moves" | "stays" | "joins" | "leaves" | "cannot-move";
  /** Why it stays where it is although others move: it is settled, a person fixed its day, or its new day is past. */
  readonly because: "settled" | "pinned" | "past" | null;
  readonly becomesLate: boolean;
};

/**
 * What a new end, or other facts of the dossier, make of each step. What is settled and what a person fixed
 * stays; a day that would be past is told as such, for nobody can be asked to have done something.
 */
export function movesOf(steps: readonly Replanned[], today: string): readonly Move[] {
  const othersMove = steps.some(
    ({ before, after, settled, pinned }) => !settled && !pinned && before.day !== after.day,
  );
  return steps.flatMap((step): Move[] => {
    const { key, before, after, settled, pinned } = step;
    if (!before.included && !after.included) return [];
    const [from, to] = [before.included ? before.day : null, after.included ? after.day : null];
    const days = from === null || to === null ? null : daysBetween(from, to);
    const becomesLate = after.included && !settled && step.lateAfter && !step.lateBefore;
    const move = { key, from, to, days, because: null, becomesLate };
    if (settled)
      return [
        {
          ...move,
          to: from,
          days: from === null ? null : 0,
          what: othersMove ? "cannot-move" : "stays",
          because: othersMove ? "settled" : null,
        },
      ];
    if (!before.included) return [{ ...move, what: "joins" }];
    if (!after.included) return [{ ...move, what: "leaves" }];
    if (from === to) {
      const cannot = pinned && othersMove;
      return [{ ...move, what: cannot ? "cannot-move" : "stays", because: cannot ? "pinned" : null }];
    }
    const past = to !== null && to < today;
    return [{ ...move, what: "moves", because: past ? "past" : null }];
  });
}

/** A plan and its days, at one moment. */
export type Dated = { readonly steps: readonly Step[]; readonly schedule: Schedule };

/** What becomes of each step from one moment of its plan to the other; steps are known by their keys. */
export function movesBetween(before: Dated, after: Dated, today: string): readonly Move[] {
  const was = new Map(before.steps.map((step) => [step.key, step]));
  const isLate = ({ steps }: Schedule, key: string) => {
    const verdict = steps.get(key)?.verdict.is;
    return verdict === "late" || verdict === "too-late";
  };
  const dayOf = ({ steps }: Schedule, key: string) => steps.get(key)?.due.day ?? null;
  return movesOf(
    after.steps.map(({ key, included, status, pinnedOn }) => ({
      key,
      before: { included: was.get(key)?.included ?? false, day: dayOf(before.schedule, key) },
      after: { included, day: dayOf(after.schedule, key) },
      settled: isSettled(status),
      pinned: pinnedOn !== null,
      lateBefore: isLate(before.schedule, key),
      lateAfter: isLate(after.schedule, key),
    })),
    today,
  );
}

/** The end after so many months of transition, counted from the end that was planned; a month ends where it ends. */
export function endAfterTransition(endOn: string, months: number): string {
  return monthsLater(endOn, months);
}
