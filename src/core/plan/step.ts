import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Side } from "#core/playbook/playbook.ts";

/** Where a step stands, in the order in which a board shows it. */
export const stepStates = ["to-do", "doing", "blocked", "done", "not-applicable", "waived"] as const;
export type StepState = (typeof stepStates)[number];

/** Who can keep us waiting. */
export const blockers = ["client", "successor", "supplier"] as const satisfies readonly Side[];
export type Blocker = (typeof blockers)[number];

/**
 * Where a step stands, with what must be known of it there; `since` and `on` are days, `by` is an actor as
 * the journal names it.
 */
export type StepStatus =
  | { readonly is: "to-do" }
  | { readonly is: "doing"; readonly since: string }
  | { readonly is: "blocked"; readonly by: Blocker; readonly since: string; readonly reason: string | null }
  | {
      readonly is: "done";
      readonly on: string;
      readonly by: string;
      readonly evidence: string | null;
      readonly fileId: string | null;
    }
  | {
      readonly is: "not-applicable" | "waived";
      readonly reason: string;
      readonly by: string;
      readonly on: string;
    };

/** What somebody says of a step; what is left out was not said. */
export type StatusAsked = {
  readonly to: StepState;
  readonly reason?: string | null | undefined;
  readonly blockedBy?: Blocker | undefined;
  readonly evidence?: string | null | undefined;
  readonly fileId?: string | null | undefined;
  /** The day it was done, or since when it waits: today when left out. */
  readonly on?: string | undefined;
};

/** What must be known of a step before its status changes. */
export type StepAsked = {
  readonly title: string;
  /** Whether its playbook says what shows that it was done. */
  readonly wantsEvidence: boolean;
  /** The title of a step that must be settled first; null when none is left. */
  readonly openBefore: string | null;
};

/** Whether nothing is left to do. */
export const isSettled = ({ is }: Pick<StepStatus, "is">): boolean =>
  is === "done" || is === "not-applicable" || is === "waived";

/**
 * The status that a step takes, or why it cannot. Done wants what its playbook asks to see, and what comes
 * before it settled; *not applicable* and *waived* want a reason, and keep who gave it; *blocked* wants to know by whom.
 */
export function statusAfter(
  step: StepAsked,
  asked: StatusAsked,
  { today, by }: { readonly today: string; readonly by: string },
): StepStatus | Refusal {
  const { title } = step;
  const on = asked.on ?? today;
  const reason = asked.reason?.trim() || null;
  if (on > today) return refuse("plan.not-yet-day", { title });
  switch (asked.to) {
    case "to-do":
      return { is: "to-do" };
    case "doing":
      return { is: "doing", since: on };
    case "blocked":
      return asked.blockedBy
        ? { is: "blocked", by: asked.blockedBy, since: on, reason }
        : refuse("plan.blocked-by-whom", { title });
    case "not-applicable":
    case "waived":
      return reason === null ? refuse("plan.reason-wanted", { title }) : { is: asked.to, reason, by, on };
    case "done": {
      if (step.openBefore !== null) return refuse("plan.before-first", { title, before: step.openBefore });
      const evidence = asked.evidence?.trim() || null;
      const fileId = asked.fileId ?? null;
      if (step.wantsEvidence && evidence === null && fileId === null)
        return refuse("plan.evidence-wanted", { title });
      return { is: "done", on, by, evidence, fileId };
    }
    default:
      return asked.to satisfies never;
  }
}

/** What must be known of a step before it is taken out of its plan. */
export type RemovalAsked = {
  readonly title: string;
  readonly isOwn: boolean;
  readonly status: Pick<StepStatus, "is">;
  readonly isCommented: boolean;
  /** Whether time is noted on it, or a clock runs on it. */
  readonly isTimed: boolean;
};

/**
 * Why a step stays in its plan: it is its playbook's, or something was done of it that would go with it. One that
 * a member added by mistake goes.
 */
export function refusalToRemove(step: RemovalAsked): Refusal | undefined {
  const { title, isOwn, isCommented, isTimed } = step;
  if (!isOwn) return refuse("plan.step-of-playbook", { title });
  if (isCommented) return refuse("plan.removal-commented", { title });
  if (isTimed) return refuse("plan.removal-timed", { title });
  return isSettled(step.status) ? refuse("plan.removal-settled", { title }) : undefined;
}
