import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** How often a connection that says nothing is asked whether it still hears, and how long it may take to answer (ms). */
const patience = { between: 10_000, answer: 5_000 };

type Listener = {
  readonly heard: (payload: string) => void;
  /** Told each time the channel is heard again after a loss: what was said meanwhile is missed. */
  readonly backAgain: () => void;
  readonly onLost: (error: Error) => void;
};

/**
 * Hears one channel of PostgreSQL on a connection of its own, and connects again when it is lost, after
 * 1 s, then ever more rarely up to 30 s. Throws when the first connection fails.
 */
export async function listenTo(
  connectionString: string | undefined,
  channel: string,
  { heard, backAgain, onLost }: Listener,
): Promise<{ readonly close: () => Promise<void> }> {
  const closing = new AbortController();
  const first = await subscribe(connectionString, channel, heard);
  let current: pg.Client | undefined = first.client;
  const keepHearing = async () => {
    let lost = first.lost;
    for (;;) {
      const error = await lost;
      await endQuietly(current);
      current = undefined;
      if (closing.signal.aborted) return;
      onLost(error);
      for (let wait = 1_000; current === undefined; wait = Math.min(2 * wait, 30_000)) {
        await sleep(wait, undefined, { signal: closing.signal });
        const again = await subscribe(connectionString, channel, heard).catch(() => undefined);
        if (again === undefined) continue;
        current = again.client;
        lost = again.lost;
      }
      if (closing.signal.aborted) return endQuietly(current);
      backAgain();
    }
  };
  // Only closing ends it by a throw, from its sleep.
  const ended = keepHearing().catch(() => undefined);
  return {
    async close() {
      closing.abort();
      await endQuietly(current);
      await ended;
    },
  };
}

/** A connection that hears the channel, and the promise of the error that ends it. */
async function subscribe(connectionString: string | undefined, channel: string, heard: Listener["heard"]) {
  const client = new pg.Client({
    connectionString,
    application_name: "passation-jobs",
    keepAlive: true,
    connectionTimeoutMillis: patience.between,
    query_timeout: patience.answer,
  });
  const { promise: lost, resolve } = Promise.withResolvers<Error>();
  client.on("error", resolve);
  client.on("end", () => resolve(new Error("the connection that hears of new jobs ended")));
  client.on("notification", ({ payload }) => heard(payload ?? ""));
  try {
    await client.connect();
    await client.query(`listen ${client.escapeIdentifier(channel)}`);
  } catch (error) {
    await endQuietly(client);
    throw error;
  }
  const beat = setInterval(() => void client.query("select 1").catch(resolve), patience.between);
  void lost.then(() => clearInterval(beat));
  return { client, lost };
}

/** Ends a connection that may be lost already, without waiting for a server that does not answer. */
async function endQuietly(client: pg.Client | undefined): Promise<void> {
  await Promise.race([client?.end().catch(() => undefined), sleep(1_000, undefined, { ref: false })]);
}
