/** Time spent on a dossier: typed, or measured by a clock that was started and stopped. */
export type TimeSpent = { readonly minutes: number; readonly on: string };

/** How time spent stands against what was meant to be. */
export type TimeAccount = {
  readonly spentMinutes: number;
  readonly budgetMinutes: number | null;
  /** Negative once the budget is passed; null without one. */
  readonly leftMinutes: number | null;
  readonly level: "none" | "fine" | "near" | "over";
  /** What was spent after the last day of the relationship, when work is no longer owed. */
  readonly afterEndMinutes: number;
};

/** From four fifths of it on, a budget is nearly spent. */
const nearShare = 0.8;

/** Adds up what was spent, and says whether that is still within the budget. */
export function timeAccount(
  spent: readonly TimeSpent[],
  budgetMinutes: number | null,
  endOn: string | null,
): TimeAccount {
  const sum = (all: readonly TimeSpent[]) => all.reduce((total, { minutes }) => total + minutes, 0);
  const spentMinutes = sum(spent);
  const afterEndMinutes = endOn === null ? 0 : sum(spent.filter(({ on }) => on > endOn));
  if (budgetMinutes === null)
    return { spentMinutes, budgetMinutes, leftMinutes: null, level: "none", afterEndMinutes };
  const level =
    spentMinutes > budgetMinutes ? "over" : spentMinutes >= budgetMinutes * nearShare ? "near" : "fine";
  return { spentMinutes, budgetMinutes, leftMinutes: budgetMinutes - spentMinutes, level, afterEndMinutes };
}

/** The whole minutes between two instants, one at least: nobody starts and stops for nothing. */
export function minutesBetween(startedAt: string, stoppedAt: string): number {
  const { minutes } = Temporal.Instant.from(startedAt).until(stoppedAt, {
    largestUnit: "minutes",
    smallestUnit: "minutes",
    roundingMode: "ceil",
  });
  return Math.max(1, minutes);
}
