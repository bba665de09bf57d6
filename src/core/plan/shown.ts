import type { z } from "zod";
import { type DraftStepShown, type MoveShown, type StepShownType, statusShown } from "./fields.ts";
import type { Basis } from "./included.ts";
import { computedOf, leftOutOf, type Step, titleOf } from "./plan.ts";
import type { Move } from "./replan.ts";
import type { Planned, Schedule } from "./schedule.ts";

/** What was said of a step and spent on it. */
export type Spent = { readonly minutes: number; readonly notes: number };

/** A step that a playbook would bring, as every door shows it. */
export function draftShown(
  step: Step,
  planned: Planned | undefined,
  basis: Basis,
): z.infer<typeof DraftStepShown> {
  const { key, phase, side, visibility, wait, effort } = step.content;
  return {
    key,
    phase,
    side,
    visibility,
    title: titleOf(step),
    included: step.included,
    leftOutFor: step.included ? [] : leftOutOf(step, basis),
    dueOn: planned?.due.day ?? null,
    why: planned?.due.why ?? [],
    startBy: planned?.startBy ?? null,
    earliestDone: planned?.earliestDone ?? null,
    verdict: planned?.verdict ?? { is: "undated" },
    wait: wait ? { days: wait.days, why: wait.why } : null,
    effort,
  };
}

/** A step of a plan as every door shows it; `idOf` gives the id of another by its key. */
export function stepShown(
  step: Step,
  {
    basis,
    schedule,
    idOf,
    spent,
  }: {
    readonly basis: Basis;
    readonly schedule: Schedule;
    readonly idOf: (key: string) => string | undefined;
    readonly spent: Spent | undefined;
  },
): StepShownType {
  const planned = schedule.steps.get(step.key);
  const draft = draftShown(step, planned, basis);
  const computed = computedOf(step, planned);
  return {
    id: step.id,
    ...draft,
    dueOn: computed.dueOn,
    // A settled step keeps the day it had; how a later end would have it is no reason for that.
    why: computed.dueOn === draft.dueOn ? draft.why : [],
    isOwn: step.isOwn,
    memberId: step.memberId,
    pinned: step.pinnedOn !== null,
    status: statusShown(step.status),
    wantsEvidence: step.content.evidence !== undefined,
    after: (planned?.after ?? []).flatMap((key) => idOf(key) ?? []),
    waitsFor: (planned?.waitsFor ?? []).flatMap((key) => idOf(key) ?? []),
    readyOn: computed.readyOn,
    blocks: computed.blocks,
    spentMinutes: spent?.minutes ?? 0,
    notes: spent?.notes ?? 0,
  };
}

/** What becomes of each step as every door shows it. */
export function movesShown(
  moves: readonly Move[],
  steps: readonly Step[],
  schedule: Schedule,
): readonly z.infer<typeof MoveShown>[] {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  return moves.flatMap(({ key, ...move }) => {
    const step = byKey.get(key);
    const verdict = schedule.steps.get(key)?.verdict ?? ({ is: "undated" } as const);
    return step ? [{ stepId: step.id, title: titleOf(step), ...move, verdict }] : [];
  });
}
