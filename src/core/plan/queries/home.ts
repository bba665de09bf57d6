import { z } from "zod";
import { directions } from "#core/dossier/dossier.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { Both, ClockShown, NextShown } from "#core/plan/fields.ts";
import { dueToday, isPutOff } from "#core/plan/home.ts";
import { nextBest } from "#core/plan/next-best.ts";
import { loadToday } from "#core/plan/store.ts";
import { runningClock } from "#core/plan/time-store.ts";
import { candidateOfRow, DueStepShown, exampleDueStep } from "./due-rows.ts";
import { datesAhead, firstSteps, hoursSpent, readySteps } from "./home-rows.ts";

const Count = z.number().int();
/** How many steps are looked at to find the next ones, how far anything is counted, how much is shown. */
const looked = 200;
const most = 100;
const shown = { next: 24, waiting: 24, overdue: 24, dates: 12 } as const;

/** What must I do now? What is due to whoever asks, whom one waits for, what hurts, and the hours. */
export const readHome = query({
  name: "plan.read-home",
  summary:
    "Reads what to do now in all dossiers: next actions, who keeps us waiting, dates that hurt, the hours.",
  permission: "plan.read",
  input: z.object({
    whose: z
      .enum(["mine", "everyone"])
      .default("mine")
      .meta({ description: "Your steps and those of nobody, or those of every member" }),
  }),
  output: z.object({
    today: Day,
    counts: z.object({ today: Count, waiting: Count, overdue: Count }).meta({
      description: `What must be begun or done today, late or not; what waits; what is late; ${most} is or more`,
    }),
    next: z
      .array(NextShown.extend({ step: DueStepShown }))
      .readonly()
      .meta({ description: "What to do now, the most pressing first" }),
    waiting: z
      .array(DueStepShown)
      .readonly()
      .meta({ description: "Steps that wait for others, oldest day first" }),
    overdue: z.array(DueStepShown).readonly(),
    dates: z
      .array(
        z.object({
          kind: z.enum(["end", "departure", "wait-starts", "obligation"]),
          day: Day,
          dossierId: Id,
          dossier: z.string(),
          direction: z.enum(directions),
          stepId: Id.nullable(),
          obligation: Both.nullable().meta({ description: "What the contract wants done by then" }),
        }),
      )
      .readonly()
      .meta({ description: "Days that hurt when they are missed, the nearest first" }),
    hours: z
      .array(z.object({ dossierId: Id, dossier: z.string(), spentMinutes: Count, budgetMinutes: Count }))
      .readonly()
      .meta({
        description: "Of the dossiers with a budget that end next, the most spent of theirs first",
      }),
    clock: ClockShown.nullable(),
  }),
  refusals: ["agency.not-found"],
  example: {
    input: {},
    output: {
      today: "2026-11-28",
      counts: { today: 1, waiting: 0, overdue: 0 },
      next: [
        {
          stepId: exampleStep.id,
          action: "do",
          reasons: [{ why: "blocks", steps: 4 }],
          step: exampleDueStep,
        },
      ],
      waiting: [],
      overdue: [],
      dates: [
        {
          kind: "end",
          day: "2026-12-14",
          dossierId: exampleDossierId,
          dossier: "Boulangerie Aubin",
          direction: "client",
          stepId: null,
          obligation: null,
        },
      ],
      hours: [
        {
          dossierId: exampleDossierId,
          dossier: "Boulangerie Aubin",
          spentMinutes: 300,
          budgetMinutes: 1_200,
        },
      ],
      clock: null,
    },
  },
  async read({ whose }, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const { today } = day;
    const ready = await firstSteps(work, whose, looked, (all) => readySteps(all, today));
    const waiting = await firstSteps(work, whose, most, (all) =>
      readySteps(all, today).where(({ or, eb }) =>
        or([eb("s.state", "=", "blocked"), eb("s.side", "<>", "us")]),
      ),
    );
    const overdue = await firstSteps(work, whose, most, (all) => all.where("s.due_sort", "<", today));
    const steps = new Map(ready.map((step) => [step.stepId, step]));
    const candidates = ready.filter((step) => !isPutOff(step, today)).map(candidateOfRow);
    const acted = nextBest(candidates, today);
    const next = acted.flatMap(({ id, ...why }) => {
      const step = steps.get(id);
      // What nothing presses waits for its day in the plan of its dossier.
      return step && why.reasons.length > 0 ? [{ stepId: id, ...why, step }] : [];
    });
    const { startedAt, ...clock } = (await runningClock(work)) ?? { startedAt: null };
    return {
      today,
      counts: {
        today: Math.min(most, dueToday(candidates, acted, today)),
        waiting: waiting.length,
        overdue: overdue.length,
      },
      next: next.slice(0, shown.next),
      waiting: waiting.slice(0, shown.waiting),
      overdue: overdue.slice(0, shown.overdue),
      dates: await datesAhead(work, today, shown.dates),
      hours: await hoursSpent(work, today),
      clock: startedAt !== null && "timeId" in clock ? { ...clock, startedAt } : null,
    };
  },
});
