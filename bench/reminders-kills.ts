import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes, randomInt, randomUUIDv7 } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { SMTPServer } from "smtp-server";
import { createDossier } from "../src/core/dossier/commands/create-dossier.ts";
import { editDossier } from "../src/core/dossier/commands/edit-dossier.ts";
import { setReminder } from "../src/core/reminder/commands/set-reminder.ts";
import { messageIdOf } from "../src/core/reminder/digest.ts";
import { addWebhook } from "../src/core/webhook/commands/write-webhook.ts";
import { openVault } from "../src/platform/crypto/vault.ts";
import { dueDeliveries, tellTheEnd, unsentDigests } from "../src/testing/digests.ts";
import { anAgency, done } from "../src/testing/people.ts";
import type { Orders } from "../src/testing/send-until-killed.ts";
import { makeWorld } from "../src/testing/world.ts";
import { printFigure } from "./figure.ts";

// J2: kill -9 of the worker between the claim, the sending and the record of digests and webhooks, with a real
// SMTP peer and an HTTP peer. Nothing may be lost; what is repeated is at most one message a kill, same id.
//   node bench/reminders-kills.ts --kills 500

const { values } = parseArgs({ options: { kills: { type: "string", default: "20" } } });
const kills = Number(values.kills);
const ofEach = 3;

const heard = new Map<string, number>();
const arrived = () => [...heard.values()].reduce((sum, times) => sum + times, 0);
/** Called when a message arrives, before and after the peer has answered it. */
let onMessage: (when: "before" | "after") => void = () => undefined;

function hear(id: string, answer: () => void): void {
  heard.set(id, (heard.get(id) ?? 0) + 1);
  onMessage("before");
  answer();
  setImmediate(() => onMessage("after"));
}

const mailPeer = new SMTPServer({
  disabledCommands: ["AUTH", "STARTTLS"],
  onData(stream, _, callback) {
    let text = "";
    stream.on("data", (part: Buffer) => {
      text += part.toString();
    });
    stream.on("end", () => hear(/^message-id:\s*<([^>]+)>/im.exec(text)?.[1] ?? "none", callback));
  },
});
// A worker that is killed leaves its connection in the middle of a word.
mailPeer.on("error", () => undefined);
await new Promise<void>((ready) => void mailPeer.listen(0, "127.0.0.1", ready));
const webPeer = createServer((request, response) => {
  request
    .resume()
    .on("end", () => hear(String(request.headers["webhook-id"]), () => response.writeHead(204).end()));
});
await new Promise<void>((ready) => webPeer.listen(0, "127.0.0.1", ready));

const masterKey = randomBytes(32);
const world = await makeWorld({ vault: openVault(masterKey), sendDigest: async () => "sent" });
const orders: Orders = {
  databaseUrl: world.databaseUrl,
  masterKey: masterKey.toString("hex"),
  smtpUrl: `smtp://127.0.0.1:${(mailPeer.server.address() as AddressInfo).port}`,
};
const script = fileURLToPath(new URL("../src/testing/send-until-killed.ts", import.meta.url));
const start = (): ChildProcess =>
  spawn(process.execPath, [script, JSON.stringify(orders)], { stdio: ["ignore", "ignore", "inherit"] });
const died = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once("exit", () => resolve()));

const faults: string[] = [];
const made: string[] = [];
let caught = 0;
let child: ChildProcess | undefined;
try {
  const owner = await anAgency(world);
  const { id: dossierId } = await done(world, owner, createDossier, { party: "Aubin" });
  await done(world, owner, setReminder, { every: "daily" });
  const url = `http://127.0.0.1:${(webPeer.address() as AddressInfo).port}/`;
  await done(world, owner, addWebhook, { url, events: ["dossier.edited"] });

  for (let kill = 0; kill < kills; kill += 1) {
    for (let one = 0; one < ofEach; one += 1) {
      const digestId = randomUUIDv7();
      made.push(messageIdOf(digestId));
      await world.pool.query(
        `insert into digest (agency_id, id, setting_id, day, planned_at, made_at, late, missed, message_id, state)
         select agency_id, $1, id, date '2027-01-01' + $2::int, now(), now(), false, 0, $3, 'due' from reminder_setting`,
        [digestId, kill * ofEach + one, messageIdOf(digestId)],
      );
      await tellTheEnd(world, digestId, dossierId);
      await done(world, owner, editDossier, { dossierId, clientView: `${kill} ${one}` });
    }
    made.push(...(await dueDeliveries(world)).map(({ deliveryId }) => deliveryId));
    const before = arrived();
    const at = randomInt(2 * ofEach);
    const when = randomInt(2) === 0 ? "before" : "after";
    const pause = randomInt(3) === 0 ? randomInt(12) : 0;
    const worker = start();
    child = worker;
    let met = 0;
    await new Promise<void>((resolve) => {
      onMessage = (moment) => {
        if (moment !== when || met++ !== at) return;
        onMessage = () => undefined;
        caught += 1;
        if (pause > 0) setTimeout(() => resolve(void worker.kill("SIGKILL")), pause);
        else resolve(void worker.kill("SIGKILL"));
      };
      worker.once("exit", () => resolve());
      setTimeout(() => resolve(void worker.kill("SIGKILL")), 60_000).unref();
    });
    await died(worker);
    if (arrived() === before) faults.push(`kill ${kill}: nothing was sent`);
  }
  onMessage = () => undefined;
  child = start();
  for (let tries = 0; tries < 600; tries += 1) {
    const left = [...(await unsentDigests(world)), ...(await dueDeliveries(world))];
    if (left.length === 0) break;
    await sleep(100);
  }
  const left = [...(await unsentDigests(world)), ...(await dueDeliveries(world))].length;
  if (left > 0) faults.push(`${left} messages still wait`);
} finally {
  child?.kill("SIGKILL");
  if (child) await died(child);
  await world.close();
  webPeer.closeAllConnections();
  webPeer.close();
  mailPeer.close();
}
const all = new Set(made);
const lost = [...all].filter((id) => !heard.has(id)).length;
const unknown = [...heard.keys()].filter((id) => !all.has(id)).length;
const repeats = [...heard.values()].reduce((sum, times) => sum + times - 1, 0);
if (lost > 0) faults.push(`${lost} messages were lost`);
if (unknown > 0) faults.push(`${unknown} messages came under an id of their own`);
if (repeats > kills) faults.push(`${repeats} repeats`);
for (const fault of faults) console.error(fault);
printFigure({
  id: "J2",
  what: `kill -9 of the worker ${kills} times (${caught} at a message) while it sends ${all.size} digests and webhooks`,
  figure: `${lost} lost, ${repeats} repeated under the same id, ${faults.length} faults`,
  goal: "0 lost, at most 1 repeated a kill, same Message-ID or webhook-id",
  reached: faults.length === 0 && caught >= kills * 0.9,
});
