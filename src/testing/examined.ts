import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import { actAs } from "#core/agency/store.ts";
import { leanPool } from "#platform/db/lean-pool.ts";
import type { Database } from "#platform/db/schema.ts";
import type { TestWorld } from "./world.ts";

type Statement = { readonly sql: string; readonly parameters: readonly unknown[] };

/** A world that remembers what it asks of the database. */
export function listening(world: TestWorld): TestWorld & { readonly asked: Statement[] } {
  const asked: Statement[] = [];
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: leanPool(world.pool) }),
    log: ({ query }) => {
      asked.push({ sql: query.sql, parameters: query.parameters });
    },
  });
  return { ...world, db, asked };
}

type Plan = {
  readonly "Node Type": string;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter"?: number;
  readonly "Rows Removed by Index Recheck"?: number;
  readonly "Rows Removed by Join Filter"?: number;
  readonly Plans?: readonly Plan[];
};

type Explained = { readonly "QUERY PLAN": readonly { readonly Plan: Plan }[] };

/** How many rows PostgreSQL looks at to answer the queries of one agency, by its own account. */
export async function rowsExamined(
  world: TestWorld,
  agencyId: string,
  statements: readonly Statement[],
): Promise<number> {
  let rows = 0;
  for (const { sql: text, parameters } of statements) {
    if (!/^(?:select|with)\b/.test(text)) continue;
    rows += await world.db.transaction().execute(async (tx) => {
      await actAs(tx, agencyId);
      const explain = CompiledQuery.raw(`explain (analyze, format json) ${text}`, [...parameters]);
      const explained = await tx.executeQuery<Explained>(explain);
      return examinedBy(explained.rows[0]?.["QUERY PLAN"][0]?.Plan);
    });
  }
  return rows;
}

function examinedBy(plan: Plan | undefined): number {
  if (!plan) return 0;
  const removed =
    (plan["Rows Removed by Filter"] ?? 0) +
    (plan["Rows Removed by Index Recheck"] ?? 0) +
    (plan["Rows Removed by Join Filter"] ?? 0);
  const own = plan["Node Type"].includes("Scan") ? (plan["Actual Rows"] + removed) * plan["Actual Loops"] : 0;
  return (plan.Plans ?? []).reduce((sum, inner) => sum + examinedBy(inner), own);
}
