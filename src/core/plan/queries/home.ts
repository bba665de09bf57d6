import { sql } from "kysely";
import { z } from "zod";
import { sayObligation } from "#core/contract/explain.ts";
import { datedObligations } from "#core/contract/queries/dated-obligations.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day, Id } from "#core/kernel/ids.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { exampleDossierId, exampleStep } from "#core/plan/examples.ts";
import { Both, ClockShown, NextShown } from "#core/plan/fields.ts";
import { type Carried, type HurtingDate, hurtingDates, portfolioOf, stages } from "#core/plan/home.ts";
import { nextBest } from "#core/plan/next-best.ts";
import { loadToday } from "#core/plan/store.ts";
import { runningClock } from "#core/plan/time-store.ts";
import {
  candidateOfRow,
  type DueStep,
  DueStepShown,
  dueStepOf,
  exampleDueStep,
  type OpenStepDays,
  openStepDays,
  openSteps,
} from "./due-rows.ts";

const Count = z.number().int();
/** How much of each a home looks at and shows: beyond, one goes to the list. */
const looked = 200;
const shown = { next: 12, waiting: 8, overdue: 8, dates: 10, hours: 8 } as const;

/** What must I do now? What is due to whoever asks, whom one waits for, what hurts, and where all exits stand. */
export const readHome = query({
  name: "plan.read-home",
  summary:
    "Reads what to do now in all dossiers: next actions, who keeps us waiting, dates that hurt, the hours.",
  permission: "plan.read",
  input: z.object({}),
  output: z.object({
    today: Day,
    next: z
      .array(NextShown.extend({ step: DueStepShown }))
      .readonly()
      .meta({ description: "What to do now: your steps and those of nobody, the most pressing first" }),
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
          stepId: Id.nullable(),
          obligation: Both.nullable().meta({ description: "What the contract wants done by then" }),
        }),
      )
      .readonly()
      .meta({ description: "Days that hurt when they are missed, the nearest first" }),
    portfolio: z.object({
      stages: z.record(z.enum(stages), Count),
      dispute: Count,
      more: z.boolean().meta({ description: "Whether there are more dossiers than were counted" }),
    }),
    hours: z
      .array(z.object({ dossierId: Id, dossier: z.string(), spentMinutes: Count, budgetMinutes: Count }))
      .readonly()
      .meta({ description: "Dossiers with a budget, the most spent of theirs first" }),
    clock: ClockShown.nullable(),
  }),
  refusals: ["agency.not-found"],
  example: {
    input: {},
    output: {
      today: "2026-11-28",
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
          stepId: null,
          obligation: null,
        },
      ],
      portfolio: {
        stages: { running: 3, ending: 1, leaving: 2, left: 0, undated: 1 },
        dispute: 1,
        more: false,
      },
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
  async read(_, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const { today } = day;
    const memberId = work.actor.kind === "member" ? work.actor.memberId : null;
    const { own, waiting, overdue } = await firstSteps(work, today, memberId);
    const next = nextBest(own.map(candidateOfRow), today)
      // What nothing presses waits for its day in the plan of its dossier.
      .filter(({ reasons }) => reasons.length > 0)
      .slice(0, shown.next);
    const dossiers = await carriedDossiers(work);
    const waits = own.flatMap((step): HurtingDate[] =>
      step.waitDays > 0 && step.startBy !== null && step.startBy >= today
        ? [
            {
              kind: "wait-starts",
              day: step.startBy,
              dossierId: step.dossierId,
              dossier: step.dossier,
              stepId: step.stepId,
              obligation: null,
            },
          ]
        : [],
    );
    const names = new Map(dossiers.rows.map(({ id, name }) => [id, name]));
    const obligations = (await datedObligations(work, dossiers.rows)).map(
      ({ kind, day, dossierId }): HurtingDate => ({
        ...{ kind: "obligation", day, dossierId, stepId: null },
        dossier: names.get(dossierId) ?? "",
        obligation: sayObligation(kind),
      }),
    );
    const { startedAt, ...clock } = (await runningClock(work)) ?? { startedAt: null };
    return {
      today,
      next: next.slice(0, shown.next),
      waiting: waiting
        .filter((step) => step.state === "blocked" || isDue(step, today))
        .slice(0, shown.waiting),
      overdue: overdue.slice(0, shown.overdue),
      dates: hurtingDates(dossiers.rows, [...waits, ...obligations], today, shown.dates),
      portfolio: { ...portfolioOf(dossiers.rows, today), more: dossiers.more },
      hours: await spentOf(work, dossiers.rows),
      clock: startedAt !== null && "timeId" in clock ? { ...clock, startedAt } : null,
    };
  },
});

/**
 * The first steps by their day, without their names, which few of them show: those of whoever asks and of nobody;
 * those that wait for others, which what another side has to do does once it can be done; those that are late.
 */
async function firstSteps(work: Work, today: string, memberId: string | null) {
  const first = (most: number) => openStepDays(work).orderBy("s.due_sort").orderBy("s.id").limit(most);
  const own = first(looked).where(({ or, eb }) =>
    or([eb("s.member_id", "is", null), ...(memberId ? [eb("s.member_id", "=", memberId)] : [])]),
  );
  const others = first(looked).where(({ or, eb }) =>
    or([eb("s.state", "=", "blocked"), eb("s.side", "<>", "us")]),
  );
  const overdue = first(shown.overdue).where("s.due_sort", "<", today);
  const { rows } = await sql<OpenStepDays & { readonly list: "own" | "waiting" | "overdue" }>`
    (select 'own' as list, o.* from (${own}) as o)
    union all (select 'waiting', o.* from (${others}) as o where o.state = 'blocked' or o."readyOn" <= ${today}
      limit ${shown.waiting})
    union all (select 'overdue', o.* from (${overdue}) as o)`.execute(work.tx);
  const of = (list: "own" | "waiting" | "overdue") => rows.filter((row) => row.list === list);
  return { own: of("own"), waiting: of("waiting"), overdue: of("overdue") };
}

/** All that is shown of these steps. */
async function toldSteps(work: Work, steps: readonly OpenStepDays[]): Promise<ReadonlyMap<string, DueStep>> {
  if (steps.length === 0) return new Map();
  const all = (of: "stepId" | "dossierId") => [...new Set(steps.map((step) => step[of]))];
  const rows = await openSteps(work)
    .where("s.dossier_id", "in", all("dossierId"))
    .where("s.id", "in", all("stepId"))
    .execute();
  return new Map(rows.map((row) => [row.stepId, dueStepOf(row)]));
}

type CarriedRow = Carried & { readonly budget: number | null };

async function carriedDossiers({ tx, actor }: Work) {
  const rows: readonly CarriedRow[] = await tx
    .selectFrom("dossier")
    .select(["id", "name", "end_on as endOn", "tone", "time_budget_minutes as budget"])
    .where("agency_id", "=", ownAgency(actor))
    .where("state", "=", "open")
    .orderBy("end_sort")
    .orderBy("id")
    .limit(looked + 1)
    .execute();
  return { rows: rows.slice(0, looked), more: rows.length > looked };
}

async function spentOf({ tx, actor }: Work, dossiers: readonly CarriedRow[]) {
  const budgeted = dossiers.filter(({ budget }) => budget !== null);
  if (budgeted.length === 0) return [];
  const rows = await tx
    .selectFrom("time_entry")
    .select(["dossier_id as id", ({ fn }) => fn.sum<number | null>("minutes").as("minutes")])
    .where("agency_id", "=", ownAgency(actor))
    .where(
      "dossier_id",
      "in",
      budgeted.map(({ id }) => id),
    )
    .where("removed_at", "is", null)
    .groupBy("dossier_id")
    .execute();
  const spent = new Map(rows.map(({ id, minutes }) => [id, Number(minutes)]));
  return budgeted
    .map(({ id, name, budget }) => ({
      dossierId: id,
      dossier: name,
      spentMinutes: spent.get(id) ?? 0,
      budgetMinutes: budget ?? 1,
    }))
    .sort((a, b) => b.spentMinutes / b.budgetMinutes - a.spentMinutes / a.budgetMinutes)
    .slice(0, shown.hours);
}
