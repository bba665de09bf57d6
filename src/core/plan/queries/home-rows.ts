import { sayObligation } from "#core/contract/explain.ts";
import { datedObligations } from "#core/contract/queries/dated-obligations.ts";
import { endsIn, noEnd } from "#core/dossier/portfolio.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import type { Work } from "#core/kernel/operation.ts";
import { type HurtingDate, hurtingDates } from "#core/plan/home.ts";
import { type DueStep, dueStepOf, openSteps } from "./due-rows.ts";

type Steps = ReturnType<typeof openSteps>;

/** Steps that can be acted on: nothing is in their way, or another side keeps them waiting. */
export const readySteps = (all: Steps, today: string): Steps =>
  all
    // As the index says it that holds these alone.
    .where(({ or, eb }) => or([eb("s.state", "=", "blocked"), eb("s.ready_on", "is not", null)]))
    .where(({ or, eb }) => or([eb("s.state", "=", "blocked"), eb("s.ready_on", "<=", today)]));

/**
 * The first of these steps by the day they are due, `limit` of them at most: of every member, or those of
 * whoever asks and of nobody. The latter are asked one after the other, each in the order of an index.
 */
export async function firstSteps(
  work: Work,
  whose: "mine" | "everyone",
  limit: number,
  narrow: (all: Steps) => Steps,
): Promise<readonly DueStep[]> {
  const ask = async (all: Steps) => narrow(all).orderBy("s.due_sort").orderBy("s.id").limit(limit).execute();
  if (whose === "everyone") return (await ask(openSteps(work))).map(dueStepOf);
  const memberId = work.actor.kind === "member" ? work.actor.memberId : null;
  const rows = await ask(openSteps(work).where("s.member_id", "is", null));
  if (memberId !== null) rows.push(...(await ask(openSteps(work).where("s.member_id", "=", memberId))));
  const place = ({ dueSort, stepId }: (typeof rows)[number]) => `${dueSort} ${stepId}`;
  return rows
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .slice(0, limit)
    .map(dueStepOf);
}

/** The dossiers under way that end from a day on, the first to end first. */
function endingFrom({ tx, actor }: Work, day: string) {
  return tx
    .selectFrom("dossier")
    .select(["id", "name", "direction", "end_on as endOn", "time_budget_minutes as budget"])
    .where("agency_id", "=", ownAgency(actor))
    .where("state", "=", "open")
    .where("end_sort", ">=", day)
    .orderBy("end_sort")
    .orderBy("id");
}

/** The days ahead that hurt when they are missed, the nearest first. */
export async function datesAhead(work: Work, today: string, most: number): Promise<readonly HurtingDate[]> {
  const ended = endsIn("leaving", today);
  const dossiers = [
    ...(await endingFrom(work, ended.from).where("end_sort", "<=", ended.to).limit(most).execute()),
    ...(await endingFrom(work, today).where("end_sort", "<", noEnd).limit(most).execute()),
  ];
  const waits = await openSteps(work)
    .where("s.wait_days", ">", 0)
    .where("s.start_by", ">=", today)
    .orderBy("s.start_by")
    .orderBy("s.id")
    .limit(most)
    .execute();
  const starts = waits.flatMap(({ startBy, dossierId, dossier, direction, stepId }): HurtingDate[] =>
    startBy === null
      ? []
      : [{ kind: "wait-starts", day: startBy, dossierId, dossier, direction, stepId, obligation: null }],
  );
  return hurtingDates(dossiers, [...starts, ...(await obligationsAhead(work, today))], today, most);
}

/** How many contracts are looked at: those of the dossiers that end next, or ended within three months. */
const contractsLooked = 60;

async function obligationsAhead(work: Work, today: string): Promise<readonly HurtingDate[]> {
  const dossiers = await endingFrom(work, endsIn("leaving", today).from).limit(contractsLooked).execute();
  const of = new Map(dossiers.map((one) => [one.id, one]));
  return (await datedObligations(work, dossiers)).flatMap(({ kind, day, dossierId }): HurtingDate[] => {
    const dossier = of.get(dossierId);
    if (dossier === undefined) return [];
    const { name, direction } = dossier;
    const told = { dossierId, dossier: name, direction, stepId: null, obligation: sayObligation(kind) };
    return [{ kind: "obligation", day, ...told }];
  });
}

/** How many dossiers with a budget are looked at: those that end next, or ended within three months. */
const budgetsLooked = 40;

/** Hours spent against their budgets, the most spent of theirs first. */
export async function hoursSpent(work: Work, today: string) {
  const budgeted = await endingFrom(work, endsIn("leaving", today).from)
    .where("time_budget_minutes", "is not", null)
    .limit(budgetsLooked)
    .execute();
  if (budgeted.length === 0) return [];
  const rows = await work.tx
    .selectFrom("time_entry")
    .select(["dossier_id as id", ({ fn }) => fn.sum<number | null>("minutes").as("minutes")])
    .where("agency_id", "=", ownAgency(work.actor))
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
    .sort((a, b) => b.spentMinutes / b.budgetMinutes - a.spentMinutes / a.budgetMinutes);
}
