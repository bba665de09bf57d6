import { type Kysely, sql } from "kysely";
import { z } from "zod";
import {
  type Direction,
  type DossierState,
  directions,
  dossierStates,
  type Reason,
  reasons,
  type Tone,
  tones,
} from "#core/dossier/dossier.ts";
import { DossierShown, exampleDossier } from "#core/dossier/fields.ts";
import { endsIn, stages } from "#core/dossier/portfolio.ts";
import { dossierColumns, toDossier } from "#core/dossier/store.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { builtFor, type Given } from "#core/kernel/built-once.ts";
import { Day, Id, PageSize, pageCursor, pageOf, pageRows } from "#core/kernel/ids.ts";
import { query } from "#core/kernel/operation.ts";
import { planForValues } from "#core/kernel/plan-for-values.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { searchOf } from "#core/kernel/search-words.ts";
import { loadToday } from "#core/plan/store.ts";
import type { Database } from "#platform/db/schema.ts";

const sorts = ["name", "end", "updated"] as const;
const keyOf = { name: "sort_name", end: "end_sort", updated: "updated_at" } as const;

type Listed = { readonly sort: (typeof sorts)[number]; readonly tone: Tone | undefined };
type Narrowed = Given<
  Record<"endFrom" | "endTo" | "endsFrom" | "endsTo" | "words" | "afterKey" | "afterId", string> & {
    direction: Direction;
    strategic: boolean;
    reason: Reason;
  }
> & { readonly agencyId: string; readonly state: DossierState; readonly most: number };

function listOfDossiers(db: Kysely<Database>, { sort, tone }: Listed, of: Narrowed) {
  const { agencyId, state, direction, strategic, endFrom, endTo, endsFrom, endsTo, reason, words } = of;
  const { afterKey, afterId, most } = of;
  const key = keyOf[sort];
  const way = sort === "updated" ? "desc" : "asc";
  return db
    .selectFrom("dossier")
    .select([...dossierColumns, "sort_name", "end_sort"])
    .where("agency_id", "=", agencyId)
    .where("state", "=", state)
    .$if(afterKey !== undefined, (all) =>
      all.where(({ eb, refTuple, tuple }) =>
        eb(refTuple(key, "id"), sort === "updated" ? "<" : ">", tuple(afterKey ?? "", afterId ?? "")),
      ),
    )
    .$if(direction !== undefined, (all) => all.where("direction", "=", direction ?? "client"))
    .$if(tone !== undefined, (all) => all.where("tone", "=", sql.lit(tone ?? null)))
    .$if(strategic !== undefined, (all) => all.where("strategic", "=", strategic ?? null))
    .$if(endFrom !== undefined, (all) => all.where("end_on", ">=", endFrom ?? null))
    .$if(endTo !== undefined, (all) => all.where("end_on", "<=", endTo ?? null))
    .$if(endsFrom !== undefined, (all) => all.where("end_sort", ">=", endsFrom ?? ""))
    .$if(endsTo !== undefined, (all) => all.where("end_sort", "<=", endsTo ?? ""))
    .$if(reason !== undefined, (all) => all.where("reason", "=", reason ?? null))
    .$if(words !== undefined, (all) => all.where(searchOf(words ?? "")))
    .orderBy(key, way)
    .orderBy("id", way)
    .limit(most);
}

/** The same without words, which each search has others of. */
const dossiersListed = builtFor(listOfDossiers);

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
    const { sort, tone, stage, after, limit, ...narrowed } = input;
    const { words, reason, endFrom, endTo } = narrowed;
    const day = stage && (await loadToday(work));
    if (isRefusal(day)) return day;
    const ends = stage && day && endsIn(stage, day.today);
    if ([words, reason, endFrom, endTo].some((one) => one !== undefined)) await planForValues(work);
    const [afterKey, afterId] = after ?? [];
    const agencyId = ownAgency(actor);
    const from = { endsFrom: ends?.from, endsTo: ends?.to, afterKey, afterId, most: limit + 1 };
    const list = words === undefined ? dossiersListed : listOfDossiers;
    const { rows } = await tx.executeQuery(list(tx, { sort, tone }, { agencyId, ...narrowed, ...from }));
    const key = keyOf[sort];
    const { rows: shown, ...next } = pageRows(rows, limit, (last) => [last[key], last.id]);
    return { rows: shown.map(toDossier), ...next };
  },
});
