import { type Expression, type Kysely, sql } from "kysely";
import type { Database } from "#platform/db/schema.ts";

type Questions = Readonly<Record<string, Expression<unknown>>>;
type Rows<Asked extends Questions> = {
  readonly [Name in keyof Asked]: readonly (Asked[Name] extends Expression<infer Row> ? Row : never)[];
};

/**
 * The rows of several questions, by the names of these, in one statement: a page that needs six tables waits for the
 * database once, and Node reads one text of JSON instead of so many rows. They see what a query of its own would,
 * days as text and numbers as numbers; but an instant comes as PostgreSQL writes it: ask for it as text.
 */
export async function askTogether<Asked extends Questions>(
  { tx }: { readonly tx: Kysely<Database> },
  asked: Asked,
): Promise<Rows<Asked>> {
  const answers = Object.entries(asked).map(
    ([name, question]) =>
      sql`(select coalesce(json_agg(q), '[]') from (${question}) as q) as ${sql.ref(name)}`,
  );
  const { rows } = await sql<Rows<Asked>>`select ${sql.join(answers)}`.execute(tx);
  const [found] = rows;
  if (found === undefined) throw new Error("a statement that always answers did not");
  return found;
}
