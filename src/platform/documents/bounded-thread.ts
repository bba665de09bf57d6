import { totalmem } from "node:os";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";

/** Half of the machine's memory for one pack, 4 GB at most: the rest of the server goes on when one is too large. */
export const mostMegabytes = Math.min(4_096, Math.max(512, Math.floor(totalmem() / 2 ** 21)));

/** Records that are handed over in one turn: more of them would keep the server from answering meanwhile. */
const recordsAtOnce = 250;

/** What a thread is sent: sources without their records, records for the source before them, at last the rest. */
export type SentToThread<Rest> =
  | { readonly source: ImportedSource }
  | { readonly list: List; readonly records: readonly never[] }
  | { readonly rest: Rest };

const lists = ["workItems", "decisions", "stakeholders", "actions", "performance", "kept"] as const;
type List = (typeof lists)[number];

/** What Node calls it when a thread takes more memory than it may. */
export const outOfMemory = "ERR_WORKER_OUT_OF_MEMORY";

/**
 * One piece of work on a tracking, in a thread of its own that ends with it: when it is done, when it
 * fails, when nobody wants it any more, or when it takes more memory than one may. `take` hears what
 * the thread tells and answers the result once it is there.
 */
export async function inBoundedThread<Told, Made>(
  script: URL,
  { tracking, ...rest }: { readonly tracking: readonly ImportedSource[] },
  take: (told: Told) => Made | undefined,
  { signal, megabytes = mostMegabytes }: { readonly signal?: AbortSignal; readonly megabytes?: number } = {},
): Promise<Made | Refusal> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Made | Refusal>();
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  const thread = new Worker(script, { execArgv: [], resourceLimits });
  thread.on("message", (told: Told) => {
    const made = take(told);
    if (made !== undefined) resolve(made);
  });
  thread.once("error", (error) => {
    const isFull = error instanceof Error && "code" in error && error.code === outOfMemory;
    if (isFull) resolve(refuse("pack.too-large"));
    else reject(error);
  });
  thread.once("exit", (code) => reject(new Error(`a thread of the pack ended with ${code}`)));
  const stop = () => reject(signal?.reason);
  signal?.addEventListener("abort", stop);
  try {
    await Promise.race([promise, send(thread, tracking, rest, signal)]);
    return await promise;
  } finally {
    signal?.removeEventListener("abort", stop);
    await thread.terminate();
  }
}

/** Sends a tracking, and at last the rest, to a thread that gathers them. */
export async function send(
  thread: Worker,
  tracking: readonly ImportedSource[],
  rest: object,
  signal?: AbortSignal,
) {
  for (const { files, ...source } of tracking) {
    const none = Object.fromEntries(lists.map((list) => [list, []]));
    // Contents stay here: a thread is told the names and sizes of files.
    const listed = files.map(({ read: _, pieces: __, ...file }) => file);
    thread.postMessage({ source: { ...source, ...none, files: listed } });
    for (const list of lists) {
      for (let from = 0; from < source[list].length; from += recordsAtOnce) {
        thread.postMessage({ list, records: source[list].slice(from, from + recordsAtOnce) });
        await nextTurn();
        if (signal?.aborted) return;
      }
    }
  }
  thread.postMessage({ rest });
}
