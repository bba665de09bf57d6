import { isRefusal, type Refusal, refuse } from "#core/kernel/refusal.ts";
import { type Guarded, heldBack } from "./guards.ts";
import { comesAfter, countingBefore, inOrder } from "./order.ts";
import { type Step, titleOf } from "./plan.ts";
import { isSettled, type StatusAsked, statusAfter } from "./step.ts";

/**
 * All steps of a plan after some of them took a status: all that were asked for, or none and why. What comes
 * before is settled before, so that a whole chain can be called done at once.
 */
export function withStatus(
  steps: readonly Step[],
  stepIds: readonly string[],
  asked: StatusAsked,
  moment: Guarded & { readonly by: string; readonly language: "fr" | "en" },
): readonly Step[] | Refusal {
  const after = new Map(steps.map((step) => [step.key, step]));
  const ids = new Set(stepIds);
  if (steps.filter(({ id }) => ids.has(id)).length < ids.size) return refuse("plan.step-not-found");
  const linked = steps.map(({ key, content, included, status }) => ({
    key,
    due: content.due,
    after: comesAfter(content),
    counts: included && status.is !== "not-applicable" && status.is !== "waived",
  }));
  const ordered = inOrder(linked, comesAfter);
  if (isRefusal(ordered)) return ordered;
  const before = countingBefore(ordered, ({ counts }) => counts);
  for (const { key } of ordered) {
    const step = after.get(key);
    if (!step || !ids.has(step.id)) continue;
    const title = titleOf(step)[moment.language];
    if (!step.included) return refuse("plan.step-left-out", { title });
    const open = (before.get(key) ?? [])
      .map((one) => after.get(one))
      .find((one) => one && !isSettled(one.status));
    const openBefore = open ? titleOf(open)[moment.language] : null;
    const wantsEvidence = step.content.evidence !== undefined;
    const status = statusAfter({ title, wantsEvidence, openBefore }, asked, moment);
    if (isRefusal(status)) return status;
    const held = status.is === "done" ? heldBack(step.content.guard, title, moment) : undefined;
    if (held) return held;
    after.set(key, { ...step, status });
  }
  return steps.map((step) => after.get(step.key) ?? step);
}
