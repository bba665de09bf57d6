import { type Kysely, sql, type Transaction } from "kysely";
import type pg from "pg";
import { fromKysely, PgBoss } from "pg-boss";
import type { JobDraft } from "#core/kernel/fact.ts";
import type { Job, JobWork } from "#core/kernel/job.ts";
import type { Database } from "#platform/db/schema.ts";

/** The queue, in the product's own database: a job exists exactly when its transaction committed. */
export type Queue = {
  readonly enqueue: (
    tx: Transaction<Database>,
    agencyId: string,
    drafts: readonly JobDraft[],
  ) => Promise<void>;
  /** Starts doing jobs here; any number of workers may, on any number of machines. */
  readonly work: (work: JobWork) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A job that fails is tried again ten times, first after 30 s, then ever more rarely for a day. */
const retries = { retryLimit: 10, retryDelay: 30, retryBackoff: true, retryDelayMax: 6 * 3600 };

/** Opens the queue and makes its tables; `worker` says whether this process also keeps them tidy. */
export async function openQueue(options: {
  readonly pool: pg.Pool;
  readonly db: Kysely<Database>;
  readonly jobs: readonly Job[];
  readonly worker: boolean;
  readonly onError: (error: Error) => void;
}): Promise<Queue> {
  const { pool, jobs, worker, onError } = options;
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    supervise: worker,
    schedule: worker,
  });
  boss.on("error", onError);
  await boss.start();
  for (const { name } of jobs) await boss.createQueue(name, retries);
  await letTheProductEnqueue(options.db);
  return {
    async enqueue(tx, agencyId, drafts) {
      for (const { name, data, singletonKey } of drafts) {
        const once = singletonKey === undefined ? {} : { singletonKey };
        await boss.send(name, { ...data, agencyId }, { db: fromKysely(tx), ...once });
      }
    },
    async work(jobWork) {
      for (const job of jobs) {
        await boss.work(job.name, { pollingIntervalSeconds: 2 }, async (batch) => {
          for (const { data } of batch) await job.perform(data, jobWork);
        });
        if (job.every) await boss.schedule(job.name, job.every, null, { tz: "UTC" });
      }
    },
    stop: () => boss.stop({ graceful: true, timeout: 20_000 }),
  };
}

/** The product's transactions run as passation_app, which must be able to add jobs. */
async function letTheProductEnqueue(db: Kysely<Database>): Promise<void> {
  await sql`grant usage on schema pgboss to passation_app`.execute(db);
  await sql`grant select, insert, update on all tables in schema pgboss to passation_app`.execute(db);
}
