import { Worker } from "node:worker_threads";
import type { Pack } from "#core/pack/pack.ts";
import { drawerOf, type Part } from "./drawers.ts";

/** One file as a thread hands it over. */
export type DrawnPart = { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** What is drawn here while a thread draws the recap, which takes longer than all of it. */
const drawnHere: readonly Part[] = ["workbook", "open-workbook", "page", "tables", "data"];

let ready: Worker | undefined;

/**
 * Starts the thread before there is anything to draw, so that it loads what it needs while the exports are
 * still being read. It keeps nothing alive: a program that ends without it may end.
 */
export function prepareThread(): void {
  ready ??= startThread();
  ready.unref();
}

/** Draws every document, for a program in which nobody else waits; the thread ends when it is done. */
export async function drawBeside(pack: Pack): Promise<ReadonlyMap<string, Uint8Array>> {
  const thread = ready ?? startThread();
  ready = undefined;
  const light = { ...pack, tracking: [], sheets: pack.sheets.map(withoutAllItems) };
  const recap = drawIn(thread, light);
  // Met below, where a fault here might come first.
  recap.catch(() => undefined);
  const drawn: DrawnPart[] = [];
  for (const drawer of drawnHere.map(drawerOf)) drawn.push(...(await drawer)(pack));
  return new Map([...(await recap), ...drawn].map(({ path, bytes }) => [path, bytes]));
}

const startThread = (): Worker => new Worker(new URL("./draw-worker.ts", import.meta.url), { execArgv: [] });

const withoutAllItems = (sheet: Pack["sheets"][number]) =>
  sheet.id === "all-items" ? { ...sheet, rows: [] } : sheet;

function drawIn(thread: Worker, pack: Pack): Promise<readonly DrawnPart[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly DrawnPart[]>();
  thread.ref();
  thread.once("message", (drawn: readonly DrawnPart[]) => {
    // The thread itself ends a little later, once it has forgotten what it remembers; a program need not wait.
    thread.unref();
    resolve(drawn);
  });
  thread.once("error", reject);
  thread.once("exit", (code) => reject(new Error(`a thread that draws documents ended with ${code}`)));
  thread.postMessage(pack);
  return promise;
}
