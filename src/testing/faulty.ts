import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { FileStore } from "#core/file/ports.ts";
import { StoreFailure } from "#core/file/store-failure.ts";
import { jobs } from "#core/jobs.ts";
import { refuse } from "#core/kernel/refusal.ts";
import { openDatabase, openPool } from "#platform/db/pool.ts";
import { openQueue, type Queue } from "#platform/jobs/queue.ts";
import type { TestWorld } from "./world.ts";

/**
 * How a call fails. Of the database: the connection is lost before it hears the statement, or after it did it and
 * before it could say so; or it says that its disk is full. Of the store of files: its disk is full.
 */
export const faultKinds = ["lost-before", "lost-after", "disk-full", "store-full"] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Makes one call fail: the n-th that is made from now on. */
export type Faults = {
  /** From now on the n-th call fails so. */
  readonly arm: (kind: FaultKind, n: number) => void;
  /** Nothing fails any more; says whether anything did. */
  readonly disarm: () => boolean;
  /**
   * Once the server ended the connections that were lost: it goes on with whatever it had heard by then, also with a
   * commit that left in the same parcel.
   */
  readonly ended: () => Promise<void>;
};

/** A world over its own connections, whose calls of the database and of the store of files can be made to fail. */
export type FaultyWorld = TestWorld & {
  readonly faults: Faults;
  readonly queue: Queue;
  /** The same without faults. */
  readonly plain: TestWorld;
};

/** The end of what only read is asked for as a text, everything else as an object. */
const needsNoDisk = (asked: unknown): boolean =>
  typeof asked !== "object" ||
  asked === null ||
  !("text" in asked) ||
  /^(?:begin|start transaction|rollback)\b/.test(String(asked.text));
const lost = () => Object.assign(new Error("Connection terminated unexpectedly"), { code: "08006" });
const diskFull = `do $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`;

/** Wraps a world; the plain one goes on to see and do everything, so that what is left can be looked at. */
export async function faultyWorld(plain: TestWorld): Promise<FaultyWorld> {
  let armed: { readonly kind: FaultKind; left: number } | undefined;
  let hit = false;
  /** Counts one call, and says how it is to fail. */
  const counted = (of: "database" | "store"): FaultKind | undefined => {
    if (!armed || (armed.kind === "store-full") !== (of === "store")) return undefined;
    armed.left -= 1;
    if (armed.left !== 0) return undefined;
    hit = true;
    return armed.kind;
  };
  const lostOnes = new Set<number>();
  const pool = openPool(plain.databaseUrl, 4);
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const asked = (...given: unknown[]): unknown => {
      // No disk is written to begin a transaction, nor to end one that only read or is given up.
      if (armed?.kind === "disk-full" && needsNoDisk(given[0])) return query(...given);
      const fault = counted("database");
      const drop = () => {
        lostOnes.add(Number(Reflect.get(client, "processID")));
        client.connection.stream.destroy();
      };
      if (fault === undefined) return query(...given);
      if (fault === "lost-before") drop();
      if (fault === "disk-full") return query(diskFull);
      const answer = query(...given);
      if (fault !== "lost-after" || !(answer instanceof Promise)) return answer;
      return answer.then(() => {
        drop();
        throw lost();
      });
    };
    Object.assign(client, { query: asked });
  });
  const store = plain.ports.fileStore;
  const full = () => {
    const cause = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    return new StoreFailure(refuse("file.store-full"), cause);
  };
  const unlessFull = <Given extends unknown[], Result>(method: (...given: Given) => Promise<Result>) => {
    return async (...given: Given): Promise<Result> => {
      if (counted("store")) throw full();
      return method(...given);
    };
  };
  const fileStore: FileStore = {
    ...store,
    put: unlessFull(store.put),
    get: unlessFull(store.get),
    size: unlessFull(store.size),
    delete: unlessFull(store.delete),
  };
  const db = openDatabase(pool);
  const queue = await openQueue({
    pool: plain.pool,
    db: plain.db,
    jobs,
    worker: false,
    onError: () => undefined,
  });
  return {
    ...plain,
    plain,
    pool,
    db,
    queue,
    ports: { ...plain.ports, fileStore },
    enqueue: queue.enqueue,
    faults: {
      arm(kind, n) {
        armed = { kind, left: n };
        hit = false;
      },
      disarm() {
        armed = undefined;
        return hit;
      },
      async ended() {
        const left = "select pid from pg_stat_activity where pid = any($1::int[])";
        while ((await plain.pool.query(left, [[...lostOnes]])).rows.length > 0) await sleep(5);
        lostOnes.clear();
      },
    },
    async close() {
      await queue.stop();
      await db.destroy();
      await plain.close();
    },
  };
}

/** How many connections of a pool somebody still holds. */
export const heldOf = (pool: pg.Pool) => pool.totalCount - pool.idleCount;
