import { Worker } from "node:worker_threads";
import type { DrawQuote } from "#core/transition/ports.ts";

/** Draws a quote in a thread that ends with it; throws when it cannot be drawn. */
export const drawQuote: DrawQuote = (asked) =>
  new Promise((settle, fail) => {
    const script = new URL("./quote-worker.ts", import.meta.url);
    const thread = new Worker(script, { execArgv: [], workerData: asked });
    thread.once("message", (pdf: Uint8Array) => settle(pdf));
    thread.once("error", fail);
    thread.once("exit", (code) => fail(new Error(`the thread of a quote ended with ${code}`)));
  });
