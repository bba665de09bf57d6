import { sql } from "kysely";
import { z } from "zod";
import { BlockedShown, blockedOf } from "#core/access/queries/blocked.ts";
import { scoreOf } from "#core/access/score.ts";
import { seeAccesses } from "#core/access/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { Day, Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { planForValues } from "#core/kernel/plan-for-values.ts";
import { isRefusal, refuse } from "#core/kernel/refusal.ts";
import { searchOf } from "#core/kernel/search-words.ts";
import { askTogether } from "#core/kernel/together.ts";
import { exampleStep } from "#core/plan/examples.ts";
import { progressIn } from "#core/plan/progress.ts";
import { NextStepShown, nextSteps, selectStanding } from "#core/plan/queries/of-dossier.ts";
import { isPlanOutdated, selectBasis } from "#core/plan/queries/outdated.ts";
import { loadToday } from "#core/plan/store.ts";
import { phases } from "#core/playbook/playbook.ts";
import { directions, dossierStates, reasons, tones } from "./dossier.ts";
import { DossierShown, exampleDossier } from "./fields.ts";
import { blocks, type Counted, overviewOf, wanted } from "./overview.ts";
import { endsIn, stages } from "./portfolio.ts";
import { dossierColumns, loadDossier, selectDossier, toDossier } from "./store.ts";

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

const sorts = ["name", "end", "updated"] as const;

/** The agency's dossiers, narrowed and in the order asked for, page by page. */
export const listDossiers = query({
  name: "dossier.list",
  summary: "Lists the dossiers of the agency: those under way by name, unless asked otherwise.",
  permission: "dossier.read",
  input: z.object({
    state: z.enum(dossierStates).default("open"),
    sort: z
      .enum(sorts)
      .default("name")
      .meta({ description: "By name, by end (unknown ends last), or the last changed first" }),
    direction: z.enum(directions).optional(),
    tone: z.enum(tones).optional(),
    strategic: z.boolean().optional(),
    endFrom: Day.optional(),
    endTo: Day.optional(),
    stage: z.enum(stages).optional().meta({
      description:
        "Where it stands in time: running, ending within 30 days, ended at most three months ago (leaving), longer ago (left), or undated",
    }),
    reason: z.enum(reasons).optional(),
    words: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "Words that begin like these stand in its name or party" }),
    after: pageCursor(z.string(), Id),
    limit: PageSize,
  }),
  output: pageOf(DossierShown),
  refusals: ["agency.not-found"],
  example: { input: { limit: 50 }, output: { rows: [exampleDossier] } },
  async read(input, work) {
    const { tx, actor } = work;
    const { state, sort, direction, tone, strategic, endFrom, endTo, stage, reason, words, after, limit } =
      input;
    const day = stage && (await loadToday(work));
    if (isRefusal(day)) return day;
    const ends = stage && day && endsIn(stage, day.today);
    const key = ({ name: "sort_name", end: "end_sort", updated: "updated_at" } as const)[sort];
    const way = sort === "updated" ? "desc" : "asc";
    if ([words, reason, endFrom, endTo].some((one) => one !== undefined)) await planForValues(work);
    const rows = await tx
      .selectFrom("dossier")
      .select([...dossierColumns, "sort_name", "end_sort"])
      .where("agency_id", "=", ownAgency(actor))
      .where("state", "=", state)
      .$if(after !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple(key, "id"), sort === "updated" ? "<" : ">", tuple(after?.[0] ?? "", after?.[1] ?? "")),
        ),
      )
      .$if(direction !== undefined, (all) => all.where("direction", "=", direction ?? "client"))
      .$if(tone !== undefined, (all) => all.where("tone", "=", sql.lit(tone ?? null)))
      .$if(strategic !== undefined, (all) => all.where("strategic", "=", strategic ?? null))
      .$if(endFrom !== undefined, (all) => all.where("end_on", ">=", endFrom ?? null))
      .$if(endTo !== undefined, (all) => all.where("end_on", "<=", endTo ?? null))
      .$if(ends !== undefined, (all) =>
        all.where("end_sort", ">=", ends?.from ?? "").where("end_sort", "<=", ends?.to ?? ""),
      )
      .$if(reason !== undefined, (all) => all.where("reason", "=", reason ?? null))
      .$if(words !== undefined, (all) => all.where(searchOf(words ?? "")))
      .orderBy(key, way)
      .orderBy("id", way)
      .limit(limit + 1)
      .execute();
    const { rows: shown, ...next } = pageRows(rows, limit, (last) => [last[key], last.id]);
    return { rows: shown.map(toDossier), ...next };
  },
});

const Count = z.number().int().min(0);
/** How many accesses are named of those that something blocks. */
const mostNamed = 3;

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
    const question = sql<Omit<Counted, "blockedAccesses"> & { readonly accesses: number }>`
      select e.open as "openWork", e.undecided, s.sources, s.homeless, c.contacts, p."lateSteps", a.accesses
      from (select count(*) /* of one dossier */ as open, count(*) /* of one dossier */ filter (where handling is null) as undecided
          from entry where agency_id = ${agencyId} and dossier_id = ${dossierId} and kind = 'work-item'
          and present and state = 'open') e,
        (select count(*) /* of one dossier */ as sources, count(*) /* of one dossier */ filter (where home is null) as homeless
          from source where agency_id = ${agencyId} and dossier_id = ${dossierId} and current_snapshot_id is not null) s,
        (select count(*) /* of one dossier */ as contacts from contact
          where agency_id = ${agencyId} and dossier_id = ${dossierId} and removed_at is null) c,
        (select count(*) /* of one dossier */ as "lateSteps" from step
          where agency_id = ${agencyId} and dossier_id = ${dossierId} and is_open and due_on < ${day.today}) p,
        (select count(*) /* of one dossier */ as accesses from access
          where agency_id = ${agencyId} and dossier_id = ${dossierId} and removed_at is null) a`;
    const found = await askTogether(work, {
      dossier: selectDossier(work.tx, { agencyId, id: dossierId }),
      counts: question,
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
