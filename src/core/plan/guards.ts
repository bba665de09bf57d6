import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { Guard } from "#core/playbook/playbook.ts";

/** What guards look at. */
export type Guarded = {
  /** Open work items of which nobody said what becomes of them. */
  readonly undecidedWork: number;
  /** Whether a version of the handover pack is ready. */
  readonly packReady: boolean;
  readonly endOn: string | null;
  readonly today: string;
};

/** Why a step may not be called done yet; nothing when it may. */
export function heldBack(guard: Guard | undefined, title: string, facts: Guarded): Refusal | undefined {
  switch (guard) {
    case undefined:
      return undefined;
    case "work-decided":
      return facts.undecidedWork > 0
        ? refuse("plan.work-undecided", { title, count: facts.undecidedWork })
        : undefined;
    case "pack-built":
      return facts.packReady ? undefined : refuse("plan.pack-missing", { title });
    case "end-passed":
      return facts.endOn !== null && facts.endOn <= facts.today
        ? undefined
        : refuse("plan.end-ahead", { title });
    default:
      return guard satisfies never;
  }
}
