import { randomUUID } from "node:crypto";
import { type Kysely, sql, type Transaction } from "kysely";
import type pg from "pg";
import { fromKysely, PgBoss } from "pg-boss";
import type { JobDraft } from "#core/kernel/fact.ts";
import type { Job, JobWork } from "#core/kernel/job.ts";
import type { Database } from "#platform/db/schema.ts";
import { listenTo } from "./listen.ts";

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

/**
 * A job that fails is tried again twelve times, first after 5 s, then ever more rarely for more than
 * a day. One whose worker died is noticed by its silence and taken over within a minute.
 */
const patience = {
  retryLimit: 12,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 6 * 3600,
  heartbeatSeconds: 20,
  /** The transaction that adds a job tells the workers as it commits. */
  notify: true,
};
/** Of the jobs with one key, one waits at a time; a job that names no key gets one of its own. */
const onePerKey = "short";
const lookingForTheDead = { superviseIntervalSeconds: 15, monitorIntervalSeconds: 15 };

/** Opens the queue and makes its tables; `worker` says whether this process also keeps them tidy. */
export async function openQueue(options: {
  readonly pool: pg.Pool;
  readonly db: Kysely<Database>;
  readonly jobs: readonly Job[];
  readonly worker: boolean;
  /** Told when the queue itself, or a job, fails; the job is tried again all the same. */
  readonly onError: (error: Error) => void;
  /** How often a worker looks for jobs that nobody told it of; tests do not wait. */
  readonly everySeconds?: number;
}): Promise<Queue> {
  const { pool, jobs, worker, onError, everySeconds = 2 } = options;
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) => pool.query(text, values),
      listen: (channel, heard, backAgain) =>
        listenTo(pool.options.connectionString, channel, { heard, backAgain, onLost: onError }),
    },
    useListenNotify: worker,
    supervise: worker,
    schedule: worker,
    ...lookingForTheDead,
  });
  const stopping = new AbortController();
  boss.on("error", onError);
  // Without a connection that hears, jobs start at the next look: somebody who wonders should read it.
  boss.on("warning", ({ message }) => {
    if (message.includes("LISTEN/NOTIFY")) onError(new Error(message));
  });
  await boss.start();
  for (const { name } of jobs) {
    await boss.createQueue(name, { ...patience, policy: onePerKey });
    await boss.updateQueue(name, patience);
  }
  return {
    async enqueue(tx, agencyId, drafts) {
      if (drafts.length === 0) return;
      // The product's role cannot see the queue, where every agency's jobs are: its owner adds them.
      await sql`set local role none`.execute(tx);
      for (const { name, data, singletonKey } of drafts) {
        const once = { singletonKey: singletonKey ?? randomUUID() };
        await boss.send(name, { ...data, agencyId }, { db: fromKysely(tx), ...once });
      }
    },
    async work(jobWork) {
      for (const job of jobs) {
        const polls = { pollingIntervalSeconds: everySeconds, notifyPollingIntervalSeconds: everySeconds };
        const how = { ...polls, localConcurrency: job.atOnce ?? 1 };
        await boss.work(job.name, how, async (batch) => {
          for (const { data, signal } of batch) {
            const ends = AbortSignal.any([signal, stopping.signal]);
            await perform(job, data, { ...jobWork, signal: ends }, onError);
          }
        });
        if (job.every) await boss.schedule(job.name, job.every, null, { tz: "UTC" });
      }
    },
    stop: async () => {
      stopping.abort(new Error("the process stops"));
      await boss.stop({ graceful: true, timeout: 20_000 });
    },
  };
}

/** The queue keeps the failure and tries again; somebody who reads the log must learn of it too. */
async function perform(job: Job, data: unknown, work: JobWork, onError: (error: Error) => void) {
  try {
    await job.perform(data, work);
  } catch (error) {
    const what = work.signal?.aborted ? "was stopped" : "failed";
    onError(new Error(`the job ${job.name} ${what}`, { cause: error }));
    throw error;
  }
}
