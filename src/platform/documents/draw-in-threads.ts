import { Worker } from "node:worker_threads";
import type { Pack } from "#core/pack/pack.ts";
import type { Part } from "./drawers.ts";

/** One file as a thread hands it over. */
export type DrawnPart = { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The recap takes about as long as all the rest. */
const shares: readonly (readonly Part[])[] = [
  ["recap"],
  ["workbook", "open-workbook", "page", "tables", "data"],
];

let ready: Worker[] | undefined;

/**
 * Starts the threads before there is anything to draw, so that they load what they need while the
 * exports are still being read. They keep nothing alive: a program that ends without them may end.
 */
export function prepareThreads(): void {
  ready ??= shares.map(startThread);
  for (const thread of ready) thread.unref();
}

/** Draws every document; each thread is given no more of the pack than it reads, and ends when it is done. */
export async function drawInThreads(pack: Pack): Promise<ReadonlyMap<string, Uint8Array>> {
  const threads = ready ?? shares.map(startThread);
  ready = undefined;
  const light = { ...pack, tracking: [], sheets: pack.sheets.map(withoutAllItems) };
  const drawn = await Promise.all(
    threads.map((thread, index) => drawIn(thread, shares[index]?.includes("recap") ? light : pack)),
  );
  return new Map(drawn.flat().map(({ path, bytes }) => [path, bytes]));
}

const startThread = (parts: readonly Part[]): Worker =>
  new Worker(new URL("./draw-worker.ts", import.meta.url), { workerData: parts, execArgv: [] });

const withoutAllItems = (sheet: Pack["sheets"][number]) =>
  sheet.id === "all-items" ? { ...sheet, rows: [] } : sheet;

function drawIn(thread: Worker, pack: Pack): Promise<readonly DrawnPart[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly DrawnPart[]>();
  const drawn: DrawnPart[] = [];
  thread.ref();
  thread.on("message", (part: DrawnPart | "done") => {
    if (part !== "done") return drawn.push(part);
    // The thread itself ends a little later, once it has forgotten what it remembers; a program need not wait.
    thread.unref();
    return resolve(drawn);
  });
  thread.once("error", reject);
  thread.once("exit", (code) => reject(new Error(`a thread that draws documents ended with ${code}`)));
  thread.postMessage(pack);
  return promise;
}
