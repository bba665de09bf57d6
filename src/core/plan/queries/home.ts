import { z } from "zod";
import { exampleAccess } from "#core/access/example.ts";
import { BlockedShown } from "#core/access/queries/blocked.ts";
import { directions } from "#core/dossier/dossier.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { Both, ClockShown, NextShown } from "#core/plan/fields.ts";
import { dueToday, isPutOff } from "#core/plan/home.ts";
import { nextBest } from "#core/plan/next-best.ts";
import { loadToday } from "#core/plan/store.ts";
import { candidateOfRow, DueStepShown, exampleDueStep } from "./due-rows.ts";
import { datesAhead, hoursSpent, mostCounted, type Place, whatIsAhead, whatIsShown } from "./home-rows.ts";

const Count = z.number().int();
/** How much of each is shown. */
const shown = { next: 24, waiting: 24, overdue: 24, blocked: 24 } as const;

/** What must I do now? What is due to whoever asks, whom one waits for, what blocks, what hurts, and the hours. */
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
    counts: z.object({ today: Count, waiting: Count, overdue: Count, blocked: Count }).meta({
      description: `What must be begun or done today, late or not; what waits; what is late; accesses that something blocks; ${mostCounted} is or more`,
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
    blocked: z
      .array(
        z.object({
          dossierId: Id,
          dossier: z.string(),
          direction: z.enum(directions),
          count: Count,
          accesses: z
            .array(BlockedShown)
            .readonly()
            .meta({ description: "The first 3; access.list has them all" }),
        }),
      )
      .readonly()
      .meta({
        description:
          "Accesses that something blocks, of the dossiers that end next or whose tools are left next",
      }),
    dates: z
      .array(
        z.object({
          kind: z.enum(["end", "departure", "wait-starts", "obligation", "missed"]),
          day: Day,
          dossierId: Id,
          dossier: z.string(),
          direction: z.enum(directions),
          stepId: Id.nullable(),
          obligation: Both.nullable().meta({
            description: "What the contract wants done by then, or what follows since it was missed",
          }),
        }),
      )
      .readonly()
      .meta({
        description:
          "Last days to give notice that were missed, then days that hurt when they are, the nearest first",
      }),
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
      counts: { today: 1, waiting: 0, overdue: 0, blocked: 1 },
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
      blocked: [
        {
          dossierId: exampleDossierId,
          dossier: "Boulangerie Aubin",
          direction: "client",
          count: 1,
          accesses: [{ accessId: exampleAccess.id, name: "Google Ads", why: "last-owner" }],
        },
      ],
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
    const ahead = await whatIsAhead(work, whose, today);
    const { ready, waiting, overdue } = ahead;
    const candidates = ready.filter((step) => !isPutOff(step, today)).map(candidateOfRow);
    const acted = nextBest(candidates, today);
    // What nothing presses waits for its day in the plan of its dossier.
    const next = acted.filter(({ reasons }) => reasons.length > 0).slice(0, shown.next);
    const nextIds = new Set(next.map(({ id }) => id));
    const lists = { waiting: waiting.slice(0, shown.waiting), overdue: overdue.slice(0, shown.overdue) };
    const wanted = [...ready.filter(({ stepId }) => nextIds.has(stepId)), ...lists.waiting, ...lists.overdue];
    const { steps, contracts, blocked } = await whatIsShown(work, wanted, ahead, today);
    const stepsOf = (rows: readonly Place[]) => rows.flatMap(({ stepId }) => steps.get(stepId) ?? []);
    return {
      today,
      counts: {
        today: Math.min(mostCounted, dueToday(candidates, acted, today)),
        waiting: waiting.length,
        overdue: overdue.length,
        blocked: Math.min(
          mostCounted,
          blocked.reduce((sum, { count }) => sum + count, 0),
        ),
      },
      next: next.flatMap(({ id, ...why }) => {
        const step = steps.get(id);
        return step ? [{ stepId: id, ...why, step }] : [];
      }),
      waiting: stepsOf(lists.waiting),
      overdue: stepsOf(lists.overdue),
      blocked: blocked.slice(0, shown.blocked),
      dates: await datesAhead(work, ahead, contracts, today),
      hours: hoursSpent(ahead),
      clock: ahead.clock ?? null,
    };
  },
});
