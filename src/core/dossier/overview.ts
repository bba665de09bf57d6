import type { Dossier } from "./dossier.ts";

/** What can be counted of a dossier. */
export type Counted = {
  readonly openWork: number;
  readonly undecided: number;
  readonly sources: number;
  readonly homeless: number;
  readonly contacts: number;
  /** Open steps of the plan whose day has passed. */
  readonly lateSteps: number;
  /** Accesses on which something stands between the client, or us, and autonomy. */
  readonly blockedAccesses: number;
};

/** What one should know of every exit, in the order in which one asks. */
export const wanted = ["end", "reason", "contact", "tracking", "homes", "sites"] as const;
export type Wanted = (typeof wanted)[number];

/** What stands between the dossier and a clean end, the most pressing first. */
export const blocks = [
  "ended-undecided",
  "end-near-undecided",
  "accesses-blocked",
  "steps-late",
  "nothing-to-hand-over",
  "no-contact",
] as const;
export type Block = (typeof blocks)[number];

/** How many days before the end undecided work presses: a month, what a successor needs to take over. */
const nearDays = 30;

/** Days from `today` to the end, negative once it has passed; null while there is no end. */
export function daysToEnd(endOn: string | null, today: string): number | null {
  if (endOn === null) return null;
  return Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(endOn), { largestUnit: "day" }).days;
}

/** What is known, what is missing and what blocks, from what can be counted. */
export function overviewOf(
  dossier: Pick<Dossier, "endOn" | "reason" | "sites" | "state">,
  counted: Counted,
  today: string,
): {
  readonly missing: readonly Wanted[];
  readonly blocks: readonly Block[];
  readonly daysToEnd: number | null;
} {
  const days = daysToEnd(dossier.endOn, today);
  const has: Record<Wanted, boolean> = {
    end: dossier.endOn !== null,
    reason: dossier.reason !== null,
    contact: counted.contacts > 0,
    tracking: counted.sources > 0 || counted.openWork > 0,
    homes: counted.homeless === 0,
    sites: dossier.sites.length > 0,
  };
  const stands: Record<Block, boolean> = {
    "ended-undecided": days !== null && days < 0 && counted.undecided > 0,
    "end-near-undecided": days !== null && days >= 0 && days <= nearDays && counted.undecided > 0,
    "accesses-blocked": counted.blockedAccesses > 0,
    "steps-late": counted.lateSteps > 0,
    "nothing-to-hand-over": days !== null && days <= nearDays && !has.tracking,
    "no-contact": days !== null && days <= nearDays && counted.contacts === 0,
  };
  return {
    missing: wanted.filter((one) => !has[one]),
    // What was put away goes to no end any more.
    blocks: dossier.state === "open" ? blocks.filter((one) => stands[one]) : [],
    daysToEnd: days,
  };
}
