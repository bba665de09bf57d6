import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { actAs } from "#core/agency/store.ts";
import { leanPool, withLimitsSaid } from "#platform/db/lean-pool.ts";
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

/**
 * How many rows PostgreSQL looks at to answer one question of an agency, by its own account: by the plans that serve
 * the product, which are made for any values unless the question asked for its own.
 */
export async function rowsExamined(
  world: TestWorld,
  agencyId: string,
  statements: readonly Statement[],
): Promise<number> {
  let rows = 0;
  const settings: CompiledQuery[] = [];
  for (const { sql: text, parameters } of statements) {
    if (text.includes("plan_cache_mode")) settings.push(CompiledQuery.raw(text, [...parameters]));
    if (!/^(?:select|with)\b/.test(text)) continue;
    rows += await world.db.transaction().execute(async (tx) => {
      await actAs(tx, agencyId);
      for (const setting of settings) await tx.executeQuery(setting);
      const said = withLimitsSaid({ text, values: parameters });
      await tx.executeQuery(CompiledQuery.raw(`prepare examined as ${said.text}`));
      const given = said.values.length === 0 ? "" : `(${said.values.map(literalOf).join(", ")})`;
      const explain = CompiledQuery.raw(`explain (analyze, format json) execute examined${given}`);
      const explained = await tx.executeQuery<Explained>(explain);
      await tx.executeQuery(CompiledQuery.raw("deallocate examined"));
      return examinedBy(explained.rows[0]?.["QUERY PLAN"][0]?.Plan);
    });
  }
  return rows;
}

/** A value as it stands in a statement: `execute` takes no parameters. */
function literalOf(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (!Array.isArray(value))
    return pg.escapeLiteral(typeof value === "object" ? JSON.stringify(value) : String(value));
  return pg.escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(",")}}`);
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
