import { type RawBuilder, sql } from "kysely";
import { blockedByDossier, selectMayBlock } from "#core/access/queries/blocked.ts";
import { sayMissed, sayObligation } from "#core/contract/explain.ts";
import { isNews } from "#core/contract/missed.ts";
import { obligationsFrom } from "#core/contract/queries/dated-obligations.ts";
import { contractsFrom, selectContracts } from "#core/contract/queries/situation.ts";
import { endsIn } from "#core/dossier/portfolio.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtFor, builtOnce, type Given } from "#core/kernel/built-once.ts";
import type { Work } from "#core/kernel/operation.ts";
import { askTogether } from "#core/kernel/together.ts";
import { type HurtingDate, hurtingDates } from "#core/plan/home.ts";
import { clockQuestion } from "#core/plan/time-store.ts";
import type { BothLanguages } from "#core/playbook/playbook.ts";
import { type DueStep, dueStepOf, type OpenStepDays, openStepDays, openSteps } from "./due-rows.ts";

type Steps = ReturnType<typeof openStepDays>;

/** How many steps are looked at to find the next ones; how far anything is counted. */
const looked = 200;
export const mostCounted = 100;
/** How many accesses of a dossier are named. */
const mostNamed = 3;
/** How many days that hurt are shown, and of those that went by. */
const mostDates = 12;
const mostMissed = 5;

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
/** Whose steps: those of whoever asks and of nobody, or of every member. */
type Whose = "mine" | "everyone";
type Asking = Given<{ memberId: string }> & { readonly agencyId: string; readonly today: string };

/**
 * The first steps of a list by the day they are due, of every member, or of whoever asks and of nobody. The latter
 * two are looked up apart, each in the order of an index.
 */
function firstOf<Row extends Place>(name: keyof typeof lists, columns: RawBuilder<unknown>) {
  const { most, narrow } = lists[name];
  return builtFor((db, { whose }: { readonly whose: Whose }, { agencyId, memberId, today }: Asking) => {
    const narrowings: readonly ((all: Steps) => Steps)[] =
      whose === "everyone"
        ? [(all) => all]
        : [
            (all) => all.where("s.member_id", "is", null),
            ...(memberId === undefined ? [] : [(all: Steps) => all.where("s.member_id", "=", memberId)]),
          ];
    const arms = narrowings.map(
      (ofWhom) =>
        sql`(${narrow(ofWhom(openStepDays(db, agencyId)), today)
          .orderBy("s.due_sort")
          .orderBy("s.id")
          .limit(most)})`,
    );
    return sql<Row>`select ${columns} from (${sql.join(arms, sql` union all `)}) as a
      order by a."dueSort", a."stepId" limit ${sql.lit(most)}`;
  });
}

/** What is told of a step to choose among many, and where one of which no more is told is found. */
const days = sql`a.*`;
const place = sql`a."stepId", a."dossierId"`;
export type Place = Pick<OpenStepDays, "stepId" | "dossierId">;

const selectAhead = {
  ready: firstOf<OpenStepDays>("ready", days),
  waiting: firstOf<Place>("waiting", place),
  overdue: firstOf<Place>("overdue", place),
};

/** What Home begins with, all by one statement: steps, the dossiers ahead, the waits that must start, the clock. */
export async function whatIsAhead(work: Work, whose: Whose, today: string) {
  const { tx, actor } = work;
  const memberId = actor.kind === "member" ? actor.memberId : undefined;
  const asking = { agencyId: ownAgency(actor), memberId, today };
  const ended = endsIn("leaving", today);
  const { leaving, ending, clock, ...found } = await askTogether(work, {
    ready: selectAhead.ready(tx, { whose }, asking),
    waiting: selectAhead.waiting(tx, { whose }, asking),
    overdue: selectAhead.overdue(tx, { whose }, asking),
    leaving: dossiersAhead(tx, { ...asking, ...ended, most: leavingLooked }),
    ending: dossiersAhead(tx, { ...asking, from: today, to: undefined, most: endingLooked }),
    waits: waitsThatStart(tx, asking),
    clock: clockQuestion(work),
  });
  return { ...found, dossiers: [...leaving, ...ending], clock: clock[0] };
}

/**
 * What is shown once that is known: all of these steps, by their ids, then of the dossiers ahead their contracts and the
 * accesses that something blocks.
 */
export async function whatIsShown(work: Work, steps: readonly Place[], { dossiers }: Ahead, today: string) {
  const { shown, mayBlock, ...contracts } = await askTogether(work, {
    shown: shownSteps(work.tx, {
      agencyId: ownAgency(work.actor),
      dossiers: steps.map(({ dossierId }) => dossierId),
      steps: steps.map(({ stepId }) => stepId),
    }),
    mayBlock: selectMayBlock(
      work,
      dossiers.map(({ id }) => id),
    ),
    ...selectContracts(work, dossiers),
  });
  const blocked = blockedByDossier(work, mayBlock, today);
  return {
    steps: new Map(shown.map((row): [string, DueStep] => [row.stepId, dueStepOf(row)])),
    contracts: contractsFrom(contracts),
    blocked: dossiers.flatMap(({ id: dossierId, name: dossier, direction }) => {
      const all = blocked.get(dossierId) ?? [];
      const accesses = all.slice(0, mostNamed);
      return all.length > 0 ? [{ dossierId, dossier, direction, count: all.length, accesses }] : [];
    }),
  };
}

type Places = {
  readonly agencyId: string;
  readonly dossiers: readonly string[];
  readonly steps: readonly string[];
};
const shownSteps = builtOnce((db, { agencyId, dossiers, steps }: Places) => {
  // Each step with its own dossier, by which its key begins.
  const wanted = sql<{ dossier_id: string; id: string }>`
    (select unnest(${dossiers}::uuid[]) as dossier_id, unnest(${steps}::uuid[]) as id)`;
  return openSteps(db, agencyId).innerJoin(wanted.as<"w">(sql.ref("w")), (join) =>
    join.onRef("w.dossier_id", "=", "s.dossier_id").onRef("w.id", "=", "s.id"),
  );
});

/** How many dossiers are looked at for days, contracts and hours. */
const leavingLooked = 20;
const endingLooked = 40;

type Ends = Given<{ to: string }> & {
  readonly agencyId: string;
  readonly from: string;
  readonly most: number;
};
/** The dossiers under way that end in some days, the first to end first; without an end last. */
const dossiersAhead = builtOnce((db, { agencyId, from, to, most }: Ends) =>
  db
    .selectFrom("dossier as d")
    .select(["d.id", "d.name", "d.direction", "d.end_on as endOn", "d.time_budget_minutes as budget"])
    .select(
      sql<number | null>`(select sum(minutes) from time_entry where agency_id = d.agency_id
        and dossier_id = d.id and removed_at is null and d.time_budget_minutes is not null)`.as("spent"),
    )
    .where("d.agency_id", "=", agencyId)
    .where("d.state", "=", "open")
    .where("d.end_sort", ">=", from)
    .$if(to !== undefined, (all) => all.where("d.end_sort", "<=", to ?? ""))
    .orderBy("d.end_sort")
    .orderBy("d.id")
    .limit(most),
);
type Ahead = Awaited<ReturnType<typeof whatIsAhead>>;

/** The steps of which a wait must start next. */
const waitsThatStart = builtOnce((db, { agencyId, today }: Asking) =>
  openSteps(db, agencyId)
    .where("s.wait_days", ">", sql.lit(0))
    .where("s.start_by", ">=", today)
    .orderBy("s.start_by")
    .orderBy("s.id")
    .limit(mostDates),
);

/** The last days to give notice that went by, the latest first; then the days ahead that hurt when they are missed, the nearest first. */
export async function datesAhead(
  work: Work,
  { dossiers, waits: starts }: Ahead,
  contracts: ReturnType<typeof contractsFrom>,
  today: string,
): Promise<readonly HurtingDate[]> {
  const waits = starts.flatMap(({ startBy, dossierId, dossier, direction, stepId }): HurtingDate[] =>
    startBy === null
      ? []
      : [{ kind: "wait-starts", day: startBy, dossierId, dossier, direction, stepId, obligation: null }],
  );
  const of = new Map(dossiers.map((one) => [one.id, one]));
  const { dated, missed } = await obligationsFrom(work, dossiers, contracts);
  const told = (
    kind: "obligation" | "missed",
    dossierId: string,
    day: string,
    obligation: BothLanguages,
  ): HurtingDate[] => {
    const dossier = of.get(dossierId);
    if (dossier === undefined) return [];
    const { name, direction } = dossier;
    return [{ kind, day, dossierId, dossier: name, direction, stepId: null, obligation }];
  };
  const obligations = dated.flatMap(({ kind, day, dossierId }) =>
    told("obligation", dossierId, day, sayObligation(kind)),
  );
  // Chosen before they are put in words: an agency may have hundreds.
  const passed = missed
    .filter((one) => isNews(one, today))
    .toSorted((a, b) => (a.last > b.last ? -1 : 1))
    .slice(0, mostMissed)
    .flatMap((one) => told("missed", one.dossierId, one.last, sayMissed(one)));
  return [...passed, ...hurtingDates(dossiers, [...waits, ...obligations], today, mostDates)];
}

/** Hours spent against their budgets, the most spent of theirs first. */
export function hoursSpent({ dossiers }: Ahead) {
  return dossiers
    .flatMap(({ id, name, budget, spent }) =>
      budget === null
        ? []
        : [{ dossierId: id, dossier: name, spentMinutes: spent ?? 0, budgetMinutes: budget }],
    )
    .sort((a, b) => b.spentMinutes / b.budgetMinutes - a.spentMinutes / a.budgetMinutes);
}
