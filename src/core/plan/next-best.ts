import type { Side } from "#core/playbook/playbook.ts";
import { addDays, daysBetween } from "./calendar.ts";
import type { StepState } from "./step.ts";

/** An open step as the next action is chosen among: its days, and what hangs on it. */
export type Candidate = {
  readonly id: string;
  readonly side: Side;
  readonly state: StepState;
  /** Since when the other side keeps it waiting. */
  readonly blockedSince: string | null;
  readonly dueOn: string | null;
  readonly startBy: string | null;
  /** Null while another step must be settled before. */
  readonly readyOn: string | null;
  readonly blocks: number;
  /** Days that a tool or the law imposes once it is done. */
  readonly waitDays: number;
  readonly position: number;
};

/** Why a step comes before another, as data. */
export type NextReason =
  | { readonly why: "overdue"; readonly days: number }
  | { readonly why: "due-today" }
  | { readonly why: "due-soon"; readonly days: number }
  /** So many days of waiting must begin today, or should have begun so many days ago. */
  | { readonly why: "wait-must-start"; readonly wait: number; readonly since: number }
  | { readonly why: "blocks"; readonly steps: number }
  /** The other side has kept us waiting for so many days. */
  | { readonly why: "no-answer"; readonly days: number };

/** What to do next of a step: do it, ask the other side to, or remind it. */
export type NextAction = {
  readonly id: string;
  readonly action: "do" | "ask" | "remind";
  readonly reasons: readonly NextReason[];
};

/** A due date this near is worth a word; a silence this long is worth a reminder. Days. */
const soon = 7;
const silence = 3;

/**
 * What can be acted on today, the most pressing first: what must start today or is overdue, then what is due
 * soon, then the rest; within each what holds up most, then what must start first. Steps that wait for
 * another step, or for a delay to run out, are left aside.
 */
export function nextBest(candidates: readonly Candidate[], today: string): readonly NextAction[] {
  const soonest = addDays(today, soon);
  return candidates
    .flatMap((one) => {
      const action = actionOf(one, today);
      return action ? [{ one, action, pressure: pressure(one, today, soonest) }] : [];
    })
    .sort((a, b) => a.pressure - b.pressure || inTurn(a.one, b.one))
    .map(({ one, action }) => ({ id: one.id, action, reasons: reasonsOf(one, action, today) }));
}

function actionOf(one: Candidate, today: string): NextAction["action"] | null {
  if (one.state === "blocked")
    return one.blockedSince !== null && daysBetween(one.blockedSince, today) >= silence ? "remind" : null;
  if (one.state !== "to-do" && one.state !== "doing") return null;
  if (one.readyOn === null || one.readyOn > today) return null;
  return one.side === "us" ? "do" : "ask";
}

function reasonsOf(one: Candidate, action: NextAction["action"], today: string): readonly NextReason[] {
  const reasons: NextReason[] = [];
  const days = one.dueOn === null ? null : daysBetween(today, one.dueOn);
  const since = one.startBy === null ? null : daysBetween(one.startBy, today);
  if (one.waitDays > 0 && since !== null && since >= 0)
    reasons.push({ why: "wait-must-start", wait: one.waitDays, since });
  if (days !== null && days < 0) reasons.push({ why: "overdue", days: -days });
  if (days === 0) reasons.push({ why: "due-today" });
  if (days !== null && days > 0 && days <= soon) reasons.push({ why: "due-soon", days });
  if (action === "remind" && one.blockedSince !== null)
    reasons.push({ why: "no-answer", days: daysBetween(one.blockedSince, today) });
  if (one.blocks > 0) reasons.push({ why: "blocks", steps: one.blocks });
  return reasons;
}

/** Of two that press alike: what holds up most, then what must start first. */
function inTurn(a: Candidate, b: Candidate): number {
  return (
    b.blocks - a.blocks || compare(a.startBy, b.startBy) || a.position - b.position || compare(a.id, b.id)
  );
}

/** Whether it must be begun, or be done, today or already. */
export const pressesToday = ({ startBy, dueOn }: Candidate, today: string): boolean => {
  const first = startBy ?? dueOn;
  return first !== null && first <= today;
};

function pressure({ startBy, dueOn }: Candidate, today: string, soonest: string): number {
  const first = startBy ?? dueOn;
  if (first === null) return 3;
  return first <= today ? 0 : first <= soonest ? 1 : 2;
}

/** Without a day comes last. */
const compare = (a: string | null, b: string | null) => {
  const [one, other] = [a ?? "9999", b ?? "9999"];
  return one < other ? -1 : one > other ? 1 : 0;
};
