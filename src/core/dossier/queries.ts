import { sql } from "kysely";
import { z } from "zod";
import { BlockedShown, blockedOf } from "#core/access/queries/blocked.ts";
import { scoreOf } from "#core/access/score.ts";
import { seeAccesses } from "#core/access/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtOnce } from "#core/kernel/built-once.ts";
import { Id } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { askTogether } from "#core/kernel/together.ts";
import { exampleStep } from "#core/plan/examples.ts";
import { progressIn } from "#core/plan/progress.ts";
import { NextStepShown, nextSteps, selectStanding } from "#core/plan/queries/of-dossier.ts";
import { isPlanOutdated, selectBasis } from "#core/plan/queries/outdated.ts";
import { loadToday } from "#core/plan/store.ts";
import { phases } from "#core/playbook/playbook.ts";
import { DossierShown, exampleDossier } from "./fields.ts";
import { blocks, type Counted, overviewOf, wanted } from "./overview.ts";
import { loadDossier, selectDossier, toDossier } from "./store.ts";

/** One dossier. */
export const readDossier = query({
  name: "dossier.read",
  summary: "Reads a dossier.",
  permission: "dossier.read",
  input: z.object({ dossierId: Id }),
  output: DossierShown,
  refusals: ["dossier.not-found"],
  example: { input: { dossierId: exampleDossier.id }, output: exampleDossier },
  read: ({ dossierId }, work) => loadDossier(work, dossierId),
});

const Count = z.number().int().min(0);
/** How many accesses are named of those that something blocks. */
const mostNamed = 3;

type Today = { readonly agencyId: string; readonly dossierId: string; readonly today: string };
const selectCounts = builtOnce(
  (_, { agencyId, dossierId, today }: Today) =>
    sql<Omit<Counted, "blockedAccesses"> & { readonly accesses: number }>`
      select e.open as "openWork", e.undecided, s.sources, s.homeless, c.contacts, p."lateSteps", a.accesses
      from (select count(*) /* of one dossier */ as open, count(*) /* of one dossier */ filter (where handling is null) as undecided
          from entry where agency_id = ${agencyId} and dossier_id = ${dossierId} and kind = 'work-item'
          and present and state = 'open') e,
        (select count(*) /* of one dossier */ as sources, count(*) /* of one dossier */ filter (where home is null) as homeless
          from source where agency_id = ${agencyId} and dossier_id = ${dossierId} and current_snapshot_id is not null) s,
        (select count(*) /* of one dossier */ as contacts from contact
          where agency_id = ${agencyId} and dossier_id = ${dossierId} and removed_at is null) c,
        (select count(*) /* of one dossier */ as "lateSteps" from step
          where agency_id = ${agencyId} and dossier_id = ${dossierId} and is_open and due_on < ${today}) p,
        (select count(*) /* of one dossier */ as accesses from access
          where agency_id = ${agencyId} and dossier_id = ${dossierId} and removed_at is null) a`,
);

/** Where one exit stands, in what can be counted. */
export const readOverview = query({
  name: "dossier.read-overview",
  summary:
    "Reads where a dossier stands: what to do next, what blocks or is missing, how far its plan and its end are.",
  permission: "dossier.read",
  input: z.object({ dossierId: Id }),
  output: z.object({
    missing: z.array(z.enum(wanted)).readonly(),
    blocks: z
      .array(z.enum(blocks))
      .readonly()
      .meta({ description: "The most pressing first; none of a dossier that was put away" }),
    daysToEnd: z.number().int().nullable().meta({ description: "Negative once the end has passed" }),
    counts: z.object({
      openWork: Count,
      undecided: Count.meta({ description: "Open work of which nobody said what becomes of it" }),
      sources: Count,
      homeless: Count.meta({ description: "Sources of which nobody said where they live" }),
      contacts: Count,
      lateSteps: Count.meta({ description: "Open steps of the plan whose day has passed" }),
      blockedAccesses: Count.meta({
        description: "Accesses on which something blocks: access.list says what",
      }),
    }),
    blocked: z
      .array(BlockedShown)
      .readonly()
      .meta({ description: "The first 3 of the accesses on which something blocks" }),
    next: z
      .array(NextStepShown)
      .readonly()
      .meta({ description: "What to do next, the most pressing first, at most 3: plan.read has them all" }),
    progress: z
      .array(z.object({ phase: z.enum(phases), settled: Count, total: Count }))
      .readonly()
      .meta({ description: "How far each phase of the plan is; empty while there is no plan" }),
    planOutdated: z.boolean().meta({
      description: "Whether the plan was made for other facts: plan.preview-move shows what changes",
    }),
  }),
  refusals: ["dossier.not-found", "agency.not-found"],
  example: {
    input: { dossierId: exampleDossier.id },
    output: {
      missing: ["homes"],
      blocks: [],
      daysToEnd: 42,
      counts: {
        openWork: 12,
        undecided: 3,
        sources: 2,
        homeless: 1,
        contacts: 1,
        lateSteps: 0,
        blockedAccesses: 0,
      },
      blocked: [],
      next: [
        {
          stepId: exampleStep.id,
          action: "do",
          reasons: [{ why: "blocks", steps: 4 }],
          title: exampleStep.title,
          side: "us",
          blockedBy: null,
          dueOn: "2026-12-07",
        },
      ],
      progress: [{ phase: "autonomy", settled: 0, total: 1 }],
      planOutdated: false,
    },
  },
  async read({ dossierId }, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const agencyId = ownAgency(work.actor);
    const found = await askTogether(work, {
      dossier: selectDossier(work.tx, { agencyId, id: dossierId }),
      counts: selectCounts(work.tx, { agencyId, dossierId, today: day.today }),
      basis: selectBasis(work, dossierId),
      ...selectStanding(work, dossierId),
    });
    const [row] = found.dossier;
    const [counts] = found.counts;
    if (!row || !counts) return refuse("dossier.not-found");
    const dossier = toDossier(row);
    const { accesses, ...others } = counts;
    const seen = accesses > 0 ? await seeAccesses(work, dossierId) : { accesses: [] };
    if (isRefusal(seen)) return seen;
    const { blocked } = scoreOf(seen.accesses.map(({ autonomy }) => autonomy));
    const counted = { ...others, blockedAccesses: blocked };
    return {
      ...overviewOf(dossier, counted, day.today),
      counts: counted,
      blocked: blockedOf(seen.accesses).slice(0, mostNamed),
      next: nextSteps(found.ready, day.today),
      progress: progressIn(found.counted),
      planOutdated: isPlanOutdated(dossier, found.basis[0]),
    };
  },
});
