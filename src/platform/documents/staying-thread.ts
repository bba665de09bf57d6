import { Worker } from "node:worker_threads";
import { type Refusal, refuse } from "#core/kernel/refusal.ts";
import type { ImportedSource } from "#core/tracking/ports.ts";
import { mostMegabytes, outOfMemory, send } from "./bounded-thread.ts";

/** What a thread that stays is asked, and what it tells: that it is ready, once, then one answer for each question. */
export type Asked<Question> = { readonly number: number; readonly question: Question };
export type Answered<Made> = { readonly ready: true } | { readonly number: number; readonly answer: Made };

/** A thread that was sent a tracking once and is asked about it as often as one likes, until it is ended. */
export type StayingThread<Question, Made> = {
  /** Refuses when what it was sent takes too much memory; ends at once when the signal says so. */
  readonly ask: (question: Question, signal?: AbortSignal) => Promise<Made | Refusal>;
  readonly end: () => Promise<void>;
};

/** Starts one. While nobody asks it anything it does not keep the process from ending. */
export function stayingThread<Question, Made>(
  script: URL,
  { tracking, ...rest }: { readonly tracking: readonly ImportedSource[] },
  megabytes = mostMegabytes,
): StayingThread<Question, Made> {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  const thread = new Worker(script, { execArgv: [], resourceLimits });
  const ready = Promise.withResolvers<undefined>();
  const failed = Promise.withResolvers<Refusal>();
  // Each question hears of the failure; with none asked nobody has to.
  failed.promise.catch(() => undefined);
  const waiting = new Map<number, (answer: Made) => void>();
  thread.on("message", (told: Answered<Made>) => {
    if ("ready" in told) return ready.resolve(undefined);
    waiting.get(told.number)?.(told.answer);
    waiting.delete(told.number);
  });
  thread.once("error", (error) => {
    const isFull = error instanceof Error && "code" in error && error.code === outOfMemory;
    if (isFull) failed.resolve(refuse("pack.too-large"));
    else failed.reject(error);
  });
  thread.once("exit", (code) => failed.reject(new Error(`a thread of the pack ended with ${code}`)));
  const ending = new AbortController();
  send(thread, tracking, rest, ending.signal).catch(failed.reject);
  let numbers = 0;
  let asking = 0;
  return {
    async ask(question, signal) {
      signal?.throwIfAborted();
      const number = numbers++;
      const left = Promise.withResolvers<never>();
      const leave = () => left.reject(signal?.reason);
      signal?.addEventListener("abort", leave);
      asking += 1;
      thread.ref();
      try {
        const stopped = Promise.race([failed.promise, left.promise]);
        const first = await Promise.race([ready.promise, stopped]);
        if (first !== undefined) return first;
        const { promise, resolve } = Promise.withResolvers<Made>();
        waiting.set(number, resolve);
        thread.postMessage({ number, question } satisfies Asked<Question>);
        return await Promise.race([promise, stopped]);
      } finally {
        signal?.removeEventListener("abort", leave);
        waiting.delete(number);
        asking -= 1;
        if (asking === 0) thread.unref();
      }
    },
    async end() {
      ending.abort();
      await thread.terminate();
    },
  };
}
