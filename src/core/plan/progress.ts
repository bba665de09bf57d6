import { type Phase, phases } from "#core/playbook/playbook.ts";
import type { Step } from "./plan.ts";
import { isSettled, type StepState } from "./step.ts";

type Progress = { readonly phase: Phase; readonly settled: number; readonly total: number };

/** How far each phase is, in the order in which they are lived; phases without a step are left out. */
export const progressOf = (steps: readonly Step[]): readonly Progress[] =>
  progressIn(
    steps
      .filter(({ included }) => included)
      .map(({ content: { phase }, status: { is } }) => ({ phase, state: is, steps: 1 })),
  );

/** The same of steps that were counted by phase and state. */
export const progressIn = (
  counted: readonly { readonly phase: string; readonly state: StepState; readonly steps: number }[],
): readonly Progress[] =>
  phases.flatMap((phase) => {
    const sum = (of: typeof counted) => of.reduce((total, { steps }) => total + steps, 0);
    const here = counted.filter((one) => one.phase === phase);
    const settled = here.filter(({ state }) => isSettled({ is: state }));
    return here.length === 0 ? [] : [{ phase, settled: sum(settled), total: sum(here) }];
  });
