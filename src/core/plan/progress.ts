import { type Phase, phases } from "#core/playbook/playbook.ts";
import type { Step } from "./plan.ts";
import { isSettled } from "./step.ts";

/** How far each phase is, in the order in which they are lived; phases without a step are left out. */
export function progressOf(
  steps: readonly Step[],
): readonly { readonly phase: Phase; readonly settled: number; readonly total: number }[] {
  return phases.flatMap((phase) => {
    const of = steps.filter(({ included, content }) => included && content.phase === phase);
    const settled = of.filter(({ status }) => isSettled(status)).length;
    return of.length === 0 ? [] : [{ phase, settled, total: of.length }];
  });
}
