import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { firstOwner, startApp } from "../src/testing/app.ts";
import { printFigure } from "./figure.ts";

// J3: kill -9 of the server while it waits for the answer to a webhook, then started again: how long until the
// same message is sent once more. Digests go through the same queue.
//   node bench/reminders-takeover.ts --kills 2

const { values } = parseArgs({ options: { kills: { type: "string", default: "2" } } });
const kills = Number(values.kills);

const heard: string[] = [];
let isAnswering = false;
const peer = createServer((request, response) => {
  request.resume().on("end", () => {
    heard.push(String(request.headers["webhook-id"]));
    if (isAnswering) response.writeHead(204).end();
  });
});
await new Promise<void>((ready) => peer.listen(0, "127.0.0.1", ready));
const url = `http://127.0.0.1:${(peer.address() as AddressInfo).port}/`;

/** Milliseconds until the peer has heard so many messages. */
async function until(count: number): Promise<number> {
  const started = performance.now();
  while (heard.length < count && performance.now() - started < 120_000) await sleep(20);
  return performance.now() - started;
}

const app = await startApp({ PASSATION_LOG: "error", PASSATION_WEBHOOKS_HERE: "yes" });
const faults: string[] = [];
let slowest = 0;
try {
  const { call } = await firstOwner(app.url);
  const added = await call("webhook.add", { url, events: ["dossier.created"] });
  if (added.kind !== "done") throw new Error(JSON.stringify(added));
  for (let kill = 0; kill < kills; kill += 1) {
    isAnswering = false;
    heard.length = 0;
    await call("dossier.create", { party: `Client ${kill}` });
    await until(1);
    await app.kill();
    isAnswering = true;
    const died = performance.now();
    await app.start();
    await until(2);
    slowest = Math.max(slowest, performance.now() - died);
    if (heard.length !== 2 || heard[0] !== heard[1]) faults.push(`heard ${JSON.stringify(heard)}`);
  }
} finally {
  await app.close();
  peer.closeAllConnections();
  peer.close();
}
for (const fault of faults) console.error(fault);
printFigure({
  id: "J3",
  what: `kill -9 of the server ${kills} times while it sends a webhook, then started again`,
  figure: `taken over after ${(slowest / 1_000).toFixed(0)} s at most, ${faults.length} faults`,
  goal: "within 60 s of the death, the same message",
  reached: faults.length === 0 && slowest <= 60_000,
});
