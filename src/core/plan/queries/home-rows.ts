import { sql } from "kysely";
import { sayObligation } from "#core/contract/explain.ts";
import { datedObligations } from "#core/contract/queries/dated-obligations.ts";
import { endsIn } from "#core/dossier/portfolio.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type HurtingDate, hurtingDates } from "#core/plan/home.ts";
import { type DueStep, dueStepOf, type OpenStepDays, openStepDays, openSteps } from "./due-rows.ts";

type Steps = ReturnType<typeof openStepDays>;

/** How many steps are looked at to find the next ones; how far anything is counted. */
const looked = 200;
export const mostCounted = 100;

/** Steps that can be acted on: nothing is in their way, or another side keeps them waiting. */
const ready = (all: Steps, today: string): Steps =>
  all
    // As the index says it that holds these alone.
    .where(({ or, eb }) => or([eb("s.state", "=", sql.lit("blocked")), eb("s.ready_on", "is not", null)]))
    .where(({ or, eb }) => or([eb("s.state", "=", sql.lit("blocked")), eb("s.ready_on", "<=", today)]));

/** The lists of steps that Home begins with, each as far as it is looked at. */
const lists = {
  ready: { most: looked, narrow: ready },
  waiting: {
    most: mostCounted,
    narrow: (all: Steps, today: string) =>
      ready(all, today).where(({ or, eb }) =>
        or([eb("s.state", "=", sql.lit("blocked")), eb("s.side", "<>", sql.lit("us"))]),
      ),
  },
  overdue: {
    most: mostCounted,
    narrow: (all: Steps, today: string) => all.where("s.due_sort", "<", today),
  },
} as const;
type List = keyof typeof lists;

/**
 * The first steps of each list by the day they are due, of every member, or of whoever asks and of nobody. The
 * latter two are looked up apart, each in the order of an index; all by one statement, without what is shown.
 */
export async function firstSteps(
  work: Work,
  whose: "mine" | "everyone",
  today: string,
): Promise<Readonly<Record<List, readonly OpenStepDays[]>>> {
  const memberId = work.actor.kind === "member" ? work.actor.memberId : null;
  const narrowings: readonly ((all: Steps) => Steps)[] =
    whose === "everyone"
      ? [(all) => all]
      : [
          (all) => all.where("s.member_id", "is", null),
          ...(memberId === null ? [] : [(all: Steps) => all.where("s.member_id", "=", memberId)]),
        ];
  const parts = (Object.keys(lists) as List[]).map((list) => {
    const { most, narrow } = lists[list];
    const arms = narrowings.map(
      (ofWhom) =>
        sql`(${narrow(ofWhom(openStepDays(work)), today)
          .orderBy("s.due_sort")
          .orderBy("s.id")
          .limit(most)})`,
    );
    return sql`(select ${sql.lit(list)}::text as list, a.* from (${sql.join(arms, sql` union all `)}) as a
      order by a."dueSort", a."stepId" limit ${sql.lit(most)})`;
  });
  const { rows } = await sql<OpenStepDays & { readonly list: List }>`
    select o.* from (${sql.join(parts, sql` union all `)}) as o order by o."dueSort", o."stepId"`.execute(
    work.tx,
  );
  const of = (list: List) => rows.filter((row) => row.list === list);
  return { ready: of("ready"), waiting: of("waiting"), overdue: of("overdue") };
}

/** All that is shown of these steps, by their ids. */
export async function shownSteps(
  work: Work,
  steps: readonly OpenStepDays[],
): Promise<ReadonlyMap<string, DueStep>> {
  if (steps.length === 0) return new Map();
  const all = (of: "stepId" | "dossierId") => steps.map((step) => step[of]);
  // Each step with its own dossier, by which its key begins.
  const wanted = sql<{ dossier_id: string; id: string }>`
    (select unnest(${all("dossierId")}::uuid[]) as dossier_id, unnest(${all("stepId")}::uuid[]) as id)`;
  const rows = await openSteps(work)
    .innerJoin(wanted.as<"w">(sql.ref("w")), (join) =>
      join.onRef("w.dossier_id", "=", "s.dossier_id").onRef("w.id", "=", "s.id"),
    )
    .execute();
  return new Map(rows.map((row) => [row.stepId, dueStepOf(row)]));
}

/** How many dossiers are looked at for days, contracts and hours. */
const leavingLooked = 20;
const endingLooked = 40;

/** The dossiers under way whose tools are left next, then those that end next; without an end last. */
export async function dossiersAhead({ tx, actor }: Work, today: string) {
  const ended = endsIn("leaving", today);
  const byEnd = tx
    .selectFrom("dossier")
    .select(["id", "name", "direction", "end_on as endOn", "time_budget_minutes as budget"])
    .where("agency_id", "=", ownAgency(actor))
    .where("state", "=", "open")
    .orderBy("end_sort")
    .orderBy("id");
  const leaving = byEnd.where("end_sort", ">=", ended.from).where("end_sort", "<=", ended.to);
  return [
    ...(await leaving.limit(leavingLooked).execute()),
    ...(await byEnd.where("end_sort", ">=", today).limit(endingLooked).execute()),
  ];
}
type Ahead = Awaited<ReturnType<typeof dossiersAhead>>;

/** The days ahead that hurt when they are missed, the nearest first. */
export async function datesAhead(
  work: Work,
  dossiers: Ahead,
  today: string,
  most: number,
): Promise<readonly HurtingDate[]> {
  const starts = await openSteps(work)
    .where("s.wait_days", ">", sql.lit(0))
    .where("s.start_by", ">=", today)
    .orderBy("s.start_by")
    .orderBy("s.id")
    .limit(most)
    .execute();
  const waits = starts.flatMap(({ startBy, dossierId, dossier, direction, stepId }): HurtingDate[] =>
    startBy === null
      ? []
      : [{ kind: "wait-starts", day: startBy, dossierId, dossier, direction, stepId, obligation: null }],
  );
  const of = new Map(dossiers.map((one) => [one.id, one]));
  const obligations = (await datedObligations(work, dossiers)).flatMap(
    ({ kind, day, dossierId }): HurtingDate[] => {
      const dossier = of.get(dossierId);
      if (dossier === undefined) return [];
      const { name, direction } = dossier;
      const told = { dossierId, dossier: name, direction, stepId: null, obligation: sayObligation(kind) };
      return [{ kind: "obligation", day, ...told }];
    },
  );
  return hurtingDates(dossiers, [...waits, ...obligations], today, most);
}

/** Hours spent against their budgets, the most spent of theirs first. */
export async function hoursSpent({ tx, actor }: Work, dossiers: Ahead) {
  const budgeted = dossiers.flatMap(({ id, name, budget }) =>
    budget === null ? [] : [{ id, name, budget }],
  );
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
      budgetMinutes: budget,
    }))
    .sort((a, b) => b.spentMinutes / b.budgetMinutes - a.spentMinutes / a.budgetMinutes);
}
