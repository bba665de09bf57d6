import { type Expression, sql } from "kysely";
import type { Work } from "#core/kernel/operation.ts";

/** Rows that are read in one turn: a few milliseconds of work, after which the others have theirs. */
const perPage = 500;

/** The rows of a long query, page by page as the database comes to them, each looked at once; `name` is the query's own in its transaction. */
export async function* rowsInPages<Row>(
  tx: Work["tx"],
  name: string,
  query: Expression<Row>,
): AsyncGenerator<readonly Row[]> {
  const cursor = sql.id(name);
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(tx);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(perPage)} from ${cursor}`.execute(tx);
    if (rows.length > 0) yield rows;
    if (rows.length < perPage) break;
  }
  await sql`close ${cursor}`.execute(tx);
}
