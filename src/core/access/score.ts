import { compareNumbered } from "#core/kernel/number-order.ts";
import type { AccessShown, AutonomyShown, ScoreShown } from "./fields.ts";
import { grades } from "./kinds.ts";

/** How far the client is over all tools: how many accesses are in which state. */
export function scoreOf(autonomies: readonly AutonomyShown[]): ScoreShown {
  const count = (state: AutonomyShown["state"]) => autonomies.filter((one) => one.state === state).length;
  const notApplicable = count("not-applicable");
  return {
    total: autonomies.length - notApplicable,
    autonomous: count("autonomous"),
    notYet: count("not-yet"),
    unknown: count("unknown"),
    waived: count("waived"),
    notApplicable,
    blocked: autonomies.filter(({ blockers }) => blockers.length > 0).length,
  };
}

/**
 * Accesses in the order in which they want somebody: what something blocks, what is not there yet, what nobody knows,
 * what is autonomous by the weakest evidence first, what was set aside; by the names of tools and resources within.
 */
export function worstFirst(accesses: readonly AccessShown[]): AccessShown[] {
  return accesses.toSorted(
    (one, other) =>
      urgency(one.autonomy) - urgency(other.autonomy) ||
      one.tool.name.localeCompare(other.tool.name, "fr") ||
      compareNumbered(one.resource ?? "", other.resource ?? "") ||
      (one.id < other.id ? -1 : 1),
  );
}

function urgency({ state, blockers, grade }: AutonomyShown): number {
  switch (state) {
    case "not-yet":
      return blockers.length > 0 ? 0 : 1;
    case "unknown":
      return 2;
    case "autonomous":
      return 3 + grades.length - (grade === null ? grades.length : grades.indexOf(grade));
    case "waived":
      return 10;
    case "not-applicable":
      return 11;
    default:
      return state satisfies never;
  }
}
