import { sql } from "kysely";
import { z } from "zod";
import { reasons } from "#core/dossier/dossier.ts";
import { endsIn, stages } from "#core/dossier/portfolio.ts";
import { ownAgency } from "#core/kernel/actor.ts";
import { query, type Work } from "#core/kernel/operation.ts";
import { isRefusal } from "#core/kernel/refusal.ts";
import { loadToday } from "#core/plan/store.ts";

/** Further nobody counts: each part of the portfolio is read up to here, by an index that holds it alone. */
const most = 1_000;

const Count = z.number().int().min(0).max(most);

/** Where all the exits of the agency stand: by stage, in dispute, by reason, put away. */
export const readPortfolio = query({
  name: "dossier.read-portfolio",
  summary: "Counts the dossiers of the agency by where they stand and by reason.",
  permission: "dossier.read",
  input: z.object({}),
  output: z.object({
    stages: z
      .record(z.enum(stages), Count)
      .meta({ description: "Those under way, as `dossier.list` takes it" }),
    dispute: Count.meta({ description: "Those under way in dispute" }),
    archived: Count,
    cancelled: Count,
    reasons: z
      .array(z.object({ reason: z.enum(reasons), count: Count }))
      .readonly()
      .meta({ description: "Those under way of which the reason is known, the most frequent first" }),
    most: z.number().int().meta({ description: "A count that reaches it means as many or more" }),
  }),
  refusals: ["agency.not-found"],
  example: {
    input: {},
    output: {
      stages: { running: 3, ending: 1, leaving: 2, left: 0, undated: 1 },
      dispute: 1,
      archived: 12,
      cancelled: 0,
      reasons: [{ reason: "internalisation", count: 2 }],
      most,
    },
  },
  async read(_, work) {
    const day = await loadToday(work);
    if (isRefusal(day)) return day;
    const { today } = day;
    const underWay = { state: "open" } as const;
    const parts: Record<string, Part> = {
      dispute: { ...underWay, tone: "dispute" },
      archived: { state: "archived" },
      cancelled: { state: "cancelled" },
      ...Object.fromEntries(stages.map((stage) => [stage, { ...underWay, ends: endsIn(stage, today) }])),
      ...Object.fromEntries(reasons.map((reason) => [`reason ${reason}`, { ...underWay, reason }])),
    };
    const counts = await countParts(work, parts);
    const count = (name: string) => counts.get(name) ?? 0;
    return {
      stages: {
        running: count("running"),
        ending: count("ending"),
        leaving: count("leaving"),
        left: count("left"),
        undated: count("undated"),
      },
      dispute: count("dispute"),
      archived: count("archived"),
      cancelled: count("cancelled"),
      reasons: reasons
        .map((reason) => ({ reason, count: count(`reason ${reason}`) }))
        .filter((one) => one.count > 0)
        .sort((a, b) => b.count - a.count),
      most,
    };
  },
});

type Part = {
  readonly state: "open" | "archived" | "cancelled";
  readonly ends?: { readonly from: string; readonly to: string };
  readonly tone?: "dispute";
  readonly reason?: string;
};

/** How many dossiers each part has, none counted beyond `most`; asked in one go. */
async function countParts({ tx, actor }: Work, parts: Readonly<Record<string, Part>>) {
  const agencyId = ownAgency(actor);
  const counted = Object.entries(parts).map(([name, { state, ends, tone, reason }]) => {
    const narrowed = [
      sql`agency_id = ${agencyId} and state = ${sql.lit(state)}`,
      ...(ends ? [sql`end_sort between ${ends.from} and ${ends.to}`] : []),
      // Told word by word, so that the index of disputes is known to serve.
      ...(tone ? [sql`tone = ${sql.lit(tone)}`] : []),
      ...(reason ? [sql`reason = ${reason}`] : []),
    ];
    return sql`select ${name} as name, (select coalesce(sum(1), 0)::int from
      (select from dossier where ${sql.join(narrowed, sql` and `)} limit ${sql.lit(most)}) one) as count`;
  });
  const { rows } = await sql<{ name: string; count: number }>`${sql.join(counted, sql` union all `)}`.execute(
    tx,
  );
  return new Map(rows.map(({ name, count }) => [name, count]));
}
