import { getHeapStatistics } from "node:v8";
import { parentPort, resourceLimits } from "node:worker_threads";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { outOfMemory, type SentToThread } from "./bounded-thread.ts";

/** Of the memory that the thread may take, the part that what it is sent may fill. */
const most = 0.8;

/** In a thread: everything that `inBoundedThread` sends, put together again once the last of it has come. */
export function gathered<Rest>(): Promise<Rest & { readonly tracking: readonly ImportedSource[] }> {
  const { promise, resolve } = Promise.withResolvers<
    Rest & { readonly tracking: readonly ImportedSource[] }
  >();
  const tracking: ImportedSource[] = [];
  parentPort?.on("message", function take(sent: SentToThread<Rest>) {
    stopInTime();
    if ("source" in sent) tracking.push(sent.source);
    else if ("records" in sent) {
      // Its lists are its own and grow: copies of what has come so far would fill the memory by themselves.
      const list: unknown = tracking.at(-1)?.[sent.list];
      if (Array.isArray(list)) list.push(...sent.records);
    } else {
      parentPort?.off("message", take);
      resolve({ ...sent.rest, tracking });
    }
  });
  return promise;
}

/**
 * A thread that runs out of memory while a message is being read takes the whole process along: Node ends
 * only threads that run JavaScript meanwhile. So it ends itself before.
 */
function stopInTime(): void {
  const may = (resourceLimits.maxOldGenerationSizeMb ?? Number.POSITIVE_INFINITY) * 2 ** 20;
  if (getHeapStatistics().used_heap_size > most * may)
    throw Object.assign(new Error("too much for one thread"), { code: outOfMemory });
}
