import { parentPort } from "node:worker_threads";
import type { Pack } from "#core/pack/pack.ts";
import { drawerOf } from "./drawers.ts";

// The thread of the recap. It loads what that needs at once; when the pack comes it draws, and ends.
const drawer = drawerOf("recap");
// What cannot be loaded is told when the pack comes: until then nobody listens.
drawer.catch(() => undefined);
parentPort?.once("message", async (pack: Pack) => {
  const drawn = (await drawer)(pack);
  parentPort?.postMessage(
    drawn,
    drawn.map(({ bytes }) => bytes.buffer),
  );
});
