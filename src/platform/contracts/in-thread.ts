import { Worker } from "node:worker_threads";
import { contractLimits } from "./contract-limits.ts";
import type { Given, Told } from "./read-thread.ts";

/**
 * Has a document read in a thread of its own, which ends with it: done, given up, or when it takes more
 * time or memory than a contract does. A damaged PDF may keep its reader busy for ever.
 */
export async function inThread(given: Given, signal?: AbortSignal): Promise<Told | "exhausted"> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<Told | "exhausted">();
  const thread = new Worker(new URL("./read-thread.ts", import.meta.url), {
    execArgv: [],
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: contractLimits.megabytes },
    stderr: true,
    stdout: true,
  });
  const timer = setTimeout(() => resolve("exhausted"), contractLimits.seconds * 1_000);
  const stop = () => reject(signal?.reason);
  signal?.addEventListener("abort", stop);
  thread.once("message", (told: Told) => resolve(told));
  // Out of memory, or a fault of the reader on bytes that are no document: neither is ours to repair.
  thread.once("error", () => resolve("exhausted"));
  thread.once("exit", () => resolve("exhausted"));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
    // One that is stuck may take seconds to end; nobody has to wait for it.
    thread.unref();
    void thread.terminate();
  }
}
