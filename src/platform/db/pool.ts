import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { leanPool } from "./lean-pool.ts";
import type { Database } from "./schema.ts";

const { builtins } = pg.types;
/** `2026-11-24 10:11:12.345678+00`, as PostgreSQL says an instant in UTC, as ISO text to the millisecond. */
function instantOf(text: string): string {
  if (!text.endsWith("+00") || text[10] !== " ") return new Date(text).toISOString();
  const [day, time, parts] = [text.slice(0, 10), text.slice(11, 19), text.slice(20, -3)];
  return `${day}T${time}.${parts.slice(0, 3).padEnd(3, "0")}Z`;
}

/** Instants as ISO text in UTC, days as text, counts as numbers: no Date object crosses this line. */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.TIMESTAMPTZ, instantOf],
  [builtins.DATE, (text) => text],
  [builtins.INT8, Number],
]);

/**
 * Lets connections die without taking the process along: a client in use tells its death by an event
 * besides failing its query, and an event that nobody hears ends Node.
 */
export function surviveLostConnections(
  pool: pg.Pool,
  onLost: (error: Error) => void = () => undefined,
): void {
  pool.on("error", onLost);
  pool.on("connect", (client) => client.on("error", onLost));
}

/** Connections of one process: two cores keep about eight busy, and some wait for a lock. */
export const poolSize = 16;

/**
 * A pool of connections to one PostgreSQL; each statement is given up after 60 s, each lock after 10 s,
 * and waiting for a free connection, or for a server that does not answer, after `patience` ms.
 */
export function openPool(
  url: string,
  size = poolSize,
  onLost?: (error: Error) => void,
  patience = 30_000,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    pipeline: true,
    connectionTimeoutMillis: patience,
    application_name: "passation",
    // Each statement is planned once for any values (decision 056).
    options:
      "-c timezone=UTC -c statement_timeout=60000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=120000 -c plan_cache_mode=force_generic_plan",
    types: {
      getTypeParser: (id: number, format?: "text" | "binary") =>
        (format !== "binary" && parsers.get(id)) || pg.types.getTypeParser(id, format),
    },
  });
  surviveLostConnections(pool, onLost);
  return pool;
}

/** Typed queries over the pool. */
export function openDatabase(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: leanPool(pool) }) });
}
