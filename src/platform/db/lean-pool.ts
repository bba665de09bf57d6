import { hash } from "node:crypto";
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";

/** A connection remembers that many statements; the others are read anew each time. */
const mostPrepared = 300;
/** And the texts of one statement for as many sizes of its pages. */
const mostSizes = 8;
/** A list of rows to save makes another text for each length: such are not worth remembering; a long question is. */
const longestPrepared = { change: 4_000, question: 16_000 } as const;
/** How many rows are wanted is said in the text: a plan for any number sorts a whole table to show fifty of it. */
const limit = / limit \$(\d+)/g;

/**
 * Statements whose answer nobody reads: the start of a transaction, and what says so by this comment.
 * They leave with the next statement, in one parcel, which an error of theirs fails too.
 */
const goesWithTheNext = /^(?:begin$|start transaction\b|\/\* with the next \*\/)/;

/**
 * What is saved, and says so by this comment, waits for the next statement of its transaction too, or for its
 * commit, which fails with it. Outside a transaction nothing would come next.
 */
const savedWithTheNext = /\/\* saved with the next \*\/$/;

/**
 * The pool as Kysely uses it, saying less. Each statement is prepared once per connection: with row
 * level security PostgreSQL takes as long to plan one as to do it. And a transaction starts together
 * with its first statement, and ends, when it only read, with the first of the next one. Measured
 * together: half the time of PostgreSQL and of Node for a command, two thirds for a query. What a command
 * saves leaves with its next question, and the last of it with the commit.
 * The pool must be in pipeline mode.
 */
export function leanPool(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const said = new Map<string, Said>();
  const nameOf = (text: string): string | undefined => {
    const given = names.get(text);
    if (given !== undefined || names.size >= mostPrepared) return given;
    const kind = text.trimStart().startsWith("select") ? "question" : "change";
    if (text.length > longestPrepared[kind]) return undefined;
    const name = hash("sha256", text).slice(0, 32);
    names.set(text, name);
    return name;
  };
  return {
    options: pool.options,
    connect: async () => leanClient(await connect(pool), nameOf, said),
    end: () => pool.end(),
  };
}

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** The statement with its limits as numbers in its text, and its other values numbered anew. */
export function withLimitsSaid(statement: Statement, said = new Map<string, Said>()): Statement {
  const { text, values } = statement;
  if (!text.includes(" limit $")) return statement;
  const { limits, texts } =
    said.get(text) ?? remembered(said, text, { limits: limitsIn(text), texts: new Map() }, mostPrepared);
  if (!limits.every((at) => Number.isSafeInteger(values[at]))) return statement;
  const others = values.filter((_, at) => !limits.includes(at));
  const sizes = limits.map((at) => values[at]).join();
  return {
    text: texts.get(sizes) ?? remembered(texts, sizes, textOf(statement, limits), mostSizes),
    values: others,
  };
}

/** Where the limits of a text stand among its values, and its texts for the limits that were asked for. */
type Said = { readonly limits: readonly number[]; readonly texts: Map<string, string> };

const limitsIn = (text: string) => Array.from(text.matchAll(limit), ([, at]) => Number(at) - 1);

function textOf({ text, values }: Statement, limits: readonly number[]): string {
  const others = values
    .keys()
    .filter((at) => !limits.includes(at))
    .toArray();
  return text.replace(/\$(\d+)/g, (_, number) => {
    const at = Number(number) - 1;
    return limits.includes(at) ? String(values[at]) : `$${others.indexOf(at) + 1}`;
  });
}

function remembered<Value>(by: Map<string, Value>, key: string, value: Value, most: number): Value {
  if (by.size < most) by.set(key, value);
  return value;
}

/** How a transaction starts. */
const starts = /^(?:begin$|start transaction\b)/;

/** How a transaction that only reads starts. Its end changes nothing that anybody waits for. */
const onlyReads = /^start transaction\b.*\bread only\b/;

/** What still has to end on a connection, by `commit` or `rollback`. */
const ends = new WeakMap<pg.PoolClient, string>();

/** Takes the end that a connection still has to be sent. */
function takeEnd(client: pg.PoolClient): string | undefined {
  const end = ends.get(client);
  ends.delete(client);
  return end;
}

const known = new WeakSet<pg.PoolClient>();

/**
 * A connection that sends what still has to end on it before its next statement, in one parcel,
 * whoever asks: also those who use the pool past this file.
 */
async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  const client = await pool.connect();
  if (known.has(client)) return client;
  known.add(client);
  client.query = new Proxy(client.query, {
    apply(query, self, given) {
      const end = takeEnd(client);
      if (end === undefined) return Reflect.apply(query, self, given);
      client.connection.stream.cork();
      // It fails with its connection alone, of which the pool is told.
      Reflect.apply(query, self, [end, () => undefined]);
      const asked = Reflect.apply(query, self, given);
      client.connection.stream.uncork();
      return asked;
    },
  });
  return client;
}

function leanClient(
  client: pg.PoolClient,
  nameOf: (text: string) => string | undefined,
  said: Map<string, Said>,
): PostgresPoolClient {
  let held: Statement[] = [];
  let isReading = false;
  let isInTransaction = false;
  /** Whether something of the transaction was sent: what is held may be its beginning, or come later in it. */
  let isUnderWay = false;

  /** What leaves within one turn leaves in one parcel. */
  function send<Row>({ text, values }: Statement) {
    const { stream } = client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    const name = values.length === 0 ? undefined : nameOf(text);
    const asked = client.query({ text, values: [...values], ...(name ? { name } : {}) });
    return asked as Promise<PostgresQueryResult<Row>>;
  }

  async function sendAll<Row>(statement: Statement): Promise<PostgresQueryResult<Row>> {
    const before = held.map((one) => send<never>(one));
    const last = send<Row>(statement);
    held = [];
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
    const statement = withLimitsSaid({ text, values }, said);
    if (goesWithTheNext.test(text) || (isInTransaction && savedWithTheNext.test(text))) {
      if (starts.test(text)) [isReading, isUnderWay, isInTransaction] = [onlyReads.test(text), false, true];
      held.push(statement);
      return Promise.resolve(nothing);
    }
    const isEnd = text === "commit" || text === "rollback";
    const savesLast = text === "commit" && held.some((one) => savedWithTheNext.test(one.text));
    if (isEnd) isInTransaction = false;
    if (!isEnd || savesLast) {
      isUnderWay = true;
      return held.length === 0 ? send(statement) : sendAll(statement);
    }
    held = [];
    // One that ends before its first statement never began; what was held at its end would have changed nothing. A
    // commit that fails is followed by a rollback, which is sent too.
    if (isUnderWay && !isReading) return send(statement);
    if (isUnderWay) ends.set(client, text);
    isReading = false;
    return Promise.resolve({ ...nothing, command: text === "commit" ? "COMMIT" : "ROLLBACK" });
  }

  return {
    query,
    release(destroy) {
      held = [];
      client.release(destroy);
      // Whoever waits for the connection has sent something by then; else the end goes alone.
      setImmediate(() => {
        const end = takeEnd(client);
        if (end !== undefined && !destroy) client.query(end).catch(() => undefined);
      });
    },
  };
}

const nothing = { command: "SELECT" as const, rowCount: 0, rows: [] };
