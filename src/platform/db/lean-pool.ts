import { hash } from "node:crypto";
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";

/** A connection remembers that many statements; the others are read anew each time. */
const mostPrepared = 300;
/** A list of rows makes another text for each length: such are not worth remembering. */
const longestPrepared = 4_000;
/** A page is planned anew for its size: a plan for any size sorts a whole table to show fifty rows of it. */
const isPage = (text: string) => text.includes(" limit $");

/**
 * Statements whose answer nobody reads: the start of a transaction, and what says so by this comment.
 * They leave with the next statement, in one parcel, which an error of theirs fails too.
 */
const goesWithTheNext = /^(?:begin$|start transaction\b|\/\* with the next \*\/)/;

/**
 * The pool as Kysely uses it, saying less. Each statement is prepared once per connection: with row
 * level security PostgreSQL takes as long to plan one as to do it. And a transaction starts together
 * with its first statement. Measured together: half the time of PostgreSQL and of Node for a command.
 * The pool must be in pipeline mode.
 */
export function leanPool(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= mostPrepared) return known;
    if (text.length > longestPrepared || isPage(text)) return undefined;
    const name = hash("sha256", text).slice(0, 32);
    names.set(text, name);
    return name;
  };
  return {
    options: pool.options,
    connect: async () => leanClient(await pool.connect(), nameOf),
    end: () => pool.end(),
  };
}

type Statement = { readonly text: string; readonly values: readonly unknown[] };

function leanClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  let held: Statement[] = [];

  function send<Row>({ text, values }: Statement) {
    const name = values.length === 0 ? undefined : nameOf(text);
    const asked = client.query({ text, values: [...values], ...(name ? { name } : {}) });
    return asked as Promise<PostgresQueryResult<Row>>;
  }

  async function sendAll<Row>(statement: Statement): Promise<PostgresQueryResult<Row>> {
    const { stream } = client.connection;
    stream.cork();
    const before = held.map((one) => send<never>(one));
    const last = send<Row>(statement);
    held = [];
    stream.uncork();
    await Promise.all([...before, last]);
    return last;
  }

  function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
  function query<Row>(
    text: string | PostgresCursor<Row>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof text !== "string") throw new Error("rows are read in pages, not through a cursor");
    const statement = { text, values };
    if (goesWithTheNext.test(text)) {
      held.push(statement);
      return Promise.resolve(nothing);
    }
    if (held.length === 0) return send(statement);
    const unbegun = text === "commit" || text === "rollback";
    if (!unbegun) return sendAll(statement);
    // A transaction that ends before its first statement never began.
    held = [];
    return Promise.resolve({ ...nothing, command: text === "commit" ? "COMMIT" : "ROLLBACK" });
  }

  return {
    query,
    release(destroy) {
      held = [];
      client.release(destroy);
    },
  };
}

const nothing = { command: "SELECT" as const, rowCount: 0, rows: [] };
