import { parentPort, workerData } from "node:worker_threads";
import type { Pack } from "#core/pack/pack.ts";
import { drawerOf, type Part } from "./drawers.ts";

/**
 * One thread of the drawing. It loads only what its own documents need, at once; when the pack comes
 * it posts each document as it is ready, and ends.
 */
const parts: readonly Part[] = workerData;
const drawers = parts.map(drawerOf);
// What cannot be loaded is told when the pack comes: until then nobody listens.
for (const drawer of drawers) drawer.catch(() => undefined);
parentPort?.once("message", async (pack: Pack) => {
  for (const drawer of drawers) {
    const draw = await drawer;
    for (const drawn of draw(pack)) parentPort?.postMessage(drawn, [drawn.bytes.buffer]);
  }
  parentPort?.postMessage("done");
});
