import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./schema.ts";

const { builtins } = pg.types;
/** Instants as ISO text in UTC, days as text, counts as numbers: no Date object crosses this line. */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [builtins.DATE, (text) => text],
  [builtins.INT8, Number],
]);

/** A pool of connections to one PostgreSQL; each statement is given up after 60 s, each lock after 10 s. */
export function openPool(url: string, size = 16): pg.Pool {
  return new pg.Pool({
    connectionString: url,
    max: size,
    application_name: "passation",
    options:
      "-c timezone=UTC -c statement_timeout=60000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=120000",
    types: {
      getTypeParser: (id: number, format?: "text" | "binary") =>
        (format !== "binary" && parsers.get(id)) || pg.types.getTypeParser(id, format),
    },
  });
}

/** Typed queries over the pool. */
export function openDatabase(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
